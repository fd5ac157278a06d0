/** A table as an Arrow file, with what it is in the metadata of its schema. */
import {
  type Column,
  columnFromArray,
  type DataType,
  dictionary,
  float64,
  int32,
  Table,
  tableFromColumns,
  tableToIPC,
  utf8
} from "@uwdata/flechette";
import {plain} from "../../views/rich.ts";
import type {TableView} from "../../views/view.ts";
import type {ShownFigure, ShownPage} from "./shown.ts";

type Value = string | number | null;

/** Texts of which at most half are distinct are written once, in a dictionary. */
const repeated = (texts: readonly Value[]): boolean => new Set(texts).size * 2 <= texts.length;

/** Type of a column: whole numbers, numbers, repeated texts, texts. */
function typeOf(values: readonly Value[], numeric: boolean): DataType {
  const known = values.filter((value) => value !== null);
  const numbers = known.filter((value) => typeof value === "number");
  if (known.length ? numbers.length === known.length : numeric)
    return numbers.length > 0 && numbers.every((value) => value === (value | 0)) ? int32() : float64();
  return repeated(values) ? dictionary(utf8(), int32()) : utf8();
}

const bare = (value: Value): Value => (typeof value === "number" && !Number.isFinite(value) ? null : value);

function column(values: readonly Value[], numeric: boolean): Column<unknown> {
  const type = typeOf(values, numeric);
  const isText = type.typeId !== float64().typeId && type.typeId !== int32().typeId;
  return columnFromArray(
    isText ? values.map((value) => (value === null ? null : String(value))) : [...values],
    type
  );
}

/** Names of columns, no two alike. */
function names({columns}: TableView): string[] {
  const taken = new Set<string>();
  return columns.map(({head}) => {
    let name = head;
    for (let n = 2; taken.has(name); n++) name = `${head} (${n})`;
    taken.add(name);
    return name;
  });
}

/** What the file is, in words that programs and people read. */
const metadata = (
  {facts, filters, link, locale}: ShownPage,
  {name, view, search}: ShownFigure
): Map<string, string> =>
  new Map([
    ["report", facts.report],
    ["page", facts.page],
    ["figure", name],
    ["title", view.title],
    ["filters", filters],
    ["search", search],
    ["scope", view.scope],
    ["origin", facts.origin],
    ["origin_kind", facts.kind],
    ["computed", facts.built],
    ["build", facts.build],
    ["seed", String(facts.seed)],
    ["language", locale],
    ["link", link],
    ["subtitle", plain(view.subtitle)]
  ]);

/** Bytes of the figure's table (Arrow IPC file): bare values, absent ones null. */
export function arrow(page: ShownPage, figure: ShownFigure): Uint8Array<ArrayBuffer> {
  const {table} = figure;
  const heads = names(table);
  const {schema, children} = tableFromColumns(
    table.columns.map(({numeric = false}, i) => [
      heads[i],
      column(
        table.rows.map((row) => bare(row[i].value)),
        numeric
      )
    ])
  );
  const described = new Table({...schema, metadata: metadata(page, figure)}, children);
  return tableToIPC(described, {format: "file"}) as Uint8Array<ArrayBuffer>;
}
