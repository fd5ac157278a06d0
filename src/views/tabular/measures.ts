import {pair} from "../../charts/format.ts";
import {intervalDots} from "../../charts/interval-dots.ts";
import type {Cell, FigureView} from "../view.ts";
import {
  bandCell,
  bandLimits,
  bandOf,
  baseline,
  production,
  scope,
  source,
  type TabularContext,
  textCell
} from "./context.ts";
import {type MeasureName, measureNames} from "./measure-names.ts";

/** The four that a reviewer asks for. */
const asked = ["accuracy", "precisionMacro", "recallMacro", "f1Macro"] as const;
/** Shares: the higher the better, from 0 to 1. */
const shares = measureNames.filter((name) => name !== "logLoss" && name !== "calibrationError");

function title(context: TabularContext): string {
  const {terms, executive} = context.speech;
  const words = executive.measures.title;
  const own = production(context);
  if (!own) return words.none;
  const bands = asked.map((name) => bandOf(context, own[name].value));
  const worst = (["critical", "degraded", "healthy"] as const).find((band) => bands.includes(band))!;
  const n = bands.filter((band) => band === worst).length;
  return n === asked.length ? words.all(terms.bands[worst]) : words.split(n, terms.bands[worst]);
}

/** Accuracy, precision, recall and F1 with their intervals, against the limits of the bands. */
export function measuresFigure(context: TabularContext): FigureView {
  const {speech} = context;
  const {terms, f} = speech;
  const words = speech.executive.measures;
  const own = production(context);
  const naive = baseline(context);
  const percent = (value: number): string => f.percent(value, 1);
  const said = (name: MeasureName): string => {
    const {value, low, high} = own![name];
    return words.reading(
      terms.measures[name],
      percent(value),
      percent(low),
      percent(high),
      terms.bands[bandOf(context, value)]
    );
  };
  const rows = own
    ? asked.map((name) => {
        const {value, low, high} = own[name];
        const band = bandOf(context, value);
        return {
          key: name,
          label: terms.measures[name],
          value,
          low,
          high,
          kind: band,
          note: `${percent(value)}, ${terms.bands[band]}`,
          title: `${pair(speech.locale, terms.measures[name], percent(value))}\n${pair(speech.locale, terms.interval, terms.between(percent(low), percent(high)))}\n${terms.bands[band]}`
        };
      })
    : [];
  return {
    topic: words.topic,
    title: title(context),
    subtitle: words.subtitle,
    draw: (host) =>
      intervalDots(rows, {
        ...host,
        description: title(context),
        empty: words.title.none,
        domain: [0, 1],
        noteLabel: words.note,
        limits: bandLimits(context)
      }),
    reading: own ? said("accuracy") : "",
    scope: scope(context),
    source: source(context),
    table: {
      caption: words.topic,
      columns: words.columns.map((head, i) => ({head, key: i === 0, numeric: (i > 0 && i < 4) || i === 5})),
      rows: own
        ? shares.map((name): Cell[] => {
            const {value, low, high} = own[name];
            const cell = (one: number | undefined): Cell =>
              one === undefined ? {text: terms.unknown, value: null} : {text: percent(one), value: one};
            return [
              textCell(terms.measures[name]),
              cell(value),
              cell(low),
              cell(high),
              bandCell(context, bandOf(context, value)),
              cell(naive?.[name].value)
            ];
          })
        : []
    },
    file: "measures"
  };
}
