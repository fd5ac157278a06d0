/** A recorded chart as the check of an exercise reads it: marks with their columns. */
import {type Plain, unpackPlain} from "../plain.ts";
import type {Shown} from "../shown.ts";
import type {Recorded} from "./recorder.ts";
import type {RowData} from "./rows.ts";

export interface AnswerMark {
  /** Name of the mark, such as `lineY`. */
  readonly mark: string;
  /** Columns that the mark draws, before its transforms, by channel. */
  readonly channels: Readonly<Record<string, readonly unknown[]>>;
  /** Names of its transforms, from the outermost. */
  readonly transforms: readonly string[];
  /** Options that are no columns; those of transforms included. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Rows it draws. */
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
  readonly options: Record<string, unknown>;
  readonly transforms: string[];
}

/** Reads the arguments of a mark or a transform; what stands inside is read first. */
function readArguments(args: readonly Plain[], table: RowData, read: Read): void {
  for (const arg of args) {
    const {$call, args: inner, ...options} = fieldsOf(arg);
    if (typeof $call === "string") {
      read.transforms.push($call);
      readArguments(inner as readonly Plain[], table, read);
      continue;
    }
    for (const [name, value] of Object.entries(inner === undefined ? options : {...options, args: inner})) {
      const column = columnOf(value, table);
      if (column) read.channels[name] = column;
      else read.options[name] = unpackPlain(value);
    }
  }
}

function markOf(call: Plain, tables: Recorded["tables"]): AnswerMark[] {
  const {$call: mark, args} = fieldsOf(call);
  if (typeof mark !== "string") return [];
  const [first, ...rest] = args as readonly Plain[];
  const {$data} = fieldsOf(first);
  const index = typeof $data === "number" ? $data : null;
  const table: RowData = index === null ? {items: []} : tables[index];
  const read: Read = {channels: {}, options: {}, transforms: []};
  readArguments(index === null ? [first ?? null, ...rest] : rest, table, read);
  if ("items" in table && !read.channels.x && !read.channels.y && table.items.length > 0)
    read.channels[/^(rule|tick|grid)X$/.test(mark) ? "x" : "y"] = table.items.map(unpackPlain);
  return [{mark, ...read, length: rowsIn(table)}];
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
