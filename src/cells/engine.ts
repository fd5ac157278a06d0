/**
 * Runs the cells of a chapter as a reactive graph: a cell that uses another's name runs again when that changes. The
 * same engine runs at build and, in the page, inside a worker.
 */
import {Runtime, RuntimeError} from "@observablehq/runtime";
import {CellFault, type FaultKey} from "./fault.ts";
import {Input, type InputState, Viewed} from "./inputs.ts";
import {CellSyntaxError, lastName, type ParsedCell, parseCell} from "./parse.ts";
import {Budget, mostShown, type Plain, pack, TooMuchError} from "./plain.ts";
import {type Shown, show} from "./shown.ts";

/** Why a cell failed; `line` counts from 1 and is null where the fault has no place in this cell. */
export interface CellError {
  /** A fault we have words for, or null for one of the language: `message` then says what the language says. */
  readonly key: FaultKey | null;
  readonly values: Readonly<Record<string, string | number>>;
  readonly name: string;
  readonly message: string;
  readonly line: number | null;
  readonly column: number | null;
}

export interface CellResult {
  readonly id: string;
  readonly state: "running" | "done" | "failed";
  readonly shown: readonly Shown[];
  readonly error: CellError | null;
}

/** What a cell left when it ran. */
interface Ran {
  readonly values: Readonly<Record<string, unknown>>;
  readonly shown: readonly Shown[];
}

interface Variable {
  define(name: string | null, inputs: readonly string[], definition: unknown): Variable;
  delete(): void;
}

interface Module {
  variable(observer?: unknown): Variable;
  value(name: string): Promise<unknown>;
}

interface Cell {
  readonly id: string;
  /** Name under which the cell's run is a variable. */
  readonly key: string;
  readonly variables: readonly Variable[];
  readonly names: readonly string[];
}

/** Names of the language that cells may use; any other that nobody declares is not defined. */
const language = [
  ...[
    "Array",
    "ArrayBuffer",
    "BigInt",
    "Boolean",
    "DataView",
    "Date",
    "Error",
    "Infinity",
    "Intl",
    "JSON",
    "Map",
    "Math"
  ],
  ...[
    "NaN",
    "Number",
    "Object",
    "Promise",
    "RangeError",
    "RegExp",
    "Set",
    "String",
    "Symbol",
    "SyntaxError",
    "TypeError"
  ],
  ...[
    "WeakMap",
    "WeakSet",
    "Float32Array",
    "Float64Array",
    "Int8Array",
    "Int16Array",
    "Int32Array",
    "Uint8Array"
  ],
  ...[
    "Uint16Array",
    "Uint32Array",
    "isFinite",
    "isNaN",
    "parseFloat",
    "parseInt",
    "structuredClone",
    "undefined"
  ],
  ...["setTimeout", "clearTimeout", "console", "performance", "globalThis"]
];

const AsyncFunction = (async () => {}).constructor as new (
  ...text: string[]
) => (...args: unknown[]) => Promise<object>;

/** Names that no function may have as parameters. */
const reserved = ["eval", "arguments"];

/** A cell's code as a function of the names it needs. @throws where a name is none of its own. */
function functionOf(names: readonly string[], body: string): (...args: unknown[]) => Promise<object> {
  const wrong = names.find((name) => reserved.includes(name));
  if (wrong !== undefined) throw new CellFault("defined", {name: wrong});
  return new AsyncFunction(...names, body);
}

/** Lines that the language puts before the body of a function made of text. */
const headLines = 2;

const sourceName = (id: string): string => `vigie-cell-${id}.js`;

/** Line and column within a cell where an error was thrown, from its stack. */
function placeIn(
  error: unknown,
  id: string,
  {linesBefore, pushed}: ParsedCell
): {line: number; column: number} | null {
  const stack = String((error as Error | null)?.stack ?? "");
  const escaped = sourceName(id).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const found = new RegExp(`${escaped}:(\\d+):(\\d+)`).exec(stack);
  if (!found) return null;
  const line = Number(found[1]) - headLines - linesBefore;
  const columns = line === pushed?.line ? pushed.columns : 0;
  return line >= 1 ? {line, column: Math.max(0, Number(found[2]) - 1 - columns)} : null;
}

/** Characters of a message that travel to the page. */
const longestMessage = 2000;

/** A part of what was thrown, as text: code may throw anything, even what has none. */
function textOf(read: () => unknown): string {
  try {
    return String(read()).slice(0, longestMessage);
  } catch {
    return "Error";
  }
}

const messageOf = (error: unknown): string => textOf(() => (error as Error | null)?.message ?? error);

