/** Which names a program binds, and where: the scopes of JavaScript. */
import type {Node, Pattern, Program, Statement} from "acorn";
import {ancestor} from "acorn-walk";

/** Adds the names that a pattern binds. */
export function boundBy(pattern: Pattern, names: string[]): void {
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
export function declaredBy(node: Node): string[] {
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
export function hoisted(body: Node, names: string[]): void {
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

/** Tells whether a name that stands within `ancestors` is bound by none of them below the program itself. */
export function reachesTop(program: Program): (name: string, ancestors: readonly Node[]) => boolean {
  const scopes = new Map<Node, Set<string>>();
  return (name, ancestors) =>
    ancestors.every((node) => {
      if (node === program) return true;
      const scope = scopes.get(node) ?? boundWithin(node as Scoped);
      scopes.set(node, scope);
      return !scope.has(name);
    });
}
