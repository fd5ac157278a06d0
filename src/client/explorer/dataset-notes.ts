/** What stands below the table of classes: the model's size, what was repaired, the features. */
import {html} from "../../components/dom.ts";
import type {ExplorerSpeech} from "../../i18n/explorer.ts";
import {explorerSentences} from "../../i18n/explorer-problems.ts";
import type {Done} from "../../views/explorer/context.ts";
import {modelFacts} from "../../views/explorer/dataset.ts";

const list = (title: string, items: readonly string[]): HTMLElement =>
  html(
    document,
    "div",
    {class: "explorer-notes"},
    html(document, "h4", {}, title),
    html(document, "ul", {class: "explorer-list"}, ...items.map((item) => html(document, "li", {}, item)))
  );

export const modelNote = (done: Done, speech: ExplorerSpeech): HTMLElement =>
  list(speech.dataset.model, modelFacts(done, speech));

export function tableNotes(done: Done, {dataset: words, locale}: ExplorerSpeech): HTMLElement[] {
  const notes = done.table.notes.map(explorerSentences(locale));
  return [list(words.notes, notes.length > 0 ? notes : [words.none]), list(words.list, done.table.features)];
}
