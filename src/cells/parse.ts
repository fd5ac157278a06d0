/** Reads a cell's JavaScript: which names it declares, which it needs, and what it shows last. */
import {type Node, type Position, type Program, parse, type Statement, type Token} from "acorn";
import {ancestor, simple} from "acorn-walk";
import {declaredBy, hoisted, reachesTop} from "./bindings.ts";
import type {FaultKey} from "./fault.ts";
import {openSign} from "./unclosed.ts";
import {viewedUse} from "./viewed.ts";

/** A cell's code could not be read; `line` counts from 1, `column` from 0. */
export class CellSyntaxError extends Error {
  override readonly name = "SyntaxError";
  readonly key: FaultKey;
  readonly values: Readonly<Record<string, string>>;
  readonly line: number;
  readonly column: number;

  constructor(key: FaultKey, values: Readonly<Record<string, string>>, {line, column}: Position) {
    super(values.message ?? key);
    this.key = key;
    this.values = values;
    this.line = line;
    this.column = column;
  }
}

export interface ParsedCell {
  /** Names it declares at its top level, in order. */
  readonly declares: readonly string[];
  /** Free names it uses, in order of first use; globals of the language included. */
  readonly needs: readonly string[];
  /** Those of them that are only asked for their type: they need not exist. */
  readonly asked: readonly string[];
  /** Body of an async function with the cell's names as parameters: returns its declarations, displays its last value. */
  readonly body: string;
  /** Lines of `body` before the cell's first line. */
  readonly linesBefore: number;
  /** Lines of the cell. */
  readonly lines: number;
  /** Where it uses a name that it gives to a control, which has its value in other cells only; null where it does not. */
  readonly viewedUse: Position | null;
  /** Where the last expression begins, and columns that `body` puts before it; null where there is none. */
  readonly pushed: {readonly line: number; readonly columns: number} | null;
}

/** Name under which a cell's code shows its last value; no reader's name can be it by accident. */
export const lastName = "__last__";

/** `length`: of the reader's own code, which the tail follows. */
function programOf(source: string, length: number): Program {
  const tokens: Token[] = [];
  try {
    return parse(source, {
      ecmaVersion: 2024,
      sourceType: "module",
      allowAwaitOutsideFunction: true,
      locations: true,
      onToken: tokens
    });
  } catch (error) {
    const {message, loc, pos = 0} = error as SyntaxError & {loc?: Position; pos?: number};
    const open = message.startsWith("Unexpected token") ? openSign(tokens, source, length, pos) : null;
    if (open) throw new CellSyntaxError("unclosed", {sign: open.sign}, open.at);
    const own = message.replace(/ \(\d+:\d+\)$/, "");
    throw new CellSyntaxError("syntax", {message: own}, loc ?? {line: 1, column: 0});
  }
}

/** Free names of a program, its own top-level names left out; `asked`: those under `typeof` alone. */
function freeNames(program: Program, own: ReadonlySet<string>): Pick<ParsedCell, "needs" | "asked"> {
  const free = new Set<string>();
  const used = new Set<string>();
  const reaches = reachesTop(program);
  const isFree = (name: string, ancestors: readonly Node[]): boolean =>
    !own.has(name) && reaches(name, ancestors);
  ancestor(program, {
    Identifier(node, _, ancestors) {
      if (!isFree(node.name, ancestors as Node[])) return;
      free.add(node.name);
      const parent = ancestors.at(-2) as {type?: string; operator?: string} | undefined;
      if (!(parent?.type === "UnaryExpression" && parent.operator === "typeof")) used.add(node.name);
    },
    // The walker names a pattern's identifiers apart: a free one is assigned to.
    Pattern(node, _, ancestors) {
      if (node.type === "Identifier" && isFree(node.name, ancestors as Node[]))
        throw new CellSyntaxError("assigned", {name: node.name}, node.loc!.start);
    }
  });
  return {needs: [...free], asked: [...free].filter((name) => !used.has(name))};
}

/** A cell is no module, though it is read as one. */
function refuse(program: Program): void {
  const refused = (node: Node): never => {
    throw new CellSyntaxError("module", {}, node.loc!.start);
  };
  for (const statement of program.body) if (/^(Import|Export)/.test(statement.type)) refused(statement);
  simple(program, {
    ImportExpression: refused,
    MetaProperty: (node) => {
      if (node.meta.name === "import") refused(node);
    }
  });
}

/** Stands before a last expression. */
const before = `${lastName}(await (`;

/** The code with its last expression shown; line numbers stay. */
function shown(source: string, last: Statement | undefined): string {
  if (last?.type !== "ExpressionStatement") return source;
  const end = Math.min(last.end, source.length);
  const expression = source.slice(last.start, end).replace(/;\s*$/, "");
  return `${source.slice(0, last.start)}${before}${expression}));${source.slice(end)}`;
}

/** Reads a cell. `tail`: statements that follow the reader's own code. @throws {CellSyntaxError} when it is not JavaScript. */
export function parseCell(source: string, tail = ""): ParsedCell {
  const program = programOf(tail === "" ? source : `${source}\n;${tail}`, source.length);
  refuse(program);
  const declares = program.body.flatMap((statement) => declaredBy(statement));
  const names: string[] = [...declares];
  hoisted(program, names);
  const own = new Set(names);
  // The end of the last statement may be the semicolon before the tail.
  const last = program.body.findLast(({type, start}) => type !== "EmptyStatement" && start < source.length);
  const code = shown(source, last as Statement | undefined);
  return {
    declares: [...own],
    ...freeNames(program, own),
    viewedUse: own.has("view") ? null : viewedUse(program, source.length),
    body: `"use strict";\n${code}\n;${tail}\nreturn {${[...own].join(", ")}};`,
    linesBefore: 1,
    lines: source.split(/\r\n?|[\n\u2028\u2029]/).length,
    pushed: last?.type === "ExpressionStatement" ? {line: last.loc!.start.line, columns: before.length} : null
  };
}
