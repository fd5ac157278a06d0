import type {RulReport} from "../data/load.ts";
import {type Speech, siteMessages} from "../i18n/messages.ts";
import {type PageOf, reportPages} from "../i18n/routes.ts";
import {scenarioNames} from "../views/context.ts";
import {mainFigure} from "../views/main-figure.ts";
import type {Frame} from "./frame.ts";

/** The frame of a page of a report of kind `rul`. */
export function rulFrame({summary, files}: RulReport, page: PageOf<"rul">, speech: Speech): Frame {
  const {locale, terms, levels} = speech;
  const m = siteMessages(locale);
  const origin = summary.origin.name[locale];
  const production = summary.models.find(({id}) => id === summary.production);
  const units = summary.scenarios.reduce((sum, {current}) => sum + current.units, 0);
  const repaired = summary.origin.problems.filter(({kind}) => kind === "repaired");
  const repairs = repaired.reduce((sum, {count}) => sum + count, 0);
  return {
    kind: "rul",
    id: summary.id,
    title: summary.title[locale],
    origin: summary.origin,
    built: summary.built,
    build: summary.build,
    seed: summary.seed,
    navigation: reportPages.rul.map((name) => ({page: name, label: terms.pageNames[name]})),
    dateline: [
      terms.dateline.population(units, scenarioNames(summary, summary.scenarios), origin),
      terms.dateline.lastReadings,
      ...(production ? [terms.dateline.model(terms.families[production.family])] : [])
    ],
    simulated: m.simulatedText(origin),
    repairs:
      repairs > 0 ? {lead: m.repairs(repairs), text: m.repairsText(repaired.map(({file}) => file))} : null,
    files: [
      ...summary.downloads.map(({path, cohort}) => ({label: m.files[cohort], path})),
      {label: m.files.arrow, path: "units.arrow"},
      {label: m.files.json, path: "summary.json"}
    ].filter(({path}) => files.has(path)),
    levels: {
      critical: levels.word("critical", 1),
      degraded: levels.word("degraded", 1),
      healthy: levels.word("healthy", 1),
      unknown: levels.word("unknown", 1)
    },
    main: mainFigure[page]
  };
}
