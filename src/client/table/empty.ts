import {html} from "../../components/dom.ts";
import type {TableMessages} from "../../i18n/fr/tables.ts";
import type {ArrangedTable} from "./arranged-table.ts";
import {wantsColumn} from "./search.ts";

/** Says in the place of rows why there are none, and offers to clear the search where that is why. */
export function emptyBody({view, arrangement, searched}: ArrangedTable, words: TableMessages): HTMLElement {
  const {search} = arrangement;
  const text = search.text.trim();
  const said = text === "" ? [words.nothing] : [words.none(text, searched)];
  if (wantsColumn(search)) said.push(words.chooseColumn);
  const clear =
    text === "" ? null : html(document, "button", {type: "button", "data-clear": true}, words.clear);
  const cell = html(
    document,
    "td",
    {colspan: view.columns.filter(({exportOnly}) => !exportOnly).length, class: "none"},
    html(document, "p", {}, said.join(" ")),
    clear
  );
  return html(document, "tbody", {}, html(document, "tr", {}, cell));
}
