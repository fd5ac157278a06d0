import {criticalStrip, type StripUnit, stripDomain} from "../../charts/critical-strip.ts";
import {
  type Context,
  namedUnit,
  numberCell,
  riskCell,
  type Selection,
  scope,
  source,
  unitName,
  unitTip
} from "../context.ts";
import {atCap, byLife, type Predicted} from "../facts.ts";
import type {Drawing, FigureView, TableView} from "../view.ts";

/** Rows of the list: what a person can act on at once. */
const longest = 10;

const stripUnit =
  (context: Context) =>
  (unit: Predicted): StripUnit => ({
    key: unit.key,
    name: unit.name,
    level: unit.risk,
    rul: unit.predicted,
    title: unitTip(context, unit)
  });

/** Draws one part of the strip: the axis for the head of the column, or a row's marks. */
function strip(
  context: Context,
  units: readonly Predicted[],
  part: "axis" | "row",
  shown: readonly Predicted[]
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
        units.map(({predicted}) => ({rul: predicted})),
        data.thresholds
      )
    });
}

function table(context: Context, units: readonly Predicted[]): TableView {
  const {speech} = context;
  const {terms, executive, levels} = speech;
  return {
    caption: topic(context, units),
    columns: [
      {head: terms.unit, key: true},
      {head: terms.risk},
      {head: terms.since, minor: true},
      {head: terms.predicted, draw: strip(context, units, "axis", [])},
      {head: terms.age, numeric: true}
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
        numberCell(context, unit.age)
      ];
    })
  };
}

/** Units are not called critical when none of them is. */
const topic = ({speech}: Context, [soonest]: readonly Predicted[]): string =>
  speech.executive.first.topic(soonest?.risk === "critical");

/** How long the units listed have left. */
function title(context: Context, selection: Selection, units: readonly Predicted[]): string {
  const {speech, data} = context;
  const {first} = speech.executive;
  if (units.length === 0) return selection.units.length ? speech.executive.life.none : speech.terms.noUnits;
  if (units.length === 1) return first.one(namedUnit(context, units[0]));
  const [from, to] = [units[0].predicted, units[units.length - 1].predicted];
  return first.title(units.length, from, to, atCap(to, data.cap));
}

/** The units with the shortest predicted lives, each on the same axis from its last record. */
export function firstFigure(context: Context, selection: Selection): FigureView {
  const {first} = context.speech.executive;
  const units = byLife(selection.units).slice(0, longest);
  const [soonest] = units;
  return {
    topic: topic(context, units),
    title: title(context, selection, units),
    subtitle: first.subtitle(units.length, selection.units.length),
    draw: null,
    reading: soonest
      ? first.reading(soonest.name, soonest.age, soonest.predicted, soonest.criticalSince)
      : "",
    scope: scope(context, selection),
    source: source(context),
    table: table(context, units),
    file: "first"
  };
}
