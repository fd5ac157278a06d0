/** Makes the built site whole: one style sheet and one classic script, linked relatively from every page. */
import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import type {AstroIntegration} from "astro";
import type {Plugin} from "vite";
import {bundleScript, bundleStyle, type SiteFile} from "./bundle.ts";

const scriptEntry = "src/client/main.ts";
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

/**
 * Astro integration. At build it bundles script and style before the pages are drawn, so that pages link to
 * them by content hash, and writes them beside the pages. In development both are served as they are.
 */
export function vigie(): AstroIntegration {
  let files: SiteFile[] = [];
  return {
    name: "vigie",
    hooks: {
      "astro:config:setup": async ({command, config, updateConfig}) => {
        const root = fileURLToPath(config.root);
        const dev = command !== "build";
        if (!dev) files = [await bundleStyle(root, styleEntry), await bundleScript(root, scriptEntry)];
        const [style, script] = dev ? [styleEntry, scriptEntry] : files.map(({path}) => path);
        const dataFolder = join(fileURLToPath(config.publicDir), "data");
        updateConfig({vite: {plugins: [siteModule({style, script, dev, dataFolder})]}});
      },
      "astro:build:done": ({dir}) => writeFiles(fileURLToPath(dir), files)
    }
  };
}
