/** Categories as the publisher writes them: `ART_AND_DESIGN`. */
import {type CellReader, isUnknown} from "./cells.ts";

/** A category: capitals, digits and `_`, a letter first. Other spellings ("Art & Design") are turned into this one. */
export const readCategory: CellReader<string | null> = (cell) => {
  if (isUnknown(cell)) return {value: null, repair: null};
  if (isPlain(cell)) return {value: cell, repair: null};
  const value = cell
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll("&", " AND ")
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, "_")
    .replaceAll(/^_+|_+$/g, "");
  return /^\s*\p{L}/u.test(cell) ? {value, repair: "category-spelling"} : null;
};

/** Whether a cell is spelled as the publisher does. */
export const isPlain = (cell: string): boolean => /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(cell);
