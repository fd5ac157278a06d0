/** Names that a cell gives to controls: their values are for other cells, so the cell itself must not use them. */
import type {Expression, Node, Pattern, Position, Program} from "acorn";
import {ancestor} from "acorn-walk";
import {boundBy, reachesTop} from "./bindings.ts";

/** Whether an expression gives what `view(…)` gives. */
function isView(node: Node | null | undefined): boolean {
  const one = node as Expression | null | undefined;
  if (one?.type === "AwaitExpression") return isView(one.argument);
  if (one?.type === "ConditionalExpression") return isView(one.consequent) || isView(one.alternate);
  if (one?.type === "LogicalExpression") return isView(one.left) || isView(one.right);
  return one?.type === "CallExpression" && one.callee.type === "Identifier" && one.callee.name === "view";
}

/** Adds the names of a pattern that hold a control, and says where the pattern looks into one; null where it does not. */
function viewedBy(pattern: Pattern, value: Node | null | undefined, names: string[]): Position | null {
  if (isView(value)) {
    boundBy(pattern, names);
    return pattern.type === "Identifier" ? null : pattern.loc!.start;
  }
  const one = value as Expression | null | undefined;
  if (pattern.type === "ArrayPattern" && one?.type === "ArrayExpression")
    for (const [i, element] of pattern.elements.entries())
      if (element) viewedBy(element, one.elements[i], names);
  if (pattern.type === "ObjectPattern" && one?.type === "ObjectExpression")
    for (const property of pattern.properties)
      if (property.type === "Property" && property.key.type === "Identifier") {
        const {name} = property.key;
        const given = one.properties.find(
          (own) => own.type === "Property" && own.key.type === "Identifier" && own.key.name === name
        );
        if (given?.type === "Property") viewedBy(property.value, given.value, names);
      }
  return null;
}

/** Where a cell first uses a name that it gives to a control; `length`: of the code that counts. */
export function viewedUse(program: Program, length: number): Position | null {
  const names: string[] = [];
  let into: Position | null = null;
  for (const statement of program.body) {
    if (statement.type === "VariableDeclaration")
      for (const {id, init} of statement.declarations) into ??= viewedBy(id, init, names);
    // `k = view(…)`, of a name that was declared before.
    if (statement.type === "ExpressionStatement" && statement.expression.type === "AssignmentExpression")
      into ??= viewedBy(statement.expression.left as Pattern, statement.expression.right, names);
  }
  if (into || names.length === 0) return into;
  const own = new Set(names);
  const reaches = reachesTop(program);
  let first: Node | null = null;
  ancestor(program, {
    Identifier(node, _, ancestors) {
      const isUse = node.start < length && own.has(node.name) && reaches(node.name, ancestors as Node[]);
      if (isUse && !(first && first.start < node.start)) first = node;
    }
  });
  return (first as Node | null)?.loc?.start ?? null;
}
