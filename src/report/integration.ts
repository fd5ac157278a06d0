/**
 * Makes the built site whole: a style sheet and a classic script for each language, linked relatively from every
 * page, with parts that are loaded when needed; scripts beside the data for pages opened from disk; and the report
 * file, the whole site in one document.
 */
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import type {AstroIntegration} from "astro";
import {type Locale, locales} from "../i18n/locale.ts";
import {besideFiles} from "./beside.ts";
import {bundleScript, bundleStyle, type SiteFile} from "./bundle.ts";
import type {PartName} from "./part.ts";
import {buildParts} from "./parts.ts";
import {reportFile} from "./reportFile.ts";
import {servedParts, serveParts} from "./serveParts.ts";
import {type SiteModule, siteModule} from "./siteModule.ts";
import {readPages, readReportFiles} from "./siteParts.ts";

const scriptEntry = "src/client/main.ts";
const foldedEntry = "src/client/report-file.ts";
const styleEntry = "src/styles/site.css";

/** What every page links to. */
interface Assets {
  readonly style: SiteFile;
  /** Script of the pages of each language. */
  readonly scripts: ReadonlyMap<Locale, SiteFile>;
  readonly parts: ReadonlyMap<PartName, SiteFile>;
}

async function bundle(root: string): Promise<Assets> {
  const scripts = new Map<Locale, SiteFile>();
  for (const locale of locales) scripts.set(locale, await bundleScript(root, scriptEntry, locale));
  return {style: await bundleStyle(root, styleEntry), scripts, parts: await buildParts(root)};
}

async function writeFiles(folder: string, files: readonly SiteFile[]): Promise<void> {
  for (const {path, content} of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), {recursive: true});
    await writeFile(target, content);
  }
}

/** Writes beside the built pages what needs them all: scripts of the data, and the report file. */
async function finish(
  root: string,
  site: string,
  pathnames: readonly string[],
  {style, parts}: Assets
): Promise<void> {
  const files = await readReportFiles(site);
  const file = reportFile({
    pages: await readPages(site, pathnames),
    files,
    style: String(style.content),
    script: String((await bundleScript(root, foldedEntry)).content),
    parts: new Map([...parts].map(([name, {content}]) => [name, String(content)])),
    icon: await readFile(join(site, "favicon.svg"), "utf8")
  });
  await writeFiles(site, [...besideFiles(files), {path: "dashboard-report.html", content: file}]);
}

/** Where pages find the bundles. */
function paths({style, scripts, parts}: Assets): Pick<SiteModule, "style" | "scripts" | "parts"> {
  const pathOf = <K extends string>(files: ReadonlyMap<K, SiteFile>) =>
    Object.fromEntries([...files].map(([name, {path}]) => [name, path])) as Record<K, string>;
  return {style: style.path, scripts: pathOf(scripts), parts: pathOf(parts)};
}

/** Where the development server has the same, unbundled but for the parts. */
const served = {
  style: styleEntry,
  scripts: Object.fromEntries(locales.map((locale) => [locale, scriptEntry])) as Record<Locale, string>,
  parts: servedParts
};

/**
 * Astro integration. At build it bundles script and style before the pages are drawn, so that pages link to
 * them by content hash, and writes them beside the pages. In development both are served as they are.
 */
export function vigie(): AstroIntegration {
  let assets: Assets | null = null;
  let root = "";
  return {
    name: "vigie",
    hooks: {
      "astro:config:setup": async ({command, config, updateConfig}) => {
        root = fileURLToPath(config.root);
        if (command === "build") assets = await bundle(root);
        const dataFolder = join(fileURLToPath(config.publicDir), "data");
        updateConfig({
          vite: {
            plugins: [
              siteModule({...(assets ? paths(assets) : served), dev: assets === null, dataFolder}),
              serveParts(root)
            ]
          }
        });
      },
      "astro:build:done": async ({dir, pages}) => {
        if (!assets) return;
        const site = fileURLToPath(dir);
        await writeFiles(site, [assets.style, ...assets.scripts.values(), ...assets.parts.values()]);
        await finish(
          root,
          site,
          pages.map(({pathname}) => pathname),
          assets
        );
      }
    }
  };
}
