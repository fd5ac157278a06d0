/**
 * Makes the built site whole: a style sheet and a classic script for each kind of page and language, linked relatively
 * from every page, with parts that are loaded when needed; scripts beside the data for pages opened from disk; and the report
 * file, the whole site in one document.
 */
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import type {AstroIntegration} from "astro";
import {type Locale, locales} from "../i18n/locale.ts";
import {codeArchive, dataArchives, packAside} from "./archives.ts";
import {besideFiles, besideText} from "./beside.ts";
import {bundleScript, bundleStyle, type SiteFile} from "./bundle.ts";
import {chapterText} from "./chapterText.ts";
import type {PartName, ScriptName} from "./part.ts";
import {buildParts} from "./parts.ts";
import {reportFile} from "./reportFile.ts";
import {servedParts, serveParts} from "./serveParts.ts";
import {type SiteModule, siteModule} from "./siteModule.ts";
import {readPages, readReportFiles} from "./siteParts.ts";

/** Where the script of each kind of report begins: a page carries no code of another kind. */
const scriptEntries: Readonly<Record<ScriptName, string>> = {
  chapter: "src/client/chapter.ts",
  home: "src/client/home.ts",
  rul: "src/client/rul.ts",
  tabular: "src/client/tabular.ts"
};
const foldedEntry = "src/client/report-file.ts";
const startEntry = "src/client/start.ts";
const styleEntry = "src/styles/site.css";

/** Parts whose text goes into the files that readers take away. */
const carriedParts: readonly PartName[] = ["cells", "data", "editor", "engine", "takeaway"];

/** What every page links to. */
interface Assets {
  readonly style: SiteFile;
  /** Scripts that pages begin with, by kind of report and language. */
  readonly scripts: Readonly<Record<ScriptName, Readonly<Record<Locale, SiteFile>>>>;
  readonly parts: ReadonlyMap<PartName, SiteFile>;
}

/** The same for each key of a record. */
const mapped = <K extends string, V, W>(record: Readonly<Record<K, V>>, map: (value: V) => W): Record<K, W> =>
  Object.fromEntries(Object.entries<V>(record).map(([key, value]) => [key, map(value)])) as Record<K, W>;

/** A script in each language, one after the other. */
async function bundleLanguages(root: string, entry: string): Promise<Record<Locale, SiteFile>> {
  const files: [Locale, SiteFile][] = [];
  for (const locale of locales) files.push([locale, await bundleScript(root, entry, locale)]);
  return Object.fromEntries(files) as Record<Locale, SiteFile>;
}

/** What the report file takes from bundles and data alone: it is packed while the pages are drawn. */
interface Folded {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly start: string;
  readonly scripts: readonly string[];
  readonly archives: Promise<readonly string[]>;
}

async function bundle(root: string): Promise<Assets> {
  const scripts = {
    chapter: await bundleLanguages(root, scriptEntries.chapter),
    home: await bundleLanguages(root, scriptEntries.home),
    rul: await bundleLanguages(root, scriptEntries.rul),
    tabular: await bundleLanguages(root, scriptEntries.tabular)
  };
  return {style: await bundleStyle(root, styleEntry), scripts, parts: await buildParts(root)};
}

async function writeFiles(folder: string, files: readonly SiteFile[]): Promise<void> {
  for (const {path, content} of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), {recursive: true});
    await writeFile(target, content);
  }
}

/** Begins the report file; `published` is the folder whose `data` the site will have. */
async function fold(root: string, published: string, {parts}: Assets): Promise<Folded> {
  const files = await readReportFiles(published);
  const script = String((await bundleScript(root, foldedEntry)).content);
  const start = String((await bundleScript(root, startEntry)).content).trim();
  const texts = new Map([...parts].map(([name, {content}]) => [name, String(content)]));
  const contents = [codeArchive(script, texts), ...dataArchives(files)];
  const archives = packAside(contents, join(root, ".cache/packed"));
  // Who waits for it hears of its failure: until then nobody does.
  archives.catch(() => {});
  return {files, start, scripts: [script, ...texts.values()], archives};
}

/** Writes beside the built pages what needs them all: scripts of the data, and the report file. */
async function finish(
  site: string,
  pathnames: readonly string[],
  {style, parts}: Assets,
  {files, start, scripts, archives}: Folded
): Promise<void> {
  const file = reportFile({
    pages: await readPages(site, pathnames),
    files: new Set(files.keys()),
    style: String(style.content),
    start,
    scripts,
    archives: await archives,
    icon: await readFile(join(site, "favicon.svg"), "utf8")
  });
  const carried = carriedParts.map((name) => parts.get(name)!);
  await writeFiles(site, [
    ...besideFiles(files),
    ...[style, ...carried].map(besideText),
    {path: "dashboard-report.html", content: file}
  ]);
}

/** Where pages find the bundles. */
function paths({style, scripts, parts}: Assets): Pick<SiteModule, "style" | "scripts" | "parts"> {
  const pathOf = ({path}: SiteFile): string => path;
  return {
    style: pathOf(style),
    scripts: mapped(scripts, (languages) => mapped(languages, pathOf)),
    parts: Object.fromEntries([...parts].map(([name, file]) => [name, pathOf(file)])) as SiteModule["parts"]
  };
}

/** Where the development server has the same, unbundled but for the parts. */
const served = {
  style: styleEntry,
  scripts: mapped(scriptEntries, (entry) => ({fr: entry, en: entry})),
  parts: servedParts
};

/**
 * Astro integration. At build it bundles script and style before the pages are drawn, so that pages link to
 * them by content hash, and writes them beside the pages. In development both are served as they are.
 */
export function vigie(): AstroIntegration {
  let assets: Assets | null = null;
  let folded: Folded | null = null;
  return {
    name: "vigie",
    hooks: {
      "astro:config:setup": async ({command, config, updateConfig}) => {
        const root = fileURLToPath(config.root);
        if (command === "build") {
          assets = await bundle(root);
          folded = await fold(root, fileURLToPath(config.publicDir), assets);
        }
        const dataFolder = join(fileURLToPath(config.publicDir), "data");
        updateConfig({
          vite: {
            plugins: [
              siteModule({...(assets ? paths(assets) : served), dev: assets === null, dataFolder}),
              serveParts(root),
              chapterText()
            ]
          }
        });
      },
      "astro:build:done": async ({dir, pages}) => {
        if (!assets || !folded) return;
        const site = fileURLToPath(dir);
        const scripts = Object.values(assets.scripts).flatMap((languages) => Object.values(languages));
        await writeFiles(site, [assets.style, ...scripts, ...assets.parts.values()]);
        await finish(
          site,
          pages.map(({pathname}) => pathname),
          assets,
          folded
        );
      }
    }
  };
}
