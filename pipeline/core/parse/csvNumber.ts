/** Numbers in cells of a CSV file. */
import {excerpt} from "./excerpt.ts";
import {DECIMAL} from "./number.ts";
import type {ColumnPlace, ProblemLog} from "./problem.ts";

const DECIMAL_COMMA = /^[+-]?(\d+,\d*|,\d+)([eE][+-]?\d+)?$/;

/**
 * Reads the cells of one file. Where the delimiter is `;` a decimal comma is accepted (French spreadsheets write
 * such files), but not beside decimal points: `1,234` would then be 1.234 or 1234. Thousands separators are errors.
 */
export class CellReader {
  readonly #log: ProblemLog;
  readonly #comma: boolean;
  /** First line with each decimal mark, 0 when there is none. */
  #commaLine = 0;
  #pointLine = 0;

  constructor(log: ProblemLog, delimiter: string) {
    this.#log = log;
    this.#comma = delimiter === ";";
  }

  /** The number in a cell; null when it is empty, `NaN` when it is no number, which the log then says. */
  read(cell: string, line: number, column: ColumnPlace): number | null {
    const text = cell.trim();
    if (text === "") return null;
    const comma = this.#comma && DECIMAL_COMMA.test(text);
    const value = comma ? Number(text.replace(",", ".")) : DECIMAL.test(text) ? Number(text) : Number.NaN;
    if (!Number.isFinite(value)) return this.#refuse(text, line, column);
    if (comma) this.#commaLine ||= line;
    else if (text.includes(".")) this.#pointLine ||= line;
    return value;
  }

  /** Says so when the file mixes decimal commas and points. */
  finish(): void {
    if (!this.#commaLine || !this.#pointLine) return;
    this.#log.error({
      kind: "decimal-mark",
      line: Math.max(this.#commaLine, this.#pointLine),
      column: null,
      found: `decimal commas (first on line ${this.#commaLine}) and decimal points (first on line ${this.#pointLine})`,
      expected: "one decimal mark in the whole file",
      mend: "export the file again with one decimal mark and no thousands separator"
    });
  }

  #refuse(text: string, line: number, column: ColumnPlace): number {
    const expected = `a number such as ${this.#comma ? "641.82 or 641,82" : "641.82"}`;
    const mend = /^(nan|na|n\/a|null|none|-|\?)$/i.test(text)
      ? "leave the cell empty where a reading is missing"
      : "correct the value (no unit, no thousands separator); leave the cell empty where a reading is missing";
    this.#log.error({kind: "number", line, column, found: excerpt(text), expected, mend});
    return Number.NaN;
  }
}
