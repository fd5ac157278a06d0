/** Reads a cell's JavaScript: which names it declares, which it needs, and what it shows last. */
import {type Node, type Pattern, type Position, type Program, parse, type Statement} from "acorn";
import {ancestor, simple} from "acorn-walk";
import type {FaultKey} from "./fault.ts";

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
  /** Where the last expression begins, and columns that `body` puts before it; null where there is none. */
  readonly pushed: {readonly line: number; readonly columns: number} | null;
}

/** Name under which a cell's code shows its last value; no reader's name can be it by accident. */
export const lastName = "__last__";

function programOf(source: string): Program {
  try {
    return parse(source, {
      ecmaVersion: 2024,
      sourceType: "module",
      allowAwaitOutsideFunction: true,
      locations: true
    });
  } catch (error) {
    const {message, loc} = error as SyntaxError & {loc?: Position};
    const own = message.replace(/ \(\d+:\d+\)$/, "");
    throw new CellSyntaxError("syntax", {message: own}, loc ?? {line: 1, column: 0});
  }
}

function boundBy(pattern: Pattern, names: string[]): void {
  switch (pattern.type) {
    case "Identifier":
      names.push(pattern.name);
      break;
    case "ObjectPattern":
      for (const property of pattern.properties)
        boundBy(property.type === "RestElement" ? property.argument : property.value, names);
      break;
    case "ArrayPattern":
      for (const element of pattern.elements) if (element) boundBy(element, names);
      break;
    case "RestElement":
      boundBy(pattern.argument, names);
      break;
    case "AssignmentPattern":
      boundBy(pattern.left, names);
      break;
  }
}

/** Names that a statement binds in the scope it stands in. */
function declaredBy(node: Node): string[] {
  const names: string[] = [];
  const statement = node as Statement;
  if (statement.type === "VariableDeclaration") for (const {id} of statement.declarations) boundBy(id, names);
  else if (statement.type === "FunctionDeclaration" || statement.type === "ClassDeclaration")
    if (statement.id) names.push(statement.id.name);
  return names;
}

const isFunction = (node: Node): boolean =>
  /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type);

interface Scoped extends Node {
  readonly params?: readonly Pattern[];
  readonly id?: {readonly name: string} | null;
  readonly param?: Pattern | null;
  readonly body?: Node | readonly Node[];
  readonly init?: Node | null;
  readonly left?: Node;
}

/** What a `var` is bound in: a function, or a block that a class runs once. */
const holdsVars = (node: Node): boolean => isFunction(node) || node.type === "StaticBlock";

/** Every `var` of a function's own body, which is bound in all of it. */
function hoisted(body: Node, names: string[]): void {
  ancestor(body, {
    VariableDeclaration(node, _, ancestors) {
      const inner = ancestors.slice(0, -1).some((one) => one !== body && holdsVars(one));
      if (node.kind === "var" && !inner) names.push(...declaredBy(node));
    }
  });
}

/** Names that are bound within a node, for all that lies inside it. */
function boundWithin(node: Scoped): Set<string> {
  const names: string[] = [];
  if (isFunction(node)) {
    names.push("arguments");
    if (node.id && node.type === "FunctionExpression") names.push(node.id.name);
    for (const param of node.params ?? []) boundBy(param, names);
    hoisted(node.body as Node, names);
  }
  if (node.type === "ClassExpression" && node.id) names.push(node.id.name);
  if (node.type === "CatchClause" && node.param) boundBy(node.param, names);
  if (node.type === "StaticBlock") hoisted(node, names);
  if (node.type === "BlockStatement" || node.type === "StaticBlock")
    for (const statement of node.body as readonly Node[]) names.push(...declaredBy(statement));
  if (node.type === "ForStatement" && node.init) names.push(...declaredBy(node.init));
  if (/^For(In|Of)Statement$/.test(node.type) && node.left) names.push(...declaredBy(node.left));
  if (node.type === "SwitchStatement")
    for (const {consequent} of (node as unknown as {cases: {consequent: Node[]}[]}).cases)
      for (const statement of consequent) names.push(...declaredBy(statement));
  return new Set(names);
}

/** Free names of a program, its own top-level names left out; `asked`: those under `typeof` alone. */
function freeNames(program: Program, own: ReadonlySet<string>): Pick<ParsedCell, "needs" | "asked"> {
  const free = new Set<string>();
  const used = new Set<string>();
  const scopes = new Map<Node, Set<string>>();
  const isFree = (name: string, ancestors: readonly Node[]): boolean => {
    if (own.has(name)) return false;
    for (const node of ancestors) {
      if (node === program) continue;
      const scope = scopes.get(node) ?? boundWithin(node as Scoped);
      scopes.set(node, scope);
      if (scope.has(name)) return false;
    }
    return true;
  };
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
  const program = programOf(tail === "" ? source : `${source}\n;${tail}`);
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
    body: `"use strict";\n${code}\n;${tail}\nreturn {${[...own].join(", ")}};`,
    linesBefore: 1,
    lines: source.split(/\r\n?|[\n\u2028\u2029]/).length,
    pushed: last?.type === "ExpressionStatement" ? {line: last.loc!.start.line, columns: before.length} : null
  };
}
