/** Finds the first thing that is no JavaScript in code, and says what it is in words that help. */
import type {parser} from "@lezer/javascript";

type Tree = ReturnType<typeof parser.parse>;
type SyntaxNode = Tree["topNode"];

export type SyntaxKey =
  | "closes"
  | "comma"
  | "comment"
  | "end"
  | "mismatch"
  | "missing"
  | "name"
  | "open"
  | "regexp"
  | "string"
  | "template"
  | "unexpected";

export interface SyntaxFault {
  readonly key: SyntaxKey;
  /** Offsets of what is marked; at least one character wide where the code has any. */
  readonly from: number;
  readonly to: number;
  /** The word the sentence names; two brackets, opening then closing, of a mismatch. */
  readonly text: string;
  /** Line of the opening bracket of a mismatch, from 1; 0 for others. */
  readonly line: number;
}

const closing: Readonly<Record<string, string>> = {"(": ")", "[": "]", "{": "}", "${": "}"};

/** Leaves of a tree whose end its kind promises: texts, comments and regular expressions. */
function unclosed(node: SyntaxNode, code: string): SyntaxKey | null {
  const text = code.slice(node.from, node.to);
  switch (node.name) {
    case "String":
      return text.length < 2 || text.at(-1) !== text[0] || /[^\\](\\\\)*\\.$/.test(text) ? "string" : null;
    case "TemplateString":
      return text.length < 2 || node.lastChild?.type.isError ? "template" : null;
    case "BlockComment":
      return text.length < 4 || !text.endsWith("*/") ? "comment" : null;
    case "RegExp":
      return /^\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/\w*$/.test(text) ? null : "regexp";
    default:
      return null;
  }
}

const lineOf = (code: string, at: number): number => code.slice(0, at).split("\n").length;

const lineEnd = (code: string, at: number): number => {
  const end = code.indexOf("\n", at);
  return end < 0 ? code.length : end;
};

interface Opened {
  readonly text: string;
  readonly from: number;
}

/** A bracket against those that are open: a fault where it closes none of them, or another. */
function bracketFault(code: string, open: Opened[], {text, from}: Opened): SyntaxFault | null {
  if (Object.hasOwn(closing, text)) open.push({text, from});
  if (!/^[)\]}]$/.test(text)) return null;
  const last = open.pop();
  const to = from + 1;
  if (!last) return {key: "closes", from, to, text, line: 0};
  if (closing[last.text] === text) return null;
  return {key: "mismatch", from, to, text: last.text.at(-1)! + text, line: lineOf(code, last.from)};
}

/** The first text, comment or bracket that is opened and not closed, or closed and not opened. */
function pairFault(code: string, tree: Tree): SyntaxFault | null {
  const open: Opened[] = [];
  let found: SyntaxFault | null = null;
  tree.iterate({
    enter({node, from, to}) {
      if (!found && node.name !== "TemplateString" && !node.firstChild)
        found = bracketFault(code, open, {text: code.slice(from, to), from});
      return !found;
    },
    leave({node, from}) {
      const key = found ? null : unclosed(node, code);
      // An interpolation that is open keeps its text open: it is the one to close.
      if (key && !(key === "template" && open.some((one) => one.from > from)))
        found = {key, from, to: lineEnd(code, from), text: code[from], line: 0};
    }
  });
  const left = open.at(-1);
  if (found || !left) return found;
  return {key: "open", from: left.from, to: left.from + left.text.length, text: left.text, line: 0};
}

/** The first place where the parser met what it did not expect. */
function firstError(tree: Tree): SyntaxNode | null {
  let first: SyntaxNode | null = null;
  tree.iterate({
    enter(ref) {
      if (!first && ref.type.isError) first = ref.node;
      return !first;
    }
  });
  return first;
}

const word = /[\p{L}\p{N}_$]+|=>|\.{3}|\S/uy;

/** The word that begins at an offset, or after space and comments from there. */
function wordFrom(code: string, at: number): {from: number; text: string} | null {
  const from = at + /^(?:\s|\/\/.*|\/\*[\s\S]*?\*\/)*/.exec(code.slice(at))![0].length;
  word.lastIndex = from;
  const text = word.exec(code)?.[0];
  return text === undefined ? null : {from, text};
}

/** Whether something ends just before, after which a value cannot follow at once. */
const afterValue = (code: string, at: number): boolean =>
  /[\p{L}\p{N}_$)\]}"'`]\s*$/u.test(code.slice(0, at));

function errorFault(code: string, error: SyntaxNode): SyntaxFault {
  const next = wordFrom(code, error.from);
  if (!next) {
    const end = code.trimEnd().length;
    return {key: "end", from: Math.max(0, end - 1), to: end, text: "", line: 0};
  }
  const {from, text} = next;
  const keyOf = (): SyntaxKey => {
    if (/^[)\]};,]$/.test(text)) return "missing";
    if (/Definition/.test(error.nextSibling?.name ?? "") && /^\d/.test(text)) return "name";
    if (afterValue(code, from) && /^[\p{L}\p{N}_$("'`[{]/u.test(text)) return "comma";
    return "unexpected";
  };
  return {key: keyOf(), from, to: from + text.length, text, line: 0};
}

/** The first fault of code, whose tree is the one of @lezer/javascript; null where it is JavaScript. */
export function syntaxFault(code: string, tree: Tree): SyntaxFault | null {
  const error = firstError(tree);
  const pair = pairFault(code, tree);
  if (!error) return pair && /^(string|regexp|comment|template)$/.test(pair.key) ? pair : null;
  return pair ?? errorFault(code, error);
}
