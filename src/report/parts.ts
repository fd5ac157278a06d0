import {bundlePart, type SiteFile} from "./bundle.ts";
import type {PartName} from "./part.ts";

/** Where each part of the browser code begins. */
const entries: Readonly<Record<PartName, string>> = {
  classify: "src/client/classify/part.ts",
  data: "src/client/data/part.ts",
  explain: "src/client/explain/part.ts",
  takeaway: "src/client/takeaway/part.ts"
};

export const partNames = Object.keys(entries) as PartName[];

/** Bundles a part. */
export const buildPart = (root: string, name: PartName): Promise<SiteFile> =>
  bundlePart(root, name, entries[name]);

/** Bundles every part. */
export async function buildParts(root: string): Promise<ReadonlyMap<PartName, SiteFile>> {
  const parts = new Map<PartName, SiteFile>();
  for (const name of partNames) parts.set(name, await buildPart(root, name));
  return parts;
}
