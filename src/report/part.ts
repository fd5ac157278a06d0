/** How the build and the page name the pieces of the browser code. */
import type {ReportKind} from "../../pipeline/contract/manifest.ts";

/** Scripts that pages begin with: one for each kind of report, one for the home page, one for the chapters. */
export type ScriptName = "home" | "chapter" | ReportKind;

/** Parts there are; `parts.ts` lists where each begins. */
export type PartName =
  | "cells"
  | "classify"
  | "dashboard"
  | "data"
  | "editor"
  | "engine"
  | "explain"
  | "takeaway";

/** Global object on which each part leaves its exports, by name. */
export const partShelf = "vigieParts";

/** Attribute of a page's root element that holds the address of a part. */
export const partAttribute = (name: PartName): string => `data-part-${name}`;

/** Name under which the report file packs the script of its pages. */
export const scriptPath = "script.js";

/** Name under which the report file packs a part. */
export const partPath = (name: PartName): string => `parts/${name}.js`;