/** What the runtime says of names, in our keys. */
function runtimeFault({message, input}: RuntimeError, circle: string): Pick<CellError, "key" | "values"> {
  if (message === "circular definition" && input === undefined)
    return {key: "circular", values: {name: circle}};
  const [, missing] = /^(.+) is not defined$/.exec(message) ?? [];
  if (missing !== undefined && (input === missing || input === undefined))
    return {key: "defined", values: {name: missing}};
  if (message === `${input} is defined more than once`)
    return {key: "duplicate", values: {name: input ?? ""}};
  return {key: "needed", values: {name: input ?? ""}};
}

function describeError(error: unknown, id: string, parsed: ParsedCell | null): CellError {
  const name = textOf(() => (error as Error | null)?.name ?? "Error");
  const message = messageOf(error);
  const plain = {key: null, values: {}, name, message, line: null, column: null};
  if (error instanceof CellSyntaxError)
    return {
      ...plain,
      key: error.key,
      values: {...error.values, message},
      line: error.line,
      column: error.column
    };
  const place = (parsed && placeIn(error, id, parsed)) ?? {line: null, column: null};
  if (error instanceof CellFault) return {...plain, ...place, key: error.key, values: error.values};
  if (error instanceof TooMuchError)
    return {...plain, ...place, key: message === "deep" ? "deep" : "tooMuch", values: {most: message}};
  const circle = parsed?.declares[0] ?? id;
  const fault = error instanceof RuntimeError ? runtimeFault(error, circle) : null;
  return {...plain, ...fault, ...place};
}

export class Engine {
  readonly #module: Module;
  readonly #cells = new Map<string, Cell>();
  /** Where controls stand, by cell and place in it. */
  readonly #states = new Map<string, InputState>();
  readonly #report: (result: CellResult) => void;
  readonly #enter: (id: string) => void;
  readonly #scope: ReadonlySet<string>;
  /** What each cell came to, while a name of it is declared elsewhere too and it says so instead. */
  readonly #results = new Map<string, CellResult>();
  readonly #twice = new Map<string, Set<string>>();

  /** `scope`: what cells find by name; `report` is told of each cell's run, `enter` when a cell's code begins. */
  constructor(
    scope: Readonly<Record<string, unknown>>,
    report: (result: CellResult) => void,
    enter: (id: string) => void = () => {}
  ) {
    const builtins = Object.fromEntries(Object.entries(scope).map(([name, value]) => [name, () => value]));
    const known = globalThis as unknown as Record<string, unknown>;
    const runtime = new Runtime(builtins, (name: string) => {
      if (!language.includes(name)) throw new RuntimeError(`${name} is not defined`, name);
      return known[name];
    });
    this.#scope = new Set(Object.keys(scope));
    this.#module = runtime.module() as Module;
    this.#report = report;
    this.#enter = enter;
  }

