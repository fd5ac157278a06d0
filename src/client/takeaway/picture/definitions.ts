import {plain} from "../../../views/rich.ts";
import type {Definition, ShownFigure, ShownPage} from "../shown.ts";

/** The forms a term is used in: itself and the abbreviation in parentheses after it, or each word of a list. */
const forms = (term: string): string[] =>
  term
    .toLowerCase()
    .split(/[(),]/)
    .map((form) => form.trim())
    .filter((form) => form !== "");

/** How many forms of a term a text must use: one word of a list may well stand there in another sense. */
const needed = (term: string): number => (term.includes(",") ? 2 : 1);

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
    .filter(({term}: Definition) => forms(term).filter((form) => uses(said, form)).length >= needed(term))
    .map(({term, definition}) => words.exports.defined(term, definition));
}
