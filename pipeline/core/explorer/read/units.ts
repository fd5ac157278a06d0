/** Numbers with a unit: `12 %`, `3,5 €`, `40kg`, `$3.50`. */
import {isMissing} from "./cell.ts";

const BEHIND = /^([+\u2212-]?[.,]?\d[\d.,'\u2019\s]*?)\s*([\p{L}\p{Sc}%‰°²³/]{1,8})$/u;
const BEFORE = /^(\p{Sc})\s*([+\u2212-]?[.,]?\d[\d.,'\u2019\s]*)$/u;

interface Measured {
  readonly number: string;
  readonly unit: string;
}

/** The parts of a cell, trimmed, that is a number with a unit; null for any other. */
export function measured(cell: string): Measured | null {
  const [, number, unit] = BEHIND.exec(cell) ?? [];
  if (unit !== undefined) return {number, unit};
  const [, sign, amount] = BEFORE.exec(cell) ?? [];
  return sign === undefined ? null : {number: amount, unit: sign};
}

/** The unit that all numbers of a column have; null where they have none, or several. */
export function unitOf(rows: readonly (readonly string[])[], at: number): string | null {
  let unit: string | null = null;
  for (const cells of rows) {
    const cell = cells[at].trim();
    if (isMissing(cell) || !/\d/.test(cell)) continue;
    const own = measured(cell)?.unit;
    if (own === undefined || (unit !== null && own !== unit)) return null;
    unit = own;
  }
  return unit;
}
