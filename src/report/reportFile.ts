/** Writes the report file: the whole site in one HTML document that opens from disk and asks for nothing. */
import {createHash} from "node:crypto";
import {frameScript} from "../cells/frame.ts";
import {packedType} from "../data/packed.ts";
import {isLocale} from "../i18n/locale.ts";
import {siteMessages} from "../i18n/messages.ts";
import {themeScript} from "../layouts/head.ts";
import {type FoldedPage, pagePath} from "./folded.ts";
import {foldPage} from "./foldPage.ts";
import {pack} from "./pack.ts";
import {type PartName, partPath} from "./part.ts";
import {shareData} from "./shareData.ts";
import {packedScript, startScript} from "./start.ts";

/** All that the file is made of. */
export interface SiteParts {
  /** HTML of the built pages by folder from the site's root; the root's is the one the file opens with. */
  readonly pages: ReadonlyMap<string, string>;
  /** Files that pages read or offer, by path from the site's root. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly style: string;
  readonly script: string;
  /** Scripts loaded when first needed, by name. */
  readonly parts: ReadonlyMap<PartName, string>;
  /** The site's icon, SVG. */
  readonly icon: string;
}

/** Hides the opening page while a link's own page is unpacked, so that it does not flash. */
const arrivalScript = 'if(/^#\\/[^?]/.test(location.hash))document.documentElement.classList.add("arriving")';
const arrivalStyle = "html.arriving .page{visibility:hidden}";

const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Content policy of the file: its own scripts and style by hash, and no address at all. */
const policy = (scripts: readonly string[], styles: readonly string[]): string =>
  [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(" ")}`,
    `style-src ${styles.map(hashOf).join(" ")}`,
    "img-src data: blob:",
    "font-src data:",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'"
  ].join("; ");

/** Text of an inline element, as the parser will read it: its hash is part of the policy. */
function inline(name: "script" | "style", text: string): string {
  if (new RegExp(`</${name}|<!--|[\\0\\r]`, "i").test(text))
    throw new Error(
      `The ${name} of the report file holds </${name}, <!--, a carriage return or a null character, which HTML would change. Write it with an escape.`
    );
  return text;
}

const packed = (path: string, content: string | Uint8Array): string =>
  `<script type="${packedType}" data-packed="${escapeHtml(path)}">${pack(content)}</script>\n`;

const byName = <K extends string, V>(map: ReadonlyMap<K, V>): [K, V][] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1));

const messagesOf = ({lang}: FoldedPage) => siteMessages(isLocale(lang) ? lang : "fr");

/** The page the file opens with; where scripts do not run it says that there is more. */
function opened(page: FoldedPage): string {
  const {html} = page;
  const notice = `<noscript><p class="notice">${escapeHtml(messagesOf(page).noScript)}</p></noscript>`;
  return html.replace(/<main\b[^>]*>/, (tag) => tag + notice);
}

/** The report file. The same parts give the same bytes. @throws when a page links to what it does not hold. */
export function reportFile({pages, files, style, script, parts, icon}: SiteParts): string {
  const contents = {pages: new Set(pages.keys()), files: new Set(files.keys())};
  const folders = [...pages.keys()].sort();
  const folded = folders.map(
    (folder) => [folder, foldPage(pages.get(folder)!, folder, contents, false)] as const
  );
  const shared = shareData(new Map(folded));
  const opening = foldPage(pages.get("")!, "", contents, true);
  const before = inline("script", `${themeScript};${arrivalScript}`);
  const start = inline("script", startScript(messagesOf(opening).faults.altered("dashboard-report.html")));
  const sheet = inline("style", style + arrivalStyle);
  return [
    `<!doctype html><html lang="${opening.lang}"><head><meta charset="utf-8">`,
    `<script>${inline("script", frameScript)}</script>`,
    `<meta http-equiv="Content-Security-Policy" content="${policy([before, start, script, ...parts.values()], [sheet])}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(opening.title)}</title>`,
    `<meta name="description" content="${escapeHtml(opening.description)}">`,
    '<meta name="color-scheme" content="light dark">',
    `<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(icon).toString("base64")}" type="image/svg+xml">`,
    `<script>${before}</script><style>${sheet}</style></head><body>`,
    `${opened(opening)}\n`,
    ...[...shared.pages].map(([folder, page]) => packed(pagePath(folder), JSON.stringify(page))),
    ...[...shared.data].map(([path, text]) => packed(path, text)),
    ...byName(files).map(([path, bytes]) => packed(path, bytes)),
    ...byName(parts).map(([name, text]) => packed(partPath(name), text)),
    `${packedScript(script)}\n<script>${start}</script></body></html>\n`
  ].join("");
}
