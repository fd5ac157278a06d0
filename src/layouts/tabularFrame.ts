import type {TabularReport} from "../data/load.ts";
import {type PageOf, reportPages} from "../i18n/routes.ts";
import type {TabularSpeech} from "../i18n/tabular.ts";
import type {Frame} from "./frame.ts";

/** The figure of each page whose table stands for the page. */
const main: Readonly<Record<PageOf<"tabular">, string>> = {
  executive: "classes",
  models: "classes",
  data: "classes"
};

/** The frame of a page of a report of kind `tabular`. */
export function tabularFrame(
  {summary, files}: TabularReport,
  page: PageOf<"tabular">,
  {locale, terms, f}: TabularSpeech
): Frame {
  const origin = summary.origin.name[locale];
  const production = summary.models.find(({id}) => id === summary.production);
  const {repairs} = summary.cleaning;
  const repaired = repairs.reduce((sum, {count}) => sum + count, 0);
  const {lastUpdate} = summary.data;
  return {
    kind: "tabular",
    id: summary.id,
    title: summary.title[locale],
    origin: summary.origin,
    built: summary.built,
    build: summary.build,
    seed: summary.seed,
    navigation: reportPages.tabular.map((name) => ({page: name, label: terms.pageNames[name]})),
    dateline: [
      terms.dateline.population(summary.data.rows, summary.data.classes, origin),
      ...(lastUpdate === null ? [] : [terms.dateline.lastUpdate(f.day(lastUpdate))]),
      ...(production ? [terms.dateline.model(terms.families[production.family])] : [])
    ],
    simulated: terms.simulated(origin),
    repairs:
      repaired > 0 && page === "executive"
        ? {lead: terms.repaired(repaired), text: terms.repairedText(repairs.length)}
        : null,
    files: [
      {label: terms.files.predictions, path: "predictions.arrow"},
      {label: terms.files.model, path: "model.json"},
      {label: terms.files.json, path: "summary.json"}
    ].filter(({path}) => files.has(path)),
    levels: terms.bands,
    main: main[page]
  };
}
