/**
 * Makes the built site whole: one style sheet and one classic script, linked relatively from every page; scripts
 * beside the data for pages opened from disk; and the report file, the whole site in one document.
 */
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import type {AstroIntegration} from "astro";
import type {Plugin} from "vite";
import {besideFiles} from "./beside.ts";
import {bundleScript, bundleStyle, type SiteFile} from "./bundle.ts";
import {reportFile} from "./reportFile.ts";
import {readPages, readReportFiles} from "./siteParts.ts";

const scriptEntry = "src/client/main.ts";
const foldedEntry = "src/client/report-file.ts";
const styleEntry = "src/styles/site.css";
const id = "virtual:vigie/site";

/** Serves the module that pages import to learn where the site's files are. */
const siteModule = (values: Record<string, string | boolean>): Plugin => ({
  name: "vigie-site",
  resolveId: (source) => (source === id ? `\0${id}` : undefined),
  load: (source) =>
    source === `\0${id}`
      ? Object.entries(values)
          .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
          .join("\n")
      : undefined
});

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
  style: SiteFile
): Promise<void> {
  const files = await readReportFiles(site);
  const file = reportFile({
    pages: await readPages(site, pathnames),
    files,
    style: String(style.content),
    script: String((await bundleScript(root, foldedEntry)).content),
    icon: await readFile(join(site, "favicon.svg"), "utf8")
  });
  await writeFiles(site, [...besideFiles(files), {path: "dashboard-report.html", content: file}]);
}

/**
 * Astro integration. At build it bundles script and style before the pages are drawn, so that pages link to
 * them by content hash, and writes them beside the pages. In development both are served as they are.
 */
export function vigie(): AstroIntegration {
  let files: SiteFile[] = [];
  let root = "";
  return {
    name: "vigie",
    hooks: {
      "astro:config:setup": async ({command, config, updateConfig}) => {
        root = fileURLToPath(config.root);
        const dev = command !== "build";
        if (!dev) files = [await bundleStyle(root, styleEntry), await bundleScript(root, scriptEntry)];
        const [style, script] = dev ? [styleEntry, scriptEntry] : files.map(({path}) => path);
        const dataFolder = join(fileURLToPath(config.publicDir), "data");
        updateConfig({vite: {plugins: [siteModule({style, script, dev, dataFolder})]}});
      },
      "astro:build:done": async ({dir, pages}) => {
        const site = fileURLToPath(dir);
        await writeFiles(site, files);
        await finish(
          root,
          site,
          pages.map(({pathname}) => pathname),
          files[0]
        );
      }
    }
  };
}
