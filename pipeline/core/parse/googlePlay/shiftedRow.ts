/** Rows that lack one cell, so that all that follows stands one column too far left. */
import type {CsvRecord} from "../csvRows.ts";
import {isPlain} from "./category.ts";
import {isUnknown} from "./cells.ts";
import {type CatalogueFormat, METADATA} from "./columns.ts";

/**
 * The row with an empty cell where one is missing; null unless there is exactly one way to put it in so that every cell
 * is what its column holds.
 */
export function mendShiftedRow(
  {line, cells}: CsvRecord,
  header: readonly string[],
  format: CatalogueFormat
): CsvRecord | null {
  if (cells.length !== header.length - 1) return null;
  const ways = new Map<string, string[]>();
  for (let at = 0; at < header.length; at++) {
    const wide = cells.toSpliced(at, 0, "");
    // Ways that differ only in how they say that a value is not known are one.
    const meaning = JSON.stringify(wide.map((cell) => (isUnknown(cell.trim()) ? "" : cell)));
    if (wide.every((cell, i) => fits(cell.trim(), header[i], format))) ways.set(meaning, wide);
  }
  const [way] = ways.values();
  return ways.size === 1 ? {line, cells: way} : null;
}

function fits(cell: string, name: string, {app, category}: CatalogueFormat): boolean {
  if (name === app) return cell !== "";
  if (name === category) return isPlain(cell) || isUnknown(cell);
  const column = METADATA.find((metadata) => metadata.name === name);
  return !column || column.read(cell) !== null;
}