  /** Defines a cell, or puts other code in its place; `tail` follows the reader's own code. */
  define(id: string, source: string, tail = ""): void {
    this.remove(id);
    let parsed: ParsedCell;
    try {
      parsed = parseCell(source, tail);
    } catch (error) {
      this.#report({id, state: "failed", shown: [], error: describeError(error, id, null)});
      return;
    }
    const key = `cell ${id}`;
    const own = ["display", "view", lastName];
    const unknown = parsed.asked.filter((name) => !this.#isKnown(name));
    const needs = parsed.needs.filter((name) => !own.includes(name) && !unknown.includes(name));
    let run: ReturnType<typeof functionOf>;
    try {
      run = functionOf([...own, ...needs], `${parsed.body}\n//# sourceURL=${sourceName(id)}`);
    } catch (error) {
      this.#report({id, state: "failed", shown: [], error: describeError(error, id, null)});
      return;
    }
    const main = this.#module.variable({
      pending: () => this.#come({id, state: "running", shown: [], error: null}),
      // The runtime fulfils a variable that is taken away once more, with nothing.
      fulfilled: (ran: Ran | undefined) => {
        if (ran) this.#come({id, state: "done", shown: ran.shown, error: null});
      },
      rejected: (error: unknown) => {
        // What it had shown before it failed went with the error.
        const shown = (error as {shown?: readonly Shown[]} | null)?.shown ?? [];
        const cause = (error as {cause?: unknown} | null)?.cause ?? error;
        const described = describeError(error instanceof Failed ? cause : error, id, parsed);
        this.#come({id, state: "failed", shown, error: described});
      }
    });
    main.define(key, needs, (...values: unknown[]) => this.#run(id, run, values));
    const names = parsed.declares.map((name) =>
      this.#module
        .variable({
          fulfilled: () => this.#once(id, name),
          rejected: (error: unknown) => this.#declaredTwice(id, name, error)
        })
        .define(name, [key], ({values}: Ran) => this.#valueOf(id, values[name]))
    );
    this.#cells.set(id, {id, key, variables: [main, ...names], names: parsed.declares});
  }

  /** Takes a cell away, with the names it declares. */
  remove(id: string): void {
    for (const variable of this.#cells.get(id)?.variables ?? []) variable.delete();
    this.#cells.delete(id);
    this.#results.delete(id);
    this.#twice.delete(id);
  }

  /** Where controls stand before any cell runs. */
  restore(id: string, index: number, state: InputState): void {
    this.#states.set(`${id}/${index}`, state);
  }

  /** Moves a control; cells that use its value run again. */
  set(id: string, index: number, state: InputState): void {
    this.#states.set(`${id}/${index}`, state);
    const cell = this.#cells.get(id);
    if (!cell) return;
    for (const [i, name] of cell.names.entries())
      cell.variables[i + 1].define(name, [cell.key], ({values}: Ran) => this.#valueOf(id, values[name]));
  }

  /** Resolves when no cell runs. */
  async settled(): Promise<void> {
    for (const {key} of this.#cells.values()) await this.#module.value(key).catch(() => {});
    for (const {names} of this.#cells.values())
      for (const name of names) await this.#module.value(name).catch(() => {});
  }

  /** Plain copies of what a cell has declared, null for what cannot be copied; for the check of an exercise. */
  async valuesOf(id: string): Promise<Plain> {
    const values: Record<string, Plain> = {};
    const budget = new Budget();
    for (const name of this.#cells.get(id)?.names ?? [])
      values[name] = await this.#module
        .value(name)
        .then((value) => pack(value, budget))
        .catch(() => null);
    return values;
  }

  #isKnown(name: string): boolean {
    const declared = [...this.#cells.values()].some(({names}) => names.includes(name));
    return declared || this.#scope.has(name) || language.includes(name);
  }

  #come(result: CellResult): void {
    this.#results.set(result.id, result);
    if (!this.#twice.get(result.id)?.size) this.#report(result);
  }

  #declaredTwice(id: string, name: string, error: unknown): void {
    if (!(error instanceof RuntimeError) || error.message !== `${name} is defined more than once`) return;
    const names = this.#twice.get(id) ?? new Set();
    this.#twice.set(id, names.add(name));
    const fault = {key: "duplicate", values: {name}, name: "Error", message: error.message} as const;
    this.#report({id, state: "failed", shown: [], error: {...fault, line: null, column: null}});
  }

  #once(id: string, name: string): void {
    if (!this.#twice.get(id)?.delete(name) || this.#twice.get(id)!.size > 0) return;
    const result = this.#results.get(id);
    if (result) this.#report(result);
  }

  async #run(
    id: string,
    run: (...args: unknown[]) => Promise<object>,
    values: readonly unknown[]
  ): Promise<Ran> {
    const shown: Shown[] = [];
    const viewed: Viewed[] = [];
    const budget = new Budget();
    const displayed = new Set<unknown>();
    const display = (value: unknown): unknown => {
      if (shown.length === mostShown) throw new TooMuchError(String(mostShown));
      displayed.add(value);
      shown.push(show(value, viewed.length, budget));
      return value;
    };
    const view = (input: unknown): unknown => {
      if (!(input instanceof Input)) throw new CellFault("viewed", {found: typeof input});
      if (shown.length === mostShown) throw new TooMuchError(String(mostShown));
      const one = new Viewed(input, viewed.length);
      const at = this.#states.get(`${id}/${one.index}`) ?? input.spec.at;
      shown.push({type: "input", index: one.index, input: {...input.spec, at} as typeof input.spec});
      viewed.push(one);
      return one;
    };
    const last = (value: unknown): void => {
      const again = typeof value === "object" && displayed.has(value);
      if (value === undefined || value instanceof Viewed || again) return;
      display(value);
    };
    this.#enter(id);
    try {
      const own = (await run(display, view, last, ...values)) as Record<string, unknown>;
      return {values: own, shown};
    } catch (error) {
      throw new Failed(error, shown);
    }
  }

  #valueOf(id: string, value: unknown): unknown {
    if (!(value instanceof Viewed)) return value;
    return value.input.valueAt(this.#states.get(`${id}/${value.index}`) ?? value.input.spec.at);
  }
}

/** A cell's own failure, with what it had shown before; others that need the cell get its message. */
class Failed extends Error {
  readonly shown: readonly Shown[];
  constructor(cause: unknown, shown: readonly Shown[]) {
    super(messageOf(cause), {cause});
    this.shown = shown;
  }
}
