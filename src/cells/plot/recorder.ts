/**
 * `Plot` as cells see it: calls are written down as plain data, functions that read a row become columns of what they
 * read, and the page, or the build, draws the same with the library itself.
 */
import {CellFault} from "../fault.ts";
import {type Budget, isList, type Plain, pack} from "../plain.ts";
import {checkColumns} from "./columns.ts";
import {namedFunction} from "./named.ts";
import {formatters, furniture, marks, pointers, refused, transforms} from "./names.ts";
import {checkOrder, isComparison, orderFault, placesOf} from "./order.ts";
import {isTable, measured, type RowData, rowsOf, tableOf} from "./rows.ts";

/** Options of a chart; none where its author gave something else. */
const optionsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

/** A call of the library, before its arguments are packed. */
export class Call {
  readonly name: string;
  readonly args: readonly unknown[];
  constructor(name: string, args: readonly unknown[]) {
    this.name = name;
    this.args = args;
  }
}

/** A mark or a whole chart that was called for. */
export class MarkCall extends Call {
  /** `Plot.dot(…).plot(…)`. */
  plot(options?: unknown): ChartCall {
    const {marks, ...rest} = optionsOf(options);
    return new ChartCall({...rest, marks: [marks, this]});
  }
}

export class ChartCall {
  readonly options: Readonly<Record<string, unknown>>;
  constructor(options: Readonly<Record<string, unknown>>) {
    this.options = options;
  }
}

/** A chart as it travels: options with marks, and the tables that marks draw. */
export interface Recorded {
  readonly options: Plain;
  readonly tables: readonly RowData[];
}

/** Where an option's function is a way to compare or to reduce, which only the library could call. */
const notColumns =
  /^(tickFormat|reduce|reducer|order|reverse|curve|format|interpolate|offset|label|labels|map|k|thresholds|interval|domain|range|type|render|transform|initializer|tree[A-Z].*)$/;

interface Context {
  readonly mark: string;
  /** Rows that functions read; null where there are none. */
  readonly rows: readonly unknown[] | null;
  readonly budget: Budget;
}

function columnOf(
  read: (row: unknown, i: unknown) => unknown,
  {rows, budget, mark}: Context,
  path: readonly string[]
): Plain {
  const option = path.at(-1) ?? "";
  if (option === "order" || (option === "sort" && !rows)) throw orderFault(mark, path, rows);
  // The first argument of a transform says how to reduce; what a scale takes is never a row.
  if (!rows || notColumns.test(option) || read.length > 2)
    throw new CellFault("plotFunction", {
      option: path.filter((part) => !/^\d+$/.test(part)).join(".") || option,
      mark
    });
  budget.take(rows.length);
  const values = isComparison(option, read)
    ? placesOf(rows, read)
    : rows.map((row, i) => measured(read(row, i)));
  return {$column: pack(values, budget)};
}

/** What the first argument of a transform may be, where it cannot be a function. */
const fitting = (transform: string): string =>
  /^map/.test(transform)
    ? '"cumsum", "rank", "quantile"'
    : /^normalize/.test(transform)
      ? '"first", "max", "mean", "sum"'
      : /^select/.test(transform)
        ? '"first", "last"'
        : '"mean", "sum", "count", "median"';

const reducing = /^(bin|group|hexbin|map|select|window|normalize)/;

function packArgument(value: unknown, context: Context, path: readonly string[], outputs = false): Plain {
  const {budget, mark} = context;
  return pack(
    value,
    budget,
    (item, at) => {
      if (item instanceof ChartCall) throw new CellFault("plotInPlot", {mark});
      if (item instanceof Call) return packCall(item, context);
      if (item instanceof Pointer) throw new CellFault("plotRefused", {name: item.name});
      const format = formats.get(item as object);
      if (format) return packCall(format, context);
      if (typeof item === "function") {
        const name = namedFunction(item);
        if (name) {
          if (!outputs) checkOrder(name, mark, at, context.rows);
          return {$d3: name};
        }
        if (outputs)
          throw new CellFault("plotReducer", {option: at.at(-1) ?? "", mark, fits: fitting(at[0])});
        return columnOf(item as () => unknown, context, at);
      }
      return isTable(item) ? pack(rowsOf(item), budget) : undefined;
    },
    path
  );
}

/** A transform's call: of two arguments of options the first says what comes out. */
function packCall({name, args}: Call, context: Context): Plain {
  if (name === "sort") checkColumns(context.mark, {sort: args[0]}, context.rows ?? []);
  const outputs = reducing.test(name) && args.length > 1;
  return {
    $call: name,
    args: args.map((arg, i) => packArgument(arg, context, [name], outputs && i === 0))
  };
}

/** Strings anywhere in options: any may name a field. */
function stringsIn(value: unknown, found: Set<string>, depth = 0): Set<string> {
  if (typeof value === "string") found.add(value.replace(/^-/, ""));
  else if (value instanceof Call) stringsIn(value.args, found, depth + 1);
  else if (typeof value === "object" && value !== null && !isList(value) && !isTable(value) && depth < 8)
    for (const item of Object.values(value)) stringsIn(item, found, depth + 1);
  else if (Array.isArray(value) && value.length < 50)
    for (const item of value) stringsIn(item, found, depth + 1);
  return found;
}

