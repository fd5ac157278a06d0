import {plain} from "../../../views/rich.ts";
import type {Definition, ShownFigure, ShownPage} from "../shown.ts";

/** The forms a term is used in: itself, each of several, the abbreviation in parentheses after it. */
const forms = (term: string): string[] =>
  term
    .toLowerCase()
    .split(/[(),]/)
    .map((form) => form.trim())
    .filter((form) => form !== "");

/** Whether a text uses a word, whole. */
const uses = (text: string, word: string): boolean =>
  new RegExp(`(?<!\\p{L})${word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}s?(?!\\p{L})`, "u").test(text);

/** Words of the page that a figure uses, each with what it means. */
export function used({definitions, words}: ShownPage, {view, table}: ShownFigure): string[] {
  const heads = view.draw ? [] : table.columns.map(({head}) => head);
  const said = [view.topic, view.title, plain(view.subtitle), plain(view.reading), view.scope, ...heads]
    .join(" ")
    .toLowerCase();
  return definitions
    .filter(({term}: Definition) => forms(term).some((form) => uses(said, form)))
    .map(({term, definition}) => words.exports.defined(term, definition));
}
