/** What a mark's arguments, as a cell wrote them down, say of its rows: their columns, series and transforms. */
import {type Plain, unpackPlain} from "../../cells/plain.ts";
import type {RowData} from "../../cells/plot/rows.ts";
import {cutText} from "./labels.ts";

type Fields = Readonly<Record<string, Plain>>;

export const fieldsOf = (value: Plain | undefined): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};

/** Which rows of a mark are drawn; null for all. */
export type Kept = Uint32Array | null;

/** A value as it is drawn: texts of reasonable length, wherever they stand in it. */
export function drawable(value: Plain): unknown {
  if (value === null || typeof value !== "object") return cutText(value);
  if (Array.isArray(value)) return value.map(drawable);
  const own = unpackPlain(value);
  if (own instanceof Date || typeof own !== "object" || own === null) return own;
  return Object.fromEntries(Object.entries(own).map(([key, item]) => [key, cutText(item)]));
}

/** Channels by which a mark's rows belong to a series. */
const seriesChannels = ["stroke", "fill", "symbol", "z", "fx", "fy", "text"];

/** A channel's column wherever it stands among a mark's options, those of its transforms included. */
export function columnOf(args: readonly Plain[], channel: string, table: RowData): readonly Plain[] | null {
  for (const arg of args) {
    const {$call, args: inner, ...options} = fieldsOf(arg);
    const own = options[channel];
    const {$column} = fieldsOf(own);
    if (Array.isArray($column)) return $column;
    if (typeof own === "string" && "fields" in table && Object.hasOwn(table.fields, own))
      return table.fields[own];
    if ($call !== undefined && Array.isArray(inner)) {
      const found = columnOf(inner as readonly Plain[], channel, table);
      if (found) return found;
    }
  }
  return null;
}

/** Rows that are left when series are hidden. */
export function keptRows(
  args: readonly Plain[],
  table: RowData,
  hidden: ReadonlySet<string>,
  series: ReadonlySet<string>
): Kept {
  if (hidden.size === 0) return null;
  const named = (value: Plain, names: ReadonlySet<string>): boolean => names.has(String(drawable(value)));
  const [first, ...others] = seriesChannels
    .map((channel) => columnOf(args, channel, table))
    .filter((column) => column?.some((value) => named(value, series)));
  if (!first) return null;
  const columns = [first, ...others];
  return Uint32Array.from(first.keys()).filter((i) => !columns.some((column) => named(column![i], hidden)));
}

/** Names of the transforms among a mark's arguments. */
export const transformsIn = (args: readonly Plain[]): string[] =>
  args.flatMap((arg) => {
    const {$call, args: inner} = fieldsOf(arg);
    return typeof $call === "string" ? [$call, ...transformsIn(Array.isArray(inner) ? inner : [])] : [];
  });

/** Channels that part a mark's rows, where it has them: a box stands for all rows of its place. */
const parting = (mark: string): readonly string[] => [
  ...["z", "fill", "stroke"],
  ...(mark === "boxX" ? ["y"] : mark === "boxY" ? ["x"] : [])
];

/** How many series a mark's rows are parted into: by the channel that makes most of them. */
export function seriesIn(mark: string, args: readonly Plain[], table: RowData): number {
  const columns = parting(mark).map((channel) => columnOf(args, channel, table));
  return Math.max(0, ...columns.map((column) => new Set(column?.map((value) => JSON.stringify(value))).size));
}

/** Values that the widest window among a mark's transforms looks at. */
export const widestWindow = (args: readonly Plain[]): number =>
  Math.max(
    0,
    ...args.map((arg) => {
      const {$call, args: inner} = fieldsOf(arg);
      if (typeof $call !== "string" || !Array.isArray(inner)) return 0;
      const own = /^window/.test($call) ? inner.map((one) => fieldsOf(one).k ?? one) : [];
      return Math.max(0, ...own.filter((k) => typeof k === "number"), widestWindow(inner));
    })
  );

/** What a mark of texts writes of its rows; `few`: where a transform makes few rows of many, each text once. */
export function labelsOf(args: readonly Plain[], table: RowData, few: boolean): readonly Plain[] {
  const all = textsOf(args, table);
  return few ? [...new Set(all)] : all;
}

/** A column, a field of each item, or the items themselves. */
function textsOf(args: readonly Plain[], table: RowData): readonly Plain[] {
  const column = columnOf(args, "text", table);
  if (column) return column;
  if (!("items" in table)) return [];
  const field = args.map((arg) => fieldsOf(arg).text).find((text) => typeof text === "string");
  return typeof field === "string"
    ? table.items.map((item) => (item as Fields | null)?.[field] ?? null)
    : table.items;
}

/** An option wherever it stands among a mark's arguments, those of its transforms included. */
export function optionOf(args: readonly Plain[], name: string): Plain | undefined {
  for (const arg of args) {
    const {$call, args: inner, ...options} = fieldsOf(arg);
    const found =
      options[name] ??
      ($call !== undefined && Array.isArray(inner) ? optionOf(inner as readonly Plain[], name) : undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}
