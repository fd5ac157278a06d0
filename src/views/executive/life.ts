import {binLives, type LifeUnit} from "../../charts/life-bins.ts";
import {rulHistogram} from "../../charts/rul-histogram.ts";
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
import {atCap, byLife, lifeQuantile, type Predicted} from "../facts.ts";
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
    rul: unit.predicted,
    title: unitTip(context, unit)
  });

/** The life that half of the units do not exceed. */
function title(context: Context, {units}: Selection, sorted: readonly Predicted[]): string {
  const {life, first} = context.speech.executive;
  if (units.length === 0 && context.data.units.length > 0) return context.speech.terms.noUnits;
  if (sorted.length === 0) return life.none;
  if (sorted.length === 1) return first.one(namedUnit(context, sorted[0]));
  const median = lifeQuantile(sorted, 0.5);
  return life.title(median, atCap(median, context.data.cap));
}

/** How long the fleet has left. */
export function lifeFigure(context: Context, selection: Selection): FigureView {
  const {speech, data} = context;
  const {life} = speech.executive;
  const sorted = byLife(selection.units);
  const single = selection.scenarios.length === 1;
  const units = selection.units.map(lifeUnit(context, single));
  // A stretch chosen here is drawn over all lives: it can then be widened.
  const drawn = select(context, {predicted: null}).units.map(lifeUnit(context, single));
  const {bins} = binLives(units, {thresholds: data.thresholds, binWidth, cap: data.cap});
  const fullest = bins.reduce((a, b) => (b.units.length > a.units.length ? b : a), bins[0]);
  return {
    topic: life.topic,
    title: title(context, selection, sorted),
    subtitle: life.subtitle(single && units.length <= numbered),
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
    pick: (key, add) => (key.includes("..") ? {predicted: key} : pickUnit(context, key, add)),
    brush: {x: {name: "predicted", at: context.state.predicted}},
    reading:
      sorted.length > 1
        ? life.reading(
            fullest.units.length,
            fullest.from,
            fullest.to,
            fullest.to >= data.cap ? data.cap : null
          )
        : "",
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
