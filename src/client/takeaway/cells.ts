/** Cells of a sheet: numbers as numbers, everything else as text. */
import type {CellObject} from "write-excel-file/browser";
import type {Locale} from "../../i18n/locale.ts";
import {plain} from "../../views/rich.ts";
import type {Cell} from "../../views/view.ts";

/** Most characters a cell may hold in Excel. */
const longest = 32_767;

/** Text that stays text: `=1+1` is no formula. */
export const textCell = (text: string, style: Omit<CellObject, "value" | "type"> = {}): CellObject => ({
  ...style,
  type: String,
  // Excel breaks lines at line feeds alone.
  value: text.replace(/\r\n?/g, "\n").slice(0, longest)
});

/** Decimals of a number as it is written on screen. */
const decimals = (text: string, locale: Locale): number =>
  new RegExp(`\\${locale === "fr" ? "," : "."}(\\d+)`).exec(text)?.[1].length ?? 0;

/**
 * Format of a column's numbers: as many decimals as on screen, a sign or a percentage where there is one there.
 * Excel writes it with the separators of the reader's own settings.
 */
export function numberFormat(cells: readonly Cell[], locale: Locale): string {
  const texts = cells.filter(({value}) => typeof value === "number").map(({text}) => plain(text));
  const places = Math.min(6, Math.max(0, ...texts.map((text) => decimals(text, locale))));
  const digits = `#,##0${places > 0 ? `.${"0".repeat(places)}` : ""}`;
  if (texts.some((text) => text.endsWith("%"))) return `${digits}%`;
  return texts.some((text) => text.startsWith("+")) ? `+${digits};-${digits};${digits}` : digits;
}

/** A cell with its bare value; absent values and numbers that are none stay empty. */
export function valueCell({value}: Cell, format: string): CellObject | null {
  if (value === null || (typeof value === "number" && !Number.isFinite(value))) return null;
  return typeof value === "number" ? {type: Number, value, format} : textCell(value);
}
