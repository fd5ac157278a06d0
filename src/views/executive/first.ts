import type {Interval} from "../../../pipeline/core/calibrate/calibration.ts";
import {criticalStrip, type StripUnit, stripDomain} from "../../charts/critical-strip.ts";
import type {Domain} from "../../charts/frame.ts";
import {
  type Context,
  intervalCell,
  namedUnit,
  numberCell,
  riskCell,
  type Selection,
  scope,
  source,
  unitName,
  unitTip
} from "../context.ts";
import {type Bounded, byLowerBound} from "../facts.ts";
import {intervalOf} from "../outlook.ts";
import {plain} from "../rich.ts";
import type {Drawing, FigureView, TableView} from "../view.ts";

/** Rows of the list: what a person can act on at once. */
const longest = 10;

const domainOf = (interval: Interval | null): Domain | undefined =>
  interval ? [interval.low, interval.high] : undefined;

const stripUnit =
  (context: Context) =>
  (unit: Bounded): StripUnit => ({
    key: unit.key,
    name: unit.name,
    level: unit.risk,
    rul: unit.predicted,
    interval50: domainOf(intervalOf(unit, 0.5)),
    interval90: domainOf(intervalOf(unit, 0.9)),
    title: unitTip(context, unit)
  });

/** Draws one part of the strip: the axis for the head of the column, or a row's marks. */
function strip(
  context: Context,
  units: readonly Bounded[],
  part: "axis" | "row",
  shown: readonly Bounded[]
): Drawing {
  const {speech, data} = context;
  const {first} = speech.executive;
  return ({document, width}) =>
    criticalStrip(shown.map(stripUnit(context)), {
      document,
      width,
      locale: speech.locale,
      id: `first-${shown[0]?.key ?? part}`,
      description:
        part === "axis"
          ? first.axis
          : `${shown[0].name}: ${speech.terms.times(Math.round(shown[0].predicted))}`,
      empty: speech.terms.noUnits,
      thresholds: data.thresholds,
      thresholdLabels: speech.levels.threshold,
      xLabel: first.axis,
      todayLabel: first.today,
      part,
      domain: stripDomain(
        units.map(({predicted, upper}) => ({rul: predicted, interval90: [0, upper]})),
        data.thresholds
      )
    });
}

function table(context: Context, units: readonly Bounded[]): TableView {
  const {speech} = context;
  const {terms, executive, levels} = speech;
  return {
    caption: topic(context, units),
    columns: [
      {head: terms.unit, key: true},
      {head: terms.risk},
      {head: terms.since, minor: true},
      {head: terms.predicted, draw: strip(context, units, "axis", [])},
      {head: terms.age, numeric: true},
      {head: terms.lower, numeric: true, exportOnly: true},
      {head: terms.upper, numeric: true, exportOnly: true}
    ],
    rows: units.map((unit) => {
      const since = unit.criticalSince ?? unit.degradedSince;
      const level = unit.criticalSince !== null ? "critical" : "degraded";
      return [
        unitName(context, unit),
        riskCell(context, unit),
        since === null
          ? {text: unit.risk === "healthy" ? executive.first.notYet : terms.unknown, value: null}
          : {
              text: unit.risk === level ? terms.atAge(since) : terms.sinceText(levels.word(level, 1), since),
              value: since
            },
        {...numberCell(context, unit.predicted), draw: strip(context, units, "row", [unit])},
        numberCell(context, unit.age),
        numberCell(context, unit.lower),
        numberCell(context, unit.upper)
      ];
    })
  };
}

/** Units are not called critical when none of them is. */
const topic = ({speech}: Context, [soonest]: readonly Bounded[]): string =>
  speech.executive.first.topic(soonest?.risk === "critical");

/** How long the units listed have left. */
function title(context: Context, selection: Selection, units: readonly Bounded[]): string {
  const {speech} = context;
  const {first} = speech.executive;
  if (units.length === 0) return selection.units.length ? speech.executive.life.none : speech.terms.noUnits;
  if (units.length === 1) return first.one(namedUnit(context, units[0]));
  return first.title(units.length, units[units.length - 1].lower);
}

/** The units with the shortest predicted lives, each on the same axis from its last record. */
export function firstFigure(context: Context, selection: Selection): FigureView {
  const {first} = context.speech.executive;
  const units = byLowerBound(selection.units).slice(0, longest);
  const [soonest] = units;
  return {
    topic: topic(context, units),
    title: title(context, selection, units),
    subtitle: first.subtitle(units.length, selection.units.length),
    draw: null,
    reading: soonest
      ? first.reading(
          soonest.name,
          soonest.age,
          soonest.predicted,
          plain(intervalCell(context, soonest).text),
          soonest.criticalSince
        )
      : "",
    scope: scope(context, selection),
    source: source(context),
    table: table(context, units),
    file: "first"
  };
}
