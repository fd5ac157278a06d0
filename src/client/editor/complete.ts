/** Proposes names while they are written: those of the page, its tables' columns, and the code's own. */
import type {
  Completion,
  CompletionContext,
  CompletionResult,
  CompletionSource
} from "@codemirror/autocomplete";
import {completionPath, localCompletionSource} from "@codemirror/lang-javascript";
import {syntaxTree} from "@codemirror/language";
import type {Words} from "./words.ts";

/** A name that code may use; `fields` are what follows its dot, or the columns of a table. */
export interface Name {
  readonly name: string;
  readonly detail: string;
  readonly fields?: readonly string[];
}

/** Names whose fields are their own members; the fields of any other are the columns of its rows. */
const libraries: ReadonlySet<string> = new Set(["Plot", "d3", "aq", "op", "Inputs", "core", "format"]);

const identifier = /^[\p{L}\p{N}_$]*$/u;

const before = (names: readonly Name[], at: number): CompletionResult => ({
  from: at,
  options: names.map(({name, detail, fields}) => ({
    label: name,
    detail,
    type: fields ? "namespace" : "function"
  })),
  validFor: identifier
});

/** Columns of the tables that the code names, or of all tables where it names none; those that are words if asked. */
function columnsOf(names: readonly Name[], code: string, words: Words, onlyWords: boolean): Completion[] {
  const tables = names.filter(({name, fields}) => fields && !libraries.has(name));
  const written = new Set(code.split(/[^\p{L}\p{N}_$]+/u));
  const used = tables.filter(({name}) => written.has(name));
  const columns = new Map<string, Completion>();
  for (const {name, fields} of used.length ? used : tables)
    for (const label of fields ?? [])
      if (!columns.has(label) && (!onlyWords || identifier.test(label)))
        columns.set(label, {label, detail: words.columnOf(name), type: "property"});
  return [...columns.values()];
}

/** Whether a name is a parameter of a function around a place, as `d` in `rows.map((d) => d.age)`. */
function isParameter(context: CompletionContext, name: string): boolean {
  for (let node: ReturnType<typeof nodeAt> | null = nodeAt(context); node; node = node.parent)
    for (const list of node.getChildren("ParamList"))
      for (const one of list.getChildren("VariableDefinition"))
        if (context.state.sliceDoc(one.from, one.to) === name) return true;
  return false;
}

const nodeAt = ({state, pos}: CompletionContext) => syntaxTree(state).resolveInner(pos, -1);

/** What may follow a dot, and the page's names elsewhere. */
const nameSource =
  (names: readonly Name[], words: Words): CompletionSource =>
  (context) => {
    const path = completionPath(context);
    if (!path) return null;
    const from = context.pos - path.name.length;
    const [owner, ...deeper] = path.path;
    if (owner === undefined) return path.name || context.explicit ? before(names, from) : null;
    if (deeper.length) return null;
    const known = names.find(({name}) => name === owner);
    if (known && libraries.has(owner)) {
      const options = (known.fields ?? []).map((label) => ({label, type: "function"}));
      return {from, options, validFor: identifier};
    }
    if (known || !isParameter(context, owner)) return null;
    const options = columnsOf(names, context.state.doc.toString(), words, true);
    return {from, options, validFor: identifier};
  };

/** Columns within a text: `{x: "age"}`. */
const columnSource =
  (names: readonly Name[], words: Words): CompletionSource =>
  (context) => {
    const node = nodeAt(context);
    if (node.name !== "String") return null;
    const from = node.from + 1;
    const typed = context.state.sliceDoc(from, context.pos).toLowerCase();
    if (typed === "" && !context.explicit) return null;
    const options = columnsOf(names, context.state.doc.toString(), words, false).filter(({label}) =>
      label.toLowerCase().startsWith(typed)
    );
    return options.length ? {from, options, filter: false} : null;
  };

/** Sources of proposals, for `autocompletion({override})`. */
export const completionSources = (names: readonly Name[], words: Words): CompletionSource[] => [
  nameSource(names, words),
  columnSource(names, words),
  localCompletionSource
];
