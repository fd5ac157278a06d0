/** Turns what a cell wrote down of Plot into the library's own calls; nothing is trusted that came from a cell. */
import * as Plot from "@observablehq/plot";
import {type Plain, unpackPlain} from "../../cells/plain.ts";
import {formatters, furniture, marks, transforms} from "../../cells/plot/names.ts";
import type {Recorded} from "../../cells/plot/recorder.ts";
import type {RowData} from "../../cells/plot/rows.ts";
import {
  columnOf,
  drawable,
  fieldsOf,
  type Kept,
  keptRows,
  optionOf,
  transformsIn,
  widestWindow
} from "./arguments.ts";
import * as named from "./functions.ts";
import {checkNames, checkSigns, cutText} from "./labels.ts";
import {
  ChartFault,
  checkFacets,
  checkIntervals,
  checkMark,
  checkOption,
  checkTransforms,
  checkWindows,
  mostListed,
  mostMarks,
  mostNodes,
  mostRows
} from "./limits.ts";
import {nodesOfMark, rowsIn, writtenBy} from "./nodes.ts";
import {withSizes} from "./sizes.ts";

const functions = new Map<string, unknown>(Object.entries(named));

type Options = Readonly<Record<string, unknown>>;
type Fields = ReturnType<typeof fieldsOf>;

const library = Plot as unknown as Readonly<Record<string, (...args: unknown[]) => unknown>>;

/** Options that would reach out of the drawing, or write where only the page writes. */
const dropped = new Set([
  ...[
    "href",
    "target",
    "src",
    "style",
    "className",
    "document",
    "tip",
    "ariaLabel",
    "ariaDescription",
    "ariaHidden"
  ],
  ...[
    "imageFilter",
    "mixBlendMode",
    "pointerEvents",
    "paintOrder",
    "render",
    "__proto__",
    "constructor",
    "prototype"
  ]
]);

const calls = new Set<string>([...transforms, ...formatters]);
const drawn = new Set<string>([...marks, ...furniture]);

const taken = <T>(values: readonly T[], kept: Kept): T[] =>
  kept ? Array.from(kept, (i) => values[i]) : [...values];

function decode(value: Plain, kept: Kept, name: string): unknown {
  if (value === null || typeof value !== "object") return cutText(checkOption(name, value));
  if (Array.isArray(value)) {
    if (value.length > mostListed) throw new ChartFault("option", {name, found: value.length});
    return value.map((item) => decode(item, kept, ""));
  }
  const {$column, $call, $d3, args, ...rest} = fieldsOf(value);
  if (Array.isArray($column)) return taken($column, kept).map(drawable);
  if (typeof $d3 === "string") {
    if (!functions.has($d3)) throw new ChartFault("unknown", {name: `d3.${$d3}`});
    return functions.get($d3);
  }
  if (typeof $call === "string") {
    if (!calls.has($call)) throw new ChartFault("unknown", {name: `Plot.${$call}`});
    return library[$call](...argumentsOf(args, kept));
  }
  if (typeof rest.$date === "number" || rest.$date === null) return unpackPlain(value);
  if (typeof rest.$number === "string") return checkOption(name, unpackPlain(value));
  if (typeof rest.$function === "string") throw new ChartFault("unknown", {name: "function"});
  return decodeOptions(args === undefined ? rest : {...rest, args}, kept);
}

function decodeOptions(options: Fields, kept: Kept): Options {
  return Object.fromEntries(
    Object.entries(options)
      .filter(([name]) => !dropped.has(name))
      .map(([name, value]) => [name, decode(value, kept, name)])
  );
}

const argumentsOf = (args: Plain | undefined, kept: Kept): unknown[] =>
  (Array.isArray(args) ? args : []).map((arg: Plain) => decode(arg, kept, ""));

/** Rows that marks are given: objects of the fields, or the items. */
function rowsOf(table: RowData, kept: Kept): unknown[] {
  if ("items" in table) return taken(table.items, kept).map(drawable);
  const names = Object.keys(table.fields);
  const columns = names.map((name) => table.fields[name].map(drawable));
  const all = Array.from({length: table.rows}, (_, i) => i);
  return taken(all, kept).map((i) => Object.fromEntries(names.map((name, c) => [name, columns[c][i]])));
}

/** What a mark is made of, to be called with the options of whoever draws. */
export interface DecodedMark {
  readonly name: string;
  readonly make: (options: Options) => Plot.Markish;
  /** Its own options, which others are added to. */
  readonly options: Options;
  /** Whether it takes rows, and can be pointed at. */
  readonly hasRows: boolean;
  /** Axes along which its author gives both ends: a band, where another mark's values are piled up. */
  readonly bands: readonly ("x" | "y")[];
  /** Elements it becomes at most. */
  readonly nodes: number;
  /** What it writes, and what is said of its rows where they are pointed at. */
  readonly labels: readonly Plain[];
  readonly titles: readonly Plain[];
}

