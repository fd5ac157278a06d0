/**
 * Runs the cells of a chapter as a reactive graph: a cell that uses another's name runs again when that changes. The
 * same engine runs at build and, in the page, inside a worker.
 */
import {Runtime, RuntimeError} from "@observablehq/runtime";
import type {Position} from "acorn";
import {type CellCall, callOf, handed} from "./call.ts";
import {type CellError, describeError, duplicateError} from "./error.ts";
import {execute, Failed, type Ran} from "./execute.ts";
import {type InputState, Viewed} from "./inputs.ts";
import {language} from "./language.ts";
import {CellSyntaxError, type ParsedCell, parseCell} from "./parse.ts";
import {Budget, type Plain, pack} from "./plain.ts";
import type {Shown} from "./shown.ts";
import {keepProcessUtc} from "./utc-date.ts";

export interface CellResult {
  readonly id: string;
  readonly state: "running" | "done" | "failed";
  readonly shown: readonly Shown[];
  readonly error: CellError | null;
  /** Ids of the cells whose names it uses. */
  readonly uses: readonly string[];
}

/** What a cell came to, before it is known what it came from. */
type Outcome = Omit<CellResult, "uses">;

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
  readonly needs: readonly string[];
}

/** A control's name has no value in its own cell: comparing it would be silently false. */
function refuseUse(at: Position): never {
  throw new CellSyntaxError("viewedHere", {}, at);
}

/** A cell's code as it can be run. */
interface ReadCell {
  readonly parsed: ParsedCell;
  /** Names that it needs of other cells, of the scope and of the language. */
  readonly needs: readonly string[];
  readonly call: CellCall;
}

export class Engine {
  readonly #module: Module;
  readonly #cells = new Map<string, Cell>();
  /** Where controls stand, by cell and place in it. */
  readonly #states = new Map<string, InputState>();
  readonly #report: (result: Outcome) => void;
  readonly #enter: (id: string) => void;
  readonly #scope: ReadonlySet<string>;
  /** What each cell came to, while a name of it is declared elsewhere too and it says so instead. */
  readonly #results = new Map<string, Outcome>();
  readonly #twice = new Map<string, Set<string>>();

  /** `scope`: what cells find by name; `report` is told of each cell's run, `enter` when a cell's code begins. */
  constructor(
    scope: Readonly<Record<string, unknown>>,
    report: (result: CellResult) => void,
    enter: (id: string) => void = () => {}
  ) {
    keepProcessUtc();
    // Of what a library throws ten calls deep a cell's line is not among the first ten.
    Error.stackTraceLimit = Math.max(Error.stackTraceLimit, 60);
    const builtins = Object.fromEntries(Object.entries(scope).map(([name, value]) => [name, () => value]));
    const known = globalThis as unknown as Record<string, unknown>;
    const runtime = new Runtime(builtins, (name: string) => {
      if (!language.has(name)) throw new RuntimeError(`${name} is not defined`, name);
      return known[name];
    });
    this.#scope = new Set(Object.keys(scope));
    this.#module = runtime.module() as Module;
    this.#report = (outcome) => report({...outcome, uses: this.#usesOf(outcome.id)});
    this.#enter = enter;
  }

