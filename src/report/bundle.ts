/** Bundles what the browser needs into files whose names carry their content. */
import {createHash} from "node:crypto";
import {build, type InlineConfig, type Plugin, type Rolldown} from "vite";
import type {Locale} from "../i18n/locale.ts";
import {cellPlot, lightPlot} from "./lightPlot.ts";
import {oneLanguage} from "./oneLanguage.ts";
import {type PartName, partShelf} from "./part.ts";
import {workerD3} from "./workerD3.ts";

/** A file of the site: path from its root, and content. */
export interface SiteFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

const shared = (root: string): InlineConfig => ({
  root,
  configFile: false,
  publicDir: false,
  logLevel: "warn",
  define: {"process.env.NODE_ENV": '"production"'}
});

async function output(config: InlineConfig): Promise<Rolldown.OutputBundle[string][]> {
  const result = await build(config);
  return (Array.isArray(result) ? result : [result as Rolldown.RolldownOutput]).flatMap(({output}) => output);
}

function named(stem: string, extension: string, content: string | Uint8Array): SiteFile {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
  return {path: `assets/${stem}-${hash}.${extension}`, content};
}

interface Script {
  readonly entry: string;
  /** First part of the file's name. */
  readonly stem: string;
  /** Name under which its exports are found, if it has any. */
  readonly global: string;
  readonly plugins: readonly Plugin[];
}

const nodeOnly = "\0vigie-node-only";

/** Libraries that also run in Node ask there for modules that no browser has; in a browser they never come to it. */
const withoutNode = (): Plugin => ({
  name: "vigie-without-node",
  enforce: "pre",
  resolveId: (source, importer) =>
    /^(crypto|fs|path)$/.test(source) && importer?.includes("/node_modules/") ? nodeOnly : undefined,
  load: (id) => (id === nodeOnly ? "export default {};" : undefined)
});

async function classicScript(root: string, {entry, stem, global, plugins}: Script): Promise<SiteFile> {
  const files = await output({
    ...shared(root),
    plugins: [withoutNode(), ...plugins],
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      lib: {entry, formats: ["iife"], name: global, fileName: stem}
    }
  });
  const chunk = files.find((file) => file.type === "chunk");
  if (!chunk) throw new Error(`Bundling ${entry} gave no script`);
  return named(stem, "js", chunk.code);
}

/**
 * Bundles browser code as one classic script: module files do not load from disk. `locale`: the one language it
 * speaks, where its pages have no other.
 */
export const bundleScript = (root: string, entry: string, locale?: Locale): Promise<SiteFile> =>
  classicScript(root, {
    entry,
    stem: locale ? `vigie-${locale}` : "vigie",
    global: "vigie",
    plugins: locale ? [lightPlot(), oneLanguage(locale)] : [lightPlot()]
  });

/**
 * Bundles a part of the browser code that is loaded when first needed; it leaves its exports on the shelf of parts.
 * `whole`: with all of Plot that cells may use.
 */
export const bundlePart = (root: string, name: PartName, entry: string, whole = false): Promise<SiteFile> =>
  classicScript(root, {
    entry,
    stem: name,
    global: `${partShelf}.${name}`,
    plugins: [whole ? cellPlot() : lightPlot()]
  });

/** Bundles the code of a worker as a part that exports its text. */
export async function bundleText(root: string, name: PartName, entry: string): Promise<SiteFile> {
  const {content} = await classicScript(root, {
    entry,
    stem: name,
    global: "vigieWorker",
    plugins: [workerD3()]
  });
  // Within a script no text may look like the end of one.
  const text = JSON.stringify(String(content)).replaceAll("</", "<\\/").replaceAll("<!--", "<\\!--");
  return named(name, "js", `(globalThis.${partShelf}??={}).${name}={text:${text}};\n`);
}

/** Bundles a style sheet with all it imports, fonts included: Firefox refuses font files from disk. */
export async function bundleStyle(root: string, entry: string): Promise<SiteFile> {
  const files = await output({
    ...shared(root),
    build: {
      write: false,
      cssTarget: ["chrome123", "firefox125", "safari17.5"],
      assetsInlineLimit: 200_000,
      rolldownOptions: {input: entry}
    }
  });
  const sheet = files.find((file) => file.type === "asset" && file.fileName.endsWith(".css"));
  if (sheet?.type !== "asset") throw new Error(`Bundling ${entry} gave no style sheet`);
  return named("vigie", "css", sheet.source);
}
