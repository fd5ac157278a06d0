/** What a built site weighs, as a reader's first visit meets it. */
import {readFile} from "node:fs/promises";
import {basename, join} from "node:path";
import {gzipSync} from "node:zlib";
import {parseHTML} from "linkedom";
import {readIndex} from "../../src/data/disk.ts";
import {locales} from "../../src/i18n/locale.ts";
import {chapterNames, folderOf, reportPages} from "../../src/i18n/routes.ts";
import {partAttribute} from "../../src/report/part.ts";
import {partNames} from "../../src/report/parts.ts";
import type {Weight} from "./weight.ts";

const kilobytes = (bytes: number): number => bytes / 1000;
const zipped = (content: string | Uint8Array): number => kilobytes(gzipSync(content).length);

/** A built page: its folder from the site's root, its HTML, and how it reads the files it links to. */
interface Page {
  readonly folder: string;
  readonly html: string;
  readonly document: Document;
  read(href: string): Promise<string>;
}

async function openPage(site: string, folder: string): Promise<Page> {
  const html = await readFile(join(site, folder, "index.html"), "utf8");
  const {document} = parseHTML(html);
  return {folder, html, document, read: (href) => readFile(join(site, folder, href), "utf8")};
}

/** Every page of a site, language by language. */
export async function sitePages(site: string): Promise<Page[]> {
  const {reports} = await readIndex(join(site, "data"));
  const places = locales.flatMap((locale) => [
    {locale, report: null, page: null},
    ...reports.flatMap(({id, kind}) => reportPages[kind].map((page) => ({locale, report: id, page}))),
    ...(["list", ...chapterNames] as const).map((chapter) => ({locale, report: null, page: null, chapter}))
  ]);
  return Promise.all(places.map((place) => openPage(site, folderOf(place))));
}

const linked = (document: Document, selector: string, attribute: string): string[] =>
  [...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute)!);

/** HTML of a page, and the scripts it loads at once. */
export async function pageWeights({folder, html, document, read}: Page): Promise<Weight[]> {
  const scripts = await Promise.all(linked(document, "script[src]", "src").map(read));
  const name = `/${folder}`;
  return [
    {of: name, what: "HTML", value: zipped(html), unit: "KB gzip", limit: 100},
    {of: name, what: "first script", value: zipped(scripts.join("\n")), unit: "KB gzip", limit: 170}
  ];
}

const font = /url\("?data:font\/woff2;base64,([^")]*)"?\)/g;

/** The style sheet of a page and the fonts within it, and the parts its code loads when it needs them. */
export async function sharedWeights({document, read}: Page): Promise<Weight[]> {
  const sheets = (await Promise.all(linked(document, 'link[rel="stylesheet"]', "href").map(read))).join("\n");
  const fonts = Array.from(sheets.matchAll(font), ([, text]) => Buffer.from(text, "base64").length);
  const parts = partNames.map(async (name): Promise<Weight> => {
    const code = await read(document.documentElement.getAttribute(partAttribute(name))!);
    return {of: `part "${name}"`, what: "script, later", value: zipped(code), unit: "KB gzip", limit: null};
  });
  const woff2 = kilobytes(fonts.reduce((sum, bytes) => sum + bytes, 0));
  return [
    {of: "style sheet", what: "fonts", value: woff2, unit: "KB woff2", limit: 80},
    {of: "style sheet", what: "rules", value: zipped(sheets.replace(font, "")), unit: "KB gzip", limit: null},
    ...(await Promise.all(parts))
  ];
}

/** Bytes of the archives whose name begins so. */
const archived = (html: string, name: string): number =>
  [...html.matchAll(/<script type="application\/x-lzma" data-archive='([^']+)'[^>]*>([^<]*)</g)].reduce(
    (sum, [, found, content]) => sum + (found.startsWith(name) ? content.length : 0),
    0
  );

/** The whole site in one file, where real data may weigh more than simulated, and what it is made of. */
export async function fileWeights(site: string): Promise<Weight[]> {
  const path = join(site, "dashboard-report.html");
  const {reports} = await readIndex(join(site, "data"));
  const kinds = await Promise.all(
    reports.map(async ({id}) => {
      const text = await readFile(join(site, "data", id, "summary.json"), "utf8");
      return (JSON.parse(text) as {origin: {kind: string}}).origin.kind;
    })
  );
  const html = await readFile(path, "utf8");
  const bytes = Buffer.byteLength(html);
  const weight = (what: string, value: number, limit: number | null): Weight => ({
    of: basename(path),
    what,
    value: value / 1e6,
    unit: "MB",
    limit
  });
  const simulated = kinds.every((kind) => kind === "simulated");
  return [
    simulated ? weight("embedded data", bytes, 3) : weight("real data", bytes, 8),
    ...["code", "pages", "data/"].map((name) => weight(`of it, ${name}`, archived(html, name), null))
  ];
}
