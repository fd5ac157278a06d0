import {bundlePart, bundleText, type SiteFile} from "./bundle.ts";
import type {PartName} from "./part.ts";

/** Where each part of the browser code begins. */
const entries: Readonly<Record<PartName, string>> = {
  cells: "src/client/cells/part.ts",
  classify: "src/client/classify/part.ts",
  dashboard: "src/client/dashboard.ts",
  data: "src/client/data/part.ts",
  editor: "src/client/editor/part.ts",
  engine: "src/client/engine.ts",
  explain: "src/client/explain/part.ts",
  takeaway: "src/client/takeaway/part.ts"
};

export const partNames = Object.keys(entries) as PartName[];

/** Parts that no page runs, whose text it hands on: to a worker, or into a file. */
const texts: ReadonlySet<PartName> = new Set(["dashboard", "engine"]);
/** Parts that draw what cells ask for, with all of Plot. */
const whole: ReadonlySet<PartName> = new Set(["cells"]);

/** Bundles a part. */
export const buildPart = (root: string, name: PartName): Promise<SiteFile> =>
  texts.has(name)
    ? bundleText(root, name, entries[name])
    : bundlePart(root, name, entries[name], whole.has(name));

/** Bundles every part. */
export async function buildParts(root: string): Promise<ReadonlyMap<PartName, SiteFile>> {
  const parts = new Map<PartName, SiteFile>();
  for (const name of partNames) parts.set(name, await buildPart(root, name));
  return parts;
}
