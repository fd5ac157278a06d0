/** Which words of JavaScript have a colour: for the code a page is built with, and for the editor that follows. */

import {highlightCode, tagHighlighter, tags} from "@lezer/highlight";
import {parser} from "@lezer/javascript";
import type {Token as ColorToken} from "../charts/theme.ts";

/** What a piece of code is; the class of its element is `tok-` and this. */
export type Kind = keyof typeof kindColors;

/** Colour of each kind, a token of the theme: `code.css` and the editor use the same. */
export const kindColors = {
  keyword: "accent",
  string: "below4",
  number: "above4",
  comment: "ink2",
  function: "critical",
  definition: "ink",
  variable: "ink",
  property: "ink",
  punctuation: "ink2"
} as const satisfies Readonly<Record<string, ColorToken>>;

const named = (kind: Kind): string => `tok-${kind}`;

/** Gives each piece of code the class of its kind; the more precise of two tags decides. */
export const codeHighlighter = tagHighlighter([
  {tag: [tags.keyword, tags.modifier, tags.self, tags.null, tags.bool, tags.atom], class: named("keyword")},
  {tag: [tags.string, tags.regexp, tags.escape], class: named("string")},
  {tag: tags.number, class: named("number")},
  {tag: tags.comment, class: named("comment")},
  {
    tag: [tags.function(tags.variableName), tags.function(tags.propertyName), tags.className],
    class: named("function")
  },
  {tag: [tags.definition(tags.variableName), tags.definition(tags.className)], class: named("definition")},
  {tag: tags.variableName, class: named("variable")},
  {tag: tags.propertyName, class: named("property")},
  {tag: [tags.punctuation, tags.operator, tags.special(tags.brace)], class: named("punctuation")}
]);

/** A piece of one line; `kind` is null where it has no colour of its own, as space. */
export interface CodeToken {
  readonly text: string;
  readonly kind: Kind | null;
}

/** Lines of JavaScript as pieces, in order: their texts joined, and the lines by line ends, are the code. */
export function highlighted(code: string): CodeToken[][] {
  const lines: CodeToken[][] = [[]];
  highlightCode(
    code,
    parser.parse(code),
    codeHighlighter,
    (text, classes) => {
      const kind = classes === "" ? null : (classes.split(" ").at(-1)!.slice(4) as Kind);
      const line = lines.at(-1)!;
      const last = line.at(-1);
      if (last?.kind === kind) line[line.length - 1] = {text: last.text + text, kind};
      else line.push({text, kind});
    },
    () => lines.push([])
  );
  return lines;
}
