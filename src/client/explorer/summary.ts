/** What the page says of a run: sentence, indicators, warnings; and the run that is kept beside. */
import {html} from "../../components/dom.ts";
import {indicatorList, warningList} from "../../components/explorer/parts.ts";
import {sortableTable} from "../../components/sortable-table.ts";
import type {ExplorerSpeech} from "../../i18n/explorer.ts";
import {explorerSentences} from "../../i18n/explorer-problems.ts";
import {comparison, verdict} from "../../views/explorer/comparison.ts";
import type {Done} from "../../views/explorer/context.ts";
import {headline, indicators, recipeOf, remarks} from "../../views/explorer/summary.ts";
import type {VigieTable} from "../table/vigie-table.ts";

const paragraph = (name: string, text: string): HTMLElement => html(document, "p", {class: name}, text);

/** The run at hand. */
export function summaryNodes(done: Done, speech: ExplorerSpeech): Node[] {
  const say = explorerSentences(speech.locale);
  const warnings = warningList(document, speech.warnings, done.run.warnings.map(say));
  return [
    html(document, "h3", {class: "explorer-headline"}, headline(done, speech)),
    paragraph("explorer-recipe", recipeOf(done, speech)),
    indicatorList(document, indicators(done, speech)),
    ...remarks(done, speech).map((text) => paragraph("explorer-remark", text)),
    ...(warnings ? [warnings] : [])
  ];
}

/** Two runs beside each other. */
export function comparisonNodes(a: Done, b: Done, speech: ExplorerSpeech): Node[] {
  const {keep} = speech;
  const view = comparison(a, b, speech);
  const one = (name: string, done: Done): HTMLElement =>
    html(
      document,
      "div",
      {class: "explorer-side"},
      paragraph("name", name),
      paragraph("explorer-recipe", recipeOf(done, speech))
    );
  const table = sortableTable(document, view, keep.title, speech.locale);
  const {finding, remark} = verdict(a, b, speech);
  return [
    html(document, "h3", {class: "finding"}, finding),
    ...(remark === null ? [] : [paragraph("explorer-remark", remark)]),
    html(document, "div", {class: "explorer-sides"}, one(keep.a, a), one(keep.b, b)),
    table
  ];
}

/** Gives the table of the comparison its rows, once it is on the page. */
export const fillComparison = (place: Element, a: Done, b: Done, speech: ExplorerSpeech): void =>
  place.querySelector<VigieTable>("vigie-table")?.show(comparison(a, b, speech), false);