const isData = (value: unknown): boolean =>
  isList(value) ||
  isTable(value) ||
  (typeof value === "object" && value !== null && Symbol.iterator in value);

/** A chart's marks share their tables: each is written down once. */
class Tables {
  readonly rows: unknown[][] = [];
  readonly fields: Set<string>[] = [];
  readonly #known = new Map<unknown, number>();

  add(data: unknown, rows: unknown[], names: ReadonlySet<string>): number {
    const known = this.#known.get(data) ?? this.rows.push(rows) - 1;
    this.#known.set(data, known);
    this.fields[known] ??= new Set();
    for (const name of names) this.fields[known].add(name);
    return known;
  }
}

/** What a mark's last argument takes of its rows; null where it says what comes out of a transform. */
function inputsOf(value: unknown): unknown {
  if (!(value instanceof Call)) return value;
  return reducing.test(value.name) && value.args.length < 2 ? null : inputsOf(value.args.at(-1));
}

function packMark(call: MarkCall, budget: Budget, tables: Tables): Plain {
  const {name: mark, args} = call;
  const [first, ...rest] = args;
  if (isData(first)) {
    const rows = rowsOf(first);
    checkColumns(mark, inputsOf(rest.at(-1)), rows);
    const table = tables.add(first, rows, stringsIn(rest, new Set()));
    const context = {mark, rows, budget};
    return {$call: mark, args: [{$data: table}, ...rest.map((arg) => packArgument(arg, context, [mark]))]};
  }
  if (!(furniture as readonly string[]).includes(mark) && first !== null && first !== undefined)
    throw new CellFault("plotData", {mark});
  return {$call: mark, args: args.map((arg) => packArgument(arg, {mark, rows: null, budget}, [mark]))};
}

/** `mark()` of a list may itself be a list, or nothing where a condition was not met. */
function packMarks(value: unknown, budget: Budget, tables: Tables): Plain[] {
  if (value === null || value === undefined || value === false) return [];
  if (value instanceof Pointer) return [];
  if (value instanceof MarkCall) return [packMark(value, budget, tables)];
  if (value instanceof ChartCall) throw new CellFault("plotInPlot", {mark: "plot"});
  if (Array.isArray(value)) return value.flatMap((item) => packMarks(item, budget, tables));
  throw new CellFault("plotMarks", {found: typeof value === "function" ? "function" : typeof value});
}

/** Writes a chart down. @throws {CellFault} where it holds what cannot be written down. */
export function record({options}: ChartCall, budget: Budget): Recorded {
  const tables = new Tables();
  const {marks: own, ...rest} = options;
  const packed = packMarks(own ?? [], budget, tables);
  if (packed.length === 0) throw new CellFault("plotEmpty", {});
  const scales = pack(rest, budget, (item, path) => {
    if (item instanceof Call) return packCall(item, {mark: "plot", rows: null, budget});
    const format = formats.get(item as object);
    if (format) return packCall(format, {mark: "plot", rows: null, budget});
    if (typeof item !== "function") return isTable(item) ? pack(rowsOf(item), budget) : undefined;
    const name = namedFunction(item);
    if (name) return {$d3: name};
    throw new CellFault("plotFunction", {option: path.join("."), mark: "plot"});
  });
  return {
    options: {...(scales as Record<string, Plain>), marks: packed},
    tables: tables.rows.map((rows, i) => tableOf(rows, tables.fields[i], budget))
  };
}

/** A mark that only points. */
class Pointer {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** Calls that functions were made by. */
const formats = new WeakMap<object, Call>();

type Formatters = Readonly<Record<(typeof formatters)[number], (...args: never[]) => unknown>>;

/** The library's formatters, of which a call is at once a function that works and one that is written down. */
function recordedFormat(name: string, real: (...args: never[]) => unknown): unknown {
  if (name === "formatIsoDate") return real;
  return (...args: never[]) => {
    const made = real(...args) as object;
    formats.set(made, new Call(name, args));
    return made;
  };
}

/** `Plot`, as a cell finds it; any other name of the library says why it is not there. */
export function plotRecorder(real: Formatters): Readonly<Record<string, unknown>> {
  const plot: Record<string, unknown> = Object.create(null);
  for (const name of [...marks, ...furniture]) plot[name] = (...args: unknown[]) => new MarkCall(name, args);
  for (const name of transforms) plot[name] = (...args: unknown[]) => new Call(name, args);
  for (const name of pointers) plot[name] = () => new Pointer(name);
  for (const name of formatters) plot[name] = recordedFormat(name, real[name]);
  for (const name of refused)
    plot[name] = () => {
      throw new CellFault("plotRefused", {name});
    };
  plot.plot = (options: unknown) => new ChartCall(optionsOf(options));
  return new Proxy(plot, {
    get(target, name) {
      if (typeof name === "symbol" || name in target) return target[name as string];
      // What the language and the runtime ask of any value.
      if (/^(then|next|return|throw|toJSON|constructor|prototype)$/.test(name)) return undefined;
      return () => {
        throw new CellFault("plotUnknown", {name});
      };
    }
  });
}
