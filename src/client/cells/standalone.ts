/** Cells as one HTML file that opens anywhere with the network off: drawn, alive, and with their code. */
import {frameScript} from "../../cells/frame.ts";
import {stateOf} from "../../components/cells/controls.ts";
import {embed} from "../../components/embed.ts";
import {toBase91} from "../../data/base91.ts";
import {packedType} from "../../data/packed.ts";
import type {Transport} from "../../data/report.ts";
import type {Locale} from "../../i18n/locale.ts";
import {type PartName, partPath} from "../../report/part.ts";
import type {LoadPart} from "../lazy.ts";
import {partText, styleText} from "../site-texts.ts";
import type {ChapterData} from "./live-chapter.ts";

/** What the file needs to be alive. */
const parts: readonly PartName[] = ["cells", "data", "editor", "engine", "takeaway"];

export interface Standalone {
  readonly load: LoadPart;
  readonly locale: Locale;
  readonly title: string;
  /** What stands on its top. */
  readonly heading: string;
  /** Every cell of the chapter, as the reader left its code. */
  readonly data: ChapterData;
  /** Elements of the cells that are shown. */
  readonly cells: readonly HTMLElement[];
  /** Paths of the course's files that the cells read. */
  readonly files: readonly string[];
  readonly transport: Transport;
  /** Where the cells come from. */
  readonly source: string;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}

/** Content as pages unpack it. */
async function packed(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
  const gzip = new Uint8Array(await new Response(stream).arrayBuffer());
  return `<script type="${packedType}" data-packed="${escaped(path)}">1${toBase91(gzip)}</script>\n`;
}

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Text of an inline script, as the parser will read it. */
function inline(text: string): string {
  if (/<\/script|<!--/i.test(text))
    throw new Error("A script of the page holds what would end it within HTML.");
  return text;
}

/** A control's place as attributes: a copy of an element has those alone. */
function fixControl(holder: Element): void {
  const at = stateOf(holder);
  for (const [i, option] of [...holder.querySelectorAll("option")].entries())
    option.toggleAttribute("selected", i === at);
  for (const input of holder.querySelectorAll<HTMLInputElement>("input")) {
    if (input.type === "checkbox" || input.type === "radio") input.toggleAttribute("checked", input.checked);
    else input.setAttribute("value", input.value);
  }
}

/** A copy of a cell as it is, without what only scripts can use. */
function copyOf(cell: HTMLElement, code: string): HTMLElement {
  for (const holder of cell.querySelectorAll("[data-input]")) fixControl(holder);
  const copy = cell.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll("vigie-export")) part.replaceChildren();
  // What pointing has left over a drawing, and places it was put at: the file's policy refuses style in markup.
  for (const part of copy.querySelectorAll(".tip, .zoom-box")) part.remove();
  // The file says once, at its end, where all of it comes from.
  for (const part of copy.querySelectorAll(".foot .source")) part.replaceChildren();
  for (const part of copy.querySelectorAll("[style]")) part.removeAttribute("style");
  const place = copy.querySelector(".code-place");
  if (place && !place.querySelector("pre")) {
    const pre = document.createElement("pre");
    pre.className = "code";
    const text = document.createElement("code");
    for (const line of code.split("\n")) {
      const span = document.createElement("span");
      span.className = "line";
      span.textContent = `${line}\n`;
      text.append(span);
    }
    pre.append(text);
    place.replaceChildren(pre);
  }
  copy.querySelector(".cell-code")?.removeAttribute("open");
  return copy;
}

/** The file. Rejects with a `DataError` when something it must carry does not come. */
export async function standalone({
  load,
  locale,
  title,
  heading,
  data,
  cells,
  files,
  transport,
  source
}: Standalone): Promise<string> {
  const main = inline((await load("dashboard")).text);
  const style = await styleText();
  const texts = await Promise.all(parts.map(async (name) => [name, await partText(name)] as const));
  const hashes = await Promise.all([main, ...texts.map(([, text]) => text)].map(hashOf));
  const policy = [
    "default-src 'none'",
    `script-src ${hashes.join(" ")}`,
    `style-src ${await hashOf(style)}`,
    "img-src data: blob:",
    "font-src data:",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'"
  ].join("; ");
  const code = new Map(data.cells.map((cell) => [cell.id, cell.code]));
  // A dashboard has what moves it at its top.
  const moving = (cell: Element): number => (cell.querySelector("[data-input]") ? 0 : 1);
  const ordered = cells.toSorted((a, b) => moving(a) - moving(b));
  const body = ordered.map((cell) => copyOf(cell, code.get(cell.dataset.cell ?? "") ?? "").outerHTML);
  const tables = await Promise.all(
    files.map(async (path) => packed(`data/course/${path}`, await transport.read(path)))
  );
  const scripts = await Promise.all(texts.map(([name, text]) => packed(partPath(name), encode(text))));
  return [
    `<!doctype html><html lang="${locale}" class="js"><head><meta charset="utf-8"><script>${inline(frameScript)}</script>`,
    `<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">',
    `<title>${escaped(title)}</title><style>${style}</style></head><body><div class="page"><main id="content" tabindex="-1">`,
    `<vigie-chapter class="chapter standalone" data-chapter="${escaped(data.id)}"><header class="opening"><h1>${escaped(heading)}</h1></header>`,
    `<div class="chapter-text">${body.join("\n")}</div><p class="small chapter-progress">${escaped(source)}</p></vigie-chapter>`,
    `<script type="application/json" id="page-data" data-kind="chapter" data-page="${escaped(data.id)}">${embed(data)}</script>`,
    "</main></div>\n",
    ...tables,
    ...scripts,
    `<script>${main}</script></body></html>\n`
  ].join("");
}
