/** A recorded chart as the check of an exercise reads it: marks with their columns. */
import {type Plain, unpackPlain} from "../plain.ts";
import type {Shown} from "../shown.ts";
import type {Recorded} from "./recorder.ts";
import type {RowData} from "./rows.ts";

export interface AnswerMark {
  /** Name of the mark, such as `lineY`. */
  readonly mark: string;
  /** Columns that the mark draws, before its transforms, by channel; rows that its filters leave out are not in them. */
  readonly channels: Readonly<Record<string, readonly unknown[]>>;
  /** Names of channels that have one: a label of their own, or the field that is read. */
  readonly labels: Readonly<Record<string, string>>;
  /** Names of its transforms, from the outermost. */
  readonly transforms: readonly string[];
  /** Options that are no columns; those of transforms included. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Rows it draws, those left that its filters let through. */
  readonly length: number;
}

export interface AnswerChart {
  readonly marks: readonly AnswerMark[];
  readonly options: Readonly<Record<string, unknown>>;
}

type Fields = Readonly<Record<string, Plain>>;

const fieldsOf = (value: Plain | undefined): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};

const rowsIn = (table: RowData): number => ("items" in table ? table.items.length : table.rows);

function columnOf(value: Plain, table: RowData): readonly unknown[] | null {
  const {$column} = fieldsOf(value);
  if (Array.isArray($column)) return $column.map(unpackPlain);
  if (typeof value === "string" && "fields" in table && Object.hasOwn(table.fields, value))
    return table.fields[value].map(unpackPlain);
  if (Array.isArray(value) && value.length === rowsIn(table)) return value.map(unpackPlain);
  return null;
}

interface Read {
  readonly channels: Record<string, readonly unknown[]>;
  readonly labels: Record<string, string>;
  readonly options: Record<string, unknown>;
  readonly transforms: string[];
  /** What filters say of each row. */
  readonly filters: (readonly unknown[])[];
}

/** Reads one option: a column, by itself or as the value of a channel with a label, or anything else. */
function readOption(name: string, value: Plain, table: RowData, read: Read): void {
  const {value: inner = value, label = inner} = fieldsOf(value);
  const column = columnOf(inner, table);
  if (!column) read.options[name] = unpackPlain(value);
  else if (name === "filter") read.filters.push(column);
  else {
    read.channels[name] = column;
    if (typeof label === "string") read.labels[name] = label;
  }
}

/** Reads the arguments of a mark or a transform; what stands inside is read first. */
function readArguments(args: readonly Plain[], table: RowData, read: Read): void {
  for (const arg of args) {
    const {$call, args: inner, ...options} = fieldsOf(arg);
    if (typeof $call === "string") {
      read.transforms.push($call);
      const [first, ...rest] = inner as readonly Plain[];
      readArguments([$call === "filter" ? {filter: first} : first, ...rest], table, read);
      continue;
    }
    for (const [name, value] of Object.entries(inner === undefined ? options : {...options, args: inner}))
      readOption(name, value, table, read);
  }
}

/** Where a mark puts items that are no rows: pairs by both their numbers. */
function coordinatesOf(mark: string, items: readonly Plain[]): Record<string, readonly unknown[]> {
  if (items.every((item) => Array.isArray(item)))
    return {x: items.map(([x = null]) => unpackPlain(x)), y: items.map(([, y = null]) => unpackPlain(y))};
  return {[/^(rule|tick|grid)X$/.test(mark) ? "x" : "y"]: items.map(unpackPlain)};
}

function markOf(call: Plain, tables: Recorded["tables"]): AnswerMark[] {
  const {$call: mark, args} = fieldsOf(call);
  if (typeof mark !== "string") return [];
  const [first, ...rest] = args as readonly Plain[];
  const {$data} = fieldsOf(first);
  const index = typeof $data === "number" ? $data : null;
  const table: RowData = index === null ? {items: []} : tables[index];
  const read: Read = {channels: {}, labels: {}, options: {}, transforms: [], filters: []};
  readArguments(index === null ? [first ?? null, ...rest] : rest, table, read);
  if ("items" in table && !read.channels.x && !read.channels.y && table.items.length > 0)
    Object.assign(read.channels, coordinatesOf(mark, table.items));
  const {filters, ...own} = read;
  const kept = Array.from({length: rowsIn(table)}, (_, i) => i).filter((i) =>
    filters.every((says) => says[i])
  );
  const channels = Object.fromEntries(
    Object.entries(own.channels).map(([name, column]) => [name, kept.map((i) => column[i])])
  );
  return [{mark, ...own, channels, length: kept.length}];
}

/** Charts among what a cell showed. */
export const chartsOf = (shown: readonly Shown[]): AnswerChart[] =>
  shown.flatMap((one) => {
    if (one.type !== "chart") return [];
    const {marks, ...options} = one.chart.options as Readonly<Record<string, Plain>>;
    return [
      {
        marks: (marks as readonly Plain[]).flatMap((call) => markOf(call, one.chart.tables)),
        options: unpackPlain(options) as Record<string, unknown>
      }
    ];
  });
