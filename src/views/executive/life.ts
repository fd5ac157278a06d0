import {failureCost, visitCost} from "../../../pipeline/core/plan/costs.ts";
import {binLives, type LifeUnit} from "../../charts/life-bins.ts";
import {rulHistogram} from "../../charts/rul-histogram.ts";
import {costsOf} from "../assumptions.ts";
import {pickUnit} from "../choosing.ts";
import {
  type Context,
  levelForms,
  namedUnit,
  numberCell,
  type Selection,
  scope,
  select,
  source,
  unitTip
} from "../context.ts";
import {type Bounded, byLowerBound, countLevels} from "../facts.ts";
import type {Unit} from "../fleet-data.ts";
import type {FigureView} from "../view.ts";

const binWidth = 5;
/** Up to this many units, each is shown by its number. */
const numbered = 120;

/** Within one scenario the id is enough to tell units apart. */
const lifeUnit =
  (context: Context, single: boolean) =>
  (unit: Unit): LifeUnit => ({
    key: unit.key,
    name: single ? unit.id : unit.name,
    level: unit.risk,
    rul: unit.lower,
    title: unitTip(context, unit)
  });

/** How many are critical: at risk within the threshold. */
function title(context: Context, {units}: Selection, sorted: readonly Bounded[]): string {
  const {speech, data} = context;
  const {life, first} = speech.executive;
  if (units.length === 0 && data.units.length > 0) return speech.terms.noUnits;
  if (sorted.length === 0) return life.none;
  if (sorted.length === 1) return first.one(namedUnit(context, sorted[0]));
  return life.title(countLevels(units).critical, units.length, data.thresholds.critical);
}

/** How long the fleet is sure to have left, 19 times in 20: what decides the level of risk. */
export function lifeFigure(context: Context, selection: Selection): FigureView {
  const {speech, data} = context;
  const {life} = speech.executive;
  const sorted = byLowerBound(selection.units);
  const costs = costsOf(context);
  // Prices of nothing compare with nothing.
  const visits = visitCost(costs) > 0 ? failureCost(costs) / visitCost(costs) : 0;
  const single = selection.scenarios.length === 1;
  const units = selection.units.map(lifeUnit(context, single));
  // A stretch chosen here is drawn over all lives: it can then be widened.
  const drawn = select(context, {lower: null}).units.map(lifeUnit(context, single));
  const {bins} = binLives(units, {thresholds: data.thresholds, binWidth, cap: data.cap});
  const fullest = bins.reduce((a, b) => (b.units.length > a.units.length ? b : a), bins[0]);
  return {
    topic: life.topic,
    title: title(context, selection, sorted),
    subtitle: life.subtitle(single && units.length <= numbered, visits),
    draw: (host) =>
      rulHistogram(drawn, {
        ...host,
        description: life.topic,
        empty: speech.terms.noUnits,
        thresholds: data.thresholds,
        thresholdLabels: speech.levels.threshold,
        levels: levelForms(speech),
        xLabel: life.axis,
        yLabel: life.count,
        binWidth,
        cap: data.cap
      }),
    pick: (key, add) => (key.includes("..") ? {lower: key} : pickUnit(context, key, add)),
    brush: {x: {name: "lower", at: context.state.lower}},
    reading: sorted.length > 1 ? life.reading(fullest.units.length, fullest.from, fullest.to) : "",
    scope: scope(context, selection),
    source: source(context),
    table: {
      caption: life.topic,
      columns: [
        {head: life.from, numeric: true, key: true},
        {head: life.to, numeric: true},
        {head: life.count, numeric: true}
      ],
      rows: bins.map(({from, to, units: own}) => [from, to, own.length].map((n) => numberCell(context, n)))
    },
    file: "rul"
  };
}
