/** Writes the report file: the whole site in one HTML document that opens from disk and asks for nothing. */
import {createHash} from "node:crypto";
import {frameScript} from "../cells/frame.ts";
import {isLocale} from "../i18n/locale.ts";
import {siteMessages} from "../i18n/messages.ts";
import {themeScript} from "../layouts/head.ts";
import {archive, type FileContent} from "./archive.ts";
import {type FoldedPage, pagePath} from "./folded.ts";
import {foldPage} from "./foldPage.ts";
import {type SharedPages, shareData} from "./shareData.ts";

/** All that the file is made of. */
export interface SiteParts {
  /** HTML of the built pages by folder from the site's root; the root's is the one the file opens with. */
  readonly pages: ReadonlyMap<string, string>;
  /** Paths from the site's root of files that pages read or offer. */
  readonly files: ReadonlySet<string>;
  readonly style: string;
  /** The script that unpacks and runs the pages' own. */
  readonly start: string;
  /** Texts of the packed scripts that may run: the pages' own, and parts that are loaded when first needed. */
  readonly scripts: readonly string[];
  /** Elements of the archives that hold these scripts and files. */
  readonly archives: readonly string[];
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

const messagesOf = ({lang}: FoldedPage) => siteMessages(isLocale(lang) ? lang : "fr");

/** The page the file opens with; where scripts do not run it says that there is more. */
function opened(page: FoldedPage): string {
  const {html} = page;
  const notice = `<noscript><p class="notice">${escapeHtml(messagesOf(page).noScript)}</p></noscript>`;
  return html.replace(/<main\b[^>]*>/, (tag) => tag + notice);
}

/** Pages, each before the data that it is the first to draw from: to open one, no more is unpacked than lies before it. */
function pageFiles({pages, data}: SharedPages): FileContent[] {
  const files = new Map<string, string>();
  for (const [folder, page] of pages) {
    files.set(pagePath(folder), JSON.stringify(page));
    if (page.data !== undefined) files.set(page.data, data.get(page.data)!);
  }
  return [...files];
}

/** The report file. The same parts give the same bytes. @throws when a page links to what it does not hold. */
export function reportFile({pages, files, style, start, scripts, archives, icon}: SiteParts): string {
  const contents = {pages: new Set(pages.keys()), files};
  const folders = [...pages.keys()].sort();
  const folded = folders.map(
    (folder) => [folder, foldPage(pages.get(folder)!, folder, contents, false)] as const
  );
  const shared = shareData(new Map(folded));
  const opening = foldPage(pages.get("")!, "", contents, true);
  const before = inline("script", `${themeScript};${arrivalScript}`);
  const damaged = messagesOf(opening).faults.altered("dashboard-report.html");
  const sheet = inline("style", style + arrivalStyle);
  return [
    `<!doctype html><html lang="${opening.lang}"><head><meta charset="utf-8">`,
    `<script>${inline("script", frameScript)}</script>`,
    `<meta http-equiv="Content-Security-Policy" content="${policy([before, inline("script", start), ...scripts], [sheet])}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(opening.title)}</title>`,
    `<meta name="description" content="${escapeHtml(opening.description)}">`,
    '<meta name="color-scheme" content="light dark">',
    `<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(icon).toString("base64")}" type="image/svg+xml">`,
    `<script>${before}</script><style>${sheet}</style></head><body>`,
    `${opened(opening)}\n`,
    archive("pages", pageFiles(shared)),
    ...archives,
    `<script data-damaged="${escapeHtml(damaged)}">${start}</script></body></html>\n`
  ].join("");
}
