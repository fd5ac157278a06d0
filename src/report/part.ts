/** How the build and the page name a part of the browser code. */

/** Parts there are; `parts.ts` lists where each begins. */
export type PartName = "data" | "explain" | "takeaway";

/** Global object on which each part leaves its exports, by name. */
export const partShelf = "vigieParts";

/** Attribute of a page's root element that holds the address of a part. */
export const partAttribute = (name: PartName): string => `data-part-${name}`;

/** Name under which the report file packs a part. */
export const partPath = (name: PartName): string => `parts/${name}.js`;
