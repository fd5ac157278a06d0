/** CSV files (RFC 4180, UTF-8) that a spreadsheet can open without running anything. */

/** A cell: numbers stay numbers; null is an empty cell. */
export type CsvCell = string | number | null;

/** What a spreadsheet takes for a formula at the beginning of a cell, full-width forms included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * A header and rows as one text. Text that a spreadsheet would run as a formula gets an apostrophe in front.
 * `NaN` and null are empty cells. Throws when a row is not as wide as the header or a number is infinite.
 */
export function encodeCsv(header: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const lines = [header.map(encodeText).join(",")];
  for (const row of rows) {
    if (row.length !== header.length) {
      throw new RangeError(
        `Row ${lines.length} has ${row.length} cells; expected ${header.length}, as in the header.`
      );
    }
    lines.push(row.map((cell, i) => encodeCell(cell, `row ${lines.length}, column ${header[i]}`)).join(","));
  }
  return `${lines.join("\r\n")}\r\n`;
}

function encodeCell(cell: CsvCell, where: string): string {
  if (cell === null || Number.isNaN(cell)) return "";
  if (typeof cell === "string") return encodeText(cell);
  if (!Number.isFinite(cell)) throw new RangeError(`Found ${cell} in ${where}; expected a finite number.`);
  return String(cell + 0);
}

function encodeText(text: string): string {
  const safe = FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
