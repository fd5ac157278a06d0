import {criticalStrip, type StripUnit, stripDomain} from "../../charts/critical-strip.ts";
import {
  type Context,
  numberCell,
  riskCell,
  type Selection,
  scope,
  source,
  unitName,
  unitTip
} from "../context.ts";
import {byLife, type Predicted} from "../facts.ts";
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
    caption: executive.first.topic,
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
          ? numberCell(context, null)
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

/** The units with the shortest predicted lives, each on the same axis from its last record. */
export function firstFigure(context: Context, selection: Selection): FigureView {
  const {first} = context.speech.executive;
  const units = byLife(selection.units).slice(0, longest);
  const last = units.at(-1);
  const [soonest] = units;
  return {
    topic: first.topic,
    title: first.title(units.length, last ? Math.round(last.predicted) : 0),
    subtitle: first.subtitle(units.length, selection.units.length),
    draw: null,
    reading: soonest
      ? first.reading(soonest.name, soonest.age, Math.round(soonest.predicted), soonest.criticalSince)
      : "",
    scope: scope(context, selection),
    source: source(context),
    table: table(context, units),
    file: "first"
  };
}