  /** Defines a cell, or puts other code in its place; `tail` follows the reader's own code. */
  define(id: string, source: string, tail = ""): void {
    this.remove(id);
    let read: ReadCell;
    try {
      read = this.#read(id, source, tail);
    } catch (error) {
      this.#report({id, state: "failed", shown: [], error: describeError(error, id, null)});
      return;
    }
    const {parsed, needs, call} = read;
    const key = `cell ${id}`;
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
    const {viewedUse} = parsed;
    if (viewedUse) main.define(key, [], () => refuseUse(viewedUse));
    else main.define(key, needs, (...values: unknown[]) => this.#run(id, call, values));
    const names = parsed.declares.map((name) =>
      this.#module
        .variable({
          fulfilled: () => this.#once(id, name),
          rejected: (error: unknown) => this.#declaredTwice(id, name, error)
        })
        .define(name, [key], ({values}: Ran) => this.#valueOf(id, values[name]))
    );
    this.#cells.set(id, {id, key, variables: [main, ...names], names: parsed.declares, needs});
  }

  /** Takes a cell away, with the names it declares. */
  remove(id: string): void {
    for (const variable of this.#cells.get(id)?.variables ?? []) variable.delete();
    this.#cells.delete(id);
    this.#results.delete(id);
    this.#twice.delete(id);
  }

  /**
   * Moves a control, or with null puts it back where its code does; cells that use its value run again. A cell that is
   * yet to come finds it moved.
   */
  set(id: string, index: number, state: InputState | null): void {
    if (state === null) this.#states.delete(`${id}/${index}`);
    else this.#states.set(`${id}/${index}`, state);
    const cell = this.#cells.get(id);
    if (!cell) return;
    for (const [i, name] of cell.names.entries())
      cell.variables[i + 1].define(name, [cell.key], ({values}: Ran) => this.#valueOf(id, values[name]));
  }

  /** Resolves when no cell runs. */
  async settled(): Promise<void> {
    const cells = [...this.#cells.values()];
    // The runtime answers in the browser's next frame: asked one after the other, forty names took 640 ms.
    const all = (names: readonly string[]) =>
      Promise.allSettled(names.map((name) => this.#module.value(name)));
    await all(cells.map(({key}) => key));
    await all(cells.flatMap(({names}) => names));
  }

  /** Plain copies of what a cell has declared, null for what cannot be copied; for the check of an exercise. */
  async valuesOf(id: string): Promise<Plain> {
    const values: Record<string, Plain> = {};
    let budget = new Budget();
    for (const name of this.#cells.get(id)?.names ?? []) {
      // What is too much by itself takes nothing from the others.
      const trial = budget.copy();
      values[name] = null;
      try {
        values[name] = pack(await this.#module.value(name), trial);
        budget = trial;
      } catch {
        // It stays null.
      }
    }
    return values;
  }

  #read(id: string, source: string, tail: string): ReadCell {
    const parsed = parseCell(source, tail);
    const unknown = parsed.asked.filter((name) => !this.#isKnown(name));
    const needs = parsed.needs.filter((name) => !handed.includes(name) && !unknown.includes(name));
    return {parsed, needs, call: callOf(id, needs, parsed.body)};
  }

  #isKnown(name: string): boolean {
    const declared = [...this.#cells.values()].some(({names}) => names.includes(name));
    return declared || this.#scope.has(name) || language.has(name);
  }

  #usesOf(id: string): string[] {
    const needs = this.#cells.get(id)?.needs ?? [];
    return [...this.#cells.values()].flatMap((cell) =>
      cell.names.some((name) => needs.includes(name)) ? [cell.id] : []
    );
  }

  #come(result: Outcome): void {
    this.#results.set(result.id, result);
    if (!this.#twice.get(result.id)?.size) this.#report(result);
  }

  #declaredTwice(id: string, name: string, error: unknown): void {
    const described = duplicateError(error, name);
    if (!described) return;
    const names = this.#twice.get(id) ?? new Set();
    this.#twice.set(id, names.add(name));
    this.#report({id, state: "failed", shown: [], error: described});
  }

  #once(id: string, name: string): void {
    if (!this.#twice.get(id)?.delete(name) || this.#twice.get(id)!.size > 0) return;
    const result = this.#results.get(id);
    if (result) this.#report(result);
  }

  #run(id: string, call: CellCall, values: readonly unknown[]): Promise<Ran> {
    this.#enter(id);
    return execute(call, values);
  }

  #valueOf(id: string, value: unknown): unknown {
    if (!(value instanceof Viewed)) return value;
    return value.input.valueAt(this.#states.get(`${id}/${value.index}`) ?? value.input.spec.at);
  }
}
