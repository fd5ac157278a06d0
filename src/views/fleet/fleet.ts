/** The fleet page: groups of degradation, how good the predictions are, every unit. */
import {assumptionsView} from "../assumptions.ts";
import {choosing} from "../choosing.ts";
import {type Context, filterText, type Selection, select} from "../context.ts";
import {byLife, lifeQuantile} from "../facts.ts";
import {type Rich, sentences} from "../rich.ts";
import type {PageView} from "../view.ts";
import {actualFigure} from "./actual.ts";
import {backTestFigure} from "./back-test.ts";
import {boxesFigure} from "./boxes.ts";
import {chosenOf, closest, groupsOf, scenarioName} from "./groups.ts";
import {listFigure} from "./list.ts";
import {profileFigure} from "./profile.ts";
import {scheduleFigure} from "./schedule.ts";
import {silhouetteFigure} from "./silhouette.ts";

export type FleetView = PageView<
  "headline" | "standfirst" | "filters",
  "schedule" | "backTest" | "actual" | "profile" | "boxes" | "silhouette" | "list",
  never
>;

function headline(context: Context, selection: Selection): string {
  const {headline: words} = context.speech.fleet;
  const sorted = byLife(selection.units);
  if (sorted.length === 0) return words.none;
  const groups = groupsOf(selection);
  const group = closest(groups);
  const partial = groups.some((one) => chosenOf(context, one) !== null);
  // Of clusters left in part, the closest to failure is the filters' doing: all that is left is told.
  if (!group || (partial && groups.length > 1))
    return words.plain(sorted.length, Math.round(lifeQuantile(sorted, 0.5)));
  const say = partial ? words.chosen : words.cluster;
  const median = Math.round(group.quantiles[2]);
  return say(group.cluster, scenarioName(selection, group), group.units.length, median);
}

/** Where to start: the critical units of the cluster that the headline names whole. */
function advice(context: Context, selection: Selection): Rich {
  const groups = groupsOf(selection);
  const group = closest(groups);
  if (!group || groups.some((one) => chosenOf(context, one) !== null)) return "";
  const critical = group.units.filter(({risk}) => risk === "critical").length;
  return critical ? [{bold: context.speech.fleet.advice(critical)}] : "";
}

/** Scenarios without clusters are named: what is missing is said, not hidden. */
function clusters({speech}: Context, {scenarios}: Selection): Rich {
  const {fleet} = speech;
  const found = scenarios.filter(({clustering}) => clustering !== null);
  const without = scenarios.filter(({clustering}) => clustering === null).map(({id}) => id);
  const missing = without.length ? [{bold: fleet.missing}, ` ${fleet.missingText(without)}`] : [];
  if (found.length === 0) return missing;
  const k = found.map(({clustering}) => clustering!.k);
  return [
    fleet.standfirst(Math.min(...k), Math.max(...k)),
    ...(found.length > 1 ? [fleet.standfirstScenarios(found.length)] : []),
    ...(missing.length ? [" ", ...missing] : [])
  ];
}

/** Computes the page for what the reader has selected. */
export function fleetView(context: Context): FleetView {
  const selection = select(context);
  return {
    texts: {
      headline: headline(context, selection),
      standfirst: sentences([advice(context, selection), clusters(context, selection)]),
      filters: filterText(context)
    },
    kpis: {},
    figures: {
      schedule: scheduleFigure(context, selection),
      backTest: backTestFigure(context, selection),
      actual: actualFigure(context, selection),
      profile: profileFigure(context, selection),
      boxes: boxesFigure(context, selection),
      silhouette: silhouetteFigure(context),
      list: listFigure(context, selection)
    },
    choosing: choosing(context),
    assumptions: assumptionsView(context)
  };
}
