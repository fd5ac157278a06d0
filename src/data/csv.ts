import type {TableView} from "../views/view.ts";

/** Characters that make a spreadsheet take text for a formula. */
const dangerous = /^[=+\-@\t\r\n]/;

function field(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  const safe = dangerous.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A table as CSV (RFC 4180, UTF-8 with a byte order mark): the bare values, decimal point, ASCII minus. Text that
 * a spreadsheet would run as a formula is quoted.
 */
export function csv({columns, rows}: TableView): string {
  const lines = [columns.map(({head}) => head), ...rows.map((row) => row.map(({value}) => value))];
  return `\ufeff${lines.map((line) => line.map(field).join(",")).join("\r\n")}\r\n`;
}
