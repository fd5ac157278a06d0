import {actualVsPredicted} from "../../charts/actual-vs-predicted.ts";
import {pickUnit} from "../choosing.ts";
import {
  type Context,
  numberCell,
  others,
  riskCell,
  type Selection,
  scope,
  source,
  unitName,
  unitTip
} from "../context.ts";
import type {Predicted} from "../facts.ts";
import type {Cell, FigureView} from "../view.ts";

/** Errors up to this many time units change no decision. */
const band = 10;

type Known = Predicted & {readonly rul: number};

const isKnown = (unit: {rul: number | null; predicted: number | null}): unit is Known =>
  unit.rul !== null && unit.predicted !== null;

/** Predicted minus true life, both up to the cap: beyond it the model is not asked to tell lives apart. */
const errorOf = (unit: Known, cap: number): number => unit.predicted - Math.min(unit.rul, cap);

function row(context: Context, unit: Known): Cell[] {
  const error = errorOf(unit, context.data.cap);
  return [
    unitName(context, unit),
    riskCell(context, unit),
    numberCell(context, unit.rul),
    numberCell(context, unit.predicted),
    {text: context.speech.f.signed(error, 0), value: error}
  ];
}

/** Predicted against true remaining life of every unit whose truth is known. */
export function actualFigure(context: Context, selection: Selection): FigureView {
  const {speech, data, state} = context;
  const {actual} = speech.fleet;
  const {terms} = speech;
  const known = selection.units.filter(isKnown);
  const sorted = [...known].sort((a, b) => errorOf(b, data.cap) - errorOf(a, data.cap));
  const near = known.filter((unit) => Math.abs(errorOf(unit, data.cap)) <= band).length;
  const late = known.filter((unit) => errorOf(unit, data.cap) > band).length;
  const [worst] = sorted;
  const none = selection.units.length ? actual.none : terms.noUnits;
  return {
    topic: actual.topic,
    title: known.length ? actual.title(near, known.length, late, band) : none,
    subtitle: actual.subtitle(data.cap),
    draw: (host) =>
      actualVsPredicted(
        known.map((unit) => ({
          key: unit.key,
          name: unit.name,
          level: unit.risk,
          rul: Math.min(unit.rul, data.cap),
          predicted: unit.predicted,
          title: unitTip(context, unit)
        })),
        {
          ...host,
          others: others(context, selection)
            .filter(isKnown)
            .map(({key, rul, predicted}) => ({key, rul: Math.min(rul, data.cap), predicted})),
          description: actual.topic,
          empty: selection.units.length ? terms.noTruth : terms.noUnits,
          xLabel: actual.x,
          yLabel: actual.y,
          lateLabel: actual.late,
          earlyLabel: actual.early,
          band
        }
      ),
    pick: (key, add) => pickUnit(context, key, add),
    brush: {x: {name: "actual", at: state.actual}, y: {name: "predicted", at: state.predicted}},
    reading: worst
      ? actual.reading(worst.name, Math.round(worst.rul), Math.round(worst.predicted))
      : selection.units.length
        ? terms.noTruth
        : "",
    scope: scope(context, selection),
    source: source(context),
    table: {
      caption: actual.topic,
      columns: [
        {head: terms.unit, key: true},
        {head: terms.risk},
        {head: terms.actual, numeric: true},
        {head: terms.predicted, numeric: true},
        {head: terms.error, numeric: true}
      ],
      rows: sorted.map((unit) => row(context, unit))
    },
    file: "actual"
  };
}