/** Axes of which options give both ends themselves, no transform. */
function bandsOf(options: Plain | undefined): ("x" | "y")[] {
  const {$call, ...own} = fieldsOf(options);
  return $call === undefined
    ? (["x", "y"] as const).filter((axis) => `${axis}1` in own && `${axis}2` in own)
    : [];
}

export interface Hiding {
  /** Names of the series there are. */
  readonly series: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
}

function decodeMark(call: Plain, tables: Recorded["tables"], {hidden, series}: Hiding): DecodedMark {
  const {$call: name, args} = fieldsOf(call);
  if (typeof name !== "string" || !drawn.has(name))
    throw new ChartFault("unknown", {name: `Plot.${String(name)}`});
  const [first, ...rest] = Array.isArray(args) ? (args as readonly Plain[]) : [];
  const {$data} = fieldsOf(first);
  if (typeof $data !== "number") {
    const own = argumentsOf(args, null);
    const listed = Array.isArray(own[0]);
    const options = (listed ? own[1] : own[0]) as Options | undefined;
    return {
      name,
      hasRows: false,
      bands: [],
      nodes: 0,
      labels: [],
      titles: [],
      options: options ?? {},
      make: (more) => library[name](...(listed ? [own[0]] : []), {...options, ...more}) as Plot.Markish
    };
  }
  const table = tables[$data];
  if (!table) throw new ChartFault("unknown", {name: "data"});
  const kept = keptRows(rest, table, hidden, series);
  const rows = rowsOf(table, kept);
  checkFacets({fx: columnOf(rest, "fx", table), fy: columnOf(rest, "fy", table)});
  const called = transformsIn(rest);
  checkTransforms(rows.length, called);
  checkWindows(rows.length, widestWindow(rest));
  const [options = {}] = argumentsOf(rest as Plain[], kept) as Options[];
  checkMark(name, options);
  return {
    name,
    hasRows: true,
    bands: bandsOf(rest[0]),
    nodes: nodesOfMark(name, rest, table),
    labels: writtenBy(name, rest, table),
    titles: columnOf(rest, "title", table) ?? [],
    options: isAxis(name) ? {ticks: rows, ...options} : options,
    make: (more) =>
      library[name](rows, {
        ...(isOneLine(name, rest, table) ? {z: null} : {}),
        ...options,
        ...more
      }) as Plot.Markish
  };
}

/** Whether a mark stands for an axis or a grid. */
export const isAxis = (mark: string): boolean => /^(axis|grid)/.test(mark);

/**
 * Whether a line's colour changes along it: by its values it would be parted into lines of one point, which no one sees
 * and the library warns of in the drawing.
 */
function isOneLine(mark: string, args: readonly Plain[], table: RowData): boolean {
  if (!/^(line|area)/.test(mark) || optionOf(args, "z") !== undefined || transformsIn(args).length > 0)
    return false;
  const column = columnOf(args, "fill", table) ?? columnOf(args, "stroke", table);
  const values = column?.map((value) => JSON.stringify(value)) ?? [];
  return new Set(values).size > (1 + values.length) / 2 && values.length > 2;
}

export interface DecodedChart {
  readonly marks: readonly DecodedMark[];
  /** Options of the whole chart, without marks. */
  readonly options: Options;
}

/** Whether a mark of an axis breaks its ticks into lines. */
function breaksTicks(call: Plain): boolean {
  const {$call: name, args} = fieldsOf(call);
  return isAxis(String(name)) && Array.isArray(args) && optionOf(args, "lineWidth") !== undefined;
}

/** Reads a chart a cell wrote down. @throws {ChartFault} where it asks for what a page does not draw. */
export function decodeChart({options, tables}: Recorded, hiding: Hiding): DecodedChart {
  const {marks: own, projection, facet, ...rest} = fieldsOf(options);
  if (projection !== undefined) throw new ChartFault("unknown", {name: "projection"});
  if (facet !== undefined) throw new ChartFault("unknown", {name: "facet"});
  const list = Array.isArray(own) ? (own as readonly Plain[]) : [];
  if (list.length > mostMarks) throw new ChartFault("marks", {found: list.length, most: mostMarks});
  for (const table of tables)
    if (rowsIn(table) > mostRows) throw new ChartFault("rows", {found: rowsIn(table), most: mostRows});
  const columns = tables.flatMap((table) => ("items" in table ? [table.items] : Object.values(table.fields)));
  for (const column of columns) checkNames(column, list.some(breaksTicks) ? "broken" : "whole");
  checkIntervals([options, ...tables.map((table) => ("items" in table ? table.items : table.fields))]);
  const decoded = list.map((call) => decodeMark(call, tables, hiding));
  const nodes = decoded.reduce((sum, mark) => sum + mark.nodes, 0);
  if (nodes > mostNodes) throw new ChartFault("nodes", {found: nodes, most: mostNodes});
  for (const kind of ["labels", "titles"] as const)
    checkSigns(
      kind,
      decoded.flatMap((mark) => mark[kind])
    );
  return {marks: decoded, options: withSizes(decodeOptions(rest, null))};
}
