/** Tables that cells show, and tables of what their charts draw. */
import {type Plain, unpackPlain} from "../../cells/plain.ts";
import type {Shown} from "../../cells/shown.ts";
import type {Point} from "../../charts/recorded/points.ts";
import type {Cell, TableView} from "../../views/view.ts";
import {type CellHost, columnName} from "./host.ts";

type ShownTable = Extract<Shown, {type: "table"}>;

type Write = CellHost["writing"]["value"];

function cellOf(value: unknown, write: Write, {words}: CellHost): Cell {
  if (typeof value === "number") return {text: write(value), value: Number.isFinite(value) ? value : null};
  // A date that is none sorts with what is missing.
  if (value instanceof Date && Number.isNaN(value.getTime())) return {text: write(value), value: null};
  if (value instanceof Date)
    return {
      // A date stays on its line.
      text: write(value).replaceAll(" ", "\u00a0"),
      value: value.toISOString().slice(0, 10),
      order: value.getTime()
    };
  if (typeof value === "boolean") return {text: value ? words.cell.yes : words.cell.no, value: String(value)};
  if (value === null || value === undefined) return {text: "–", value: null};
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return {text, value: text};
}

/** Years are numbers that no one groups by thousands. */
const isYears = (name: string, values: readonly unknown[]): boolean =>
  /^(year|années?|years?)$/i.test(name) &&
  values.every((value) => Number.isInteger(value) && Number(value) < 3000);

const yearCell = (value: unknown): Cell => ({text: String(value), value: value as number});

/** A number as an author has written it, with its unit: `62,7 %`, `−3`, `4 Go`. */
const isWritten = (value: unknown): boolean =>
  typeof value === "string" && /^[−+-]?\d[\d\s.,]*( ?(%|€|\p{L}{1,3}))?$/u.test(value);

const isNumeric = (values: readonly unknown[]): boolean => {
  const there = values.filter((value) => value !== null && value !== undefined);
  return there.length > 0 && there.every((value) => typeof value === "number" || isWritten(value));
};

/** A table that a cell shows. */
export function tableView({columns, rows}: ShownTable, caption: string, host: CellHost): TableView {
  const values = rows.map((row) => row.map((value: Plain) => unpackPlain(value)));
  const years = columns.map((name, c) =>
    isYears(
      name,
      values.map((row) => row[c])
    )
  );
  const writes = columns.map((_, c) => host.writing.column(values.map((row) => row[c])));
  return {
    caption,
    columns: columns.map((name, c) => ({
      head: columnName(name, host),
      numeric: isNumeric(values.map((row) => row[c])),
      key: c === 0 && !isNumeric(values.map((row) => row[0]))
    })),
    rows: values.map((row) =>
      row.map((value, c) => (years[c] ? yearCell(value) : cellOf(value, writes[c], host)))
    )
  };
}

/** What a chart draws, a row a mark. */
export function pointsTable(points: readonly Point[], caption: string, host: CellHost): TableView {
  const labels = [...new Set(points.flatMap(({readings}) => readings.map(({label}) => label)))];
  const rows = points.map(({readings}) => {
    const found = new Map(readings.map(({label, value}) => [label, value]));
    return labels.map((label) => found.get(label));
  });
  const writes = labels.map((_, c) => host.writing.column(rows.map((row) => row[c])));
  return {
    caption,
    columns: labels.map((label, c) => ({
      head: label || caption,
      numeric: isNumeric(rows.map((row) => row[c])),
      key: c === 0 && !isNumeric(rows.map((row) => row[0]))
    })),
    rows: rows.map((row) => row.map((value, c) => cellOf(value, writes[c], host)))
  };
}
