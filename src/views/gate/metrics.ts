import {ticks} from "d3";
import type {GateMetric} from "../../../pipeline/contract/gate.ts";
import {
  differenceAxis,
  differenceStrip,
  type Settled,
  stripReach,
  withoutOutliers
} from "../../charts/difference-strip.ts";
import {tickDigits} from "../../charts/format.ts";
import type {Cell, FigureView, TableColumn} from "../view.ts";
import {
  exported,
  figureCell,
  figureText,
  type GateContext,
  intervalText,
  labelled,
  mirrored,
  said,
  scope,
  sides
} from "./context.ts";

/** Shares of production's figure between which the axis ends. */
const widest = 0.5;
const narrowest = 0.02;

/** How far the difference of each metric reaches. */
const reaches = (metrics: readonly GateMetric[]): number[] =>
  metrics.flatMap((metric) => {
    const own = share(metric);
    return own ? [Math.max(Math.abs(own.low), Math.abs(own.high))] : [];
  });

const settledOf = ({winner}: GateMetric): Settled =>
  winner === "candidate" ? "gain" : winner === "production" ? "loss" : "open";

/** A difference in proportion to production's figure; null where that is 0. */
function share({production, difference}: GateMetric): {value: number; low: number; high: number} | null {
  if (!production || !difference || production.value === 0) return null;
  const by = Math.abs(production.value);
  return {value: difference.value / by, low: difference.low / by, high: difference.high / by};
}

/** A metric's name with its unit, as its row begins. */
function nameCell({speech}: GateContext, {id}: GateMetric): Cell {
  const name = speech.metric.name(id);
  const unit = speech.metric.unit(id);
  return {text: unit ? `${name}, ${unit}` : name, value: name};
}

function title(context: GateContext): string {
  const {metrics, first} = context.gate;
  const words = context.speech.figures.metrics.title;
  const [decides] = metrics;
  if (first) return words.first(decides.id, said(context, decides.id, decides.candidate.value));
  const gains = metrics.filter(({winner}) => winner === "candidate").length;
  const losses = metrics.filter(({winner}) => winner === "production").length;
  if (gains && losses) return words.both(gains, losses);
  if (gains) return words.gains(gains, metrics.length);
  return losses ? words.losses(losses, metrics.length) : words.none(metrics.length);
}

/** The axis of every row, and a row's drawing. */
function plot(context: GateContext): {head: TableColumn["draw"]; cell: (metric: GateMetric) => Cell["draw"]} {
  const {gate, speech} = context;
  const words = speech.figures.metrics;
  const reach = stripReach(withoutOutliers(reaches(gate.metrics)), widest, narrowest);
  const digits = tickDigits(ticks(0, reach, 4).map((tick) => 100 * tick));
  const format = (distance: number): string => speech.f.percent(distance, digits);
  return {
    head: (host) => differenceAxis({...host, reach, mirrored: false, sides: sides(context), format}),
    cell: (metric) => (host) => {
      const own = share(metric);
      const text = metric.difference && intervalText(context, metric.id, metric.difference);
      const description =
        text === null ? "" : words.says(speech.metric.name(metric.id), text, words.winner[metric.winner!]);
      return differenceStrip(own && {...own, settled: settledOf(metric), description}, {
        ...host,
        reach,
        mirrored: mirrored(context, metric.better)
      });
    }
  };
}

function comparedRow(context: GateContext, draw: (metric: GateMetric) => Cell["draw"]) {
  const words = context.speech.figures.metrics;
  return (metric: GateMetric): Cell[] => {
    const {id, production, candidate, difference, winner} = metric;
    const text = intervalText(context, id, difference!);
    const finding = words.winner[winner!];
    return [
      nameCell(context, metric),
      labelled(figureCell(context, id, production!.value), words.columns.production),
      labelled(figureCell(context, id, candidate.value), words.columns.candidate),
      {text, value: text, draw: draw(metric)},
      {text, value: exported(id, difference!.value)},
      {text: winner === "neither" ? finding : [{bold: finding}], value: finding},
      {text: "", value: exported(id, difference!.low)},
      {text: "", value: exported(id, difference!.high)}
    ];
  };
}

/** Both models on every metric, the one that decides first; the candidate alone where there is no production. */
export function metricsFigure(context: GateContext): FigureView {
  const {gate, speech} = context;
  const words = speech.figures.metrics;
  const {columns} = words;
  const [decides] = gate.metrics;
  const {head, cell} = plot(context);
  const row = comparedRow(context, cell);
  const firstRow = ({id, candidate, ...rest}: GateMetric): Cell[] => {
    const text = `${figureText(context, id, candidate.low)}\u202f–\u202f${figureText(context, id, candidate.high)}`;
    return [
      nameCell(context, {id, candidate, ...rest}),
      figureCell(context, id, candidate.value),
      {text, value: text}
    ];
  };
  return {
    topic: words.topic,
    title: title(context),
    subtitle: gate.first ? words.subtitleFirst : words.subtitle,
    draw: null,
    reading: decides.production
      ? `${words.reading(decides.id, said(context, decides.id, decides.production.value), said(context, decides.id, decides.candidate.value))} ${speech.figures.interval}`
      : "",
    scope: scope(context),
    source: context.source,
    table: gate.first
      ? {
          caption: words.topic,
          columns: [
            {head: columns.metric, key: true},
            {head: columns.candidate, numeric: true},
            {head: columns.interval, numeric: true}
          ],
          rows: gate.metrics.map(firstRow)
        }
      : {
          caption: words.topic,
          columns: [
            {head: columns.metric, key: true},
            {head: columns.production, numeric: true},
            {head: columns.candidate, numeric: true},
            {head: columns.plot, draw: head ?? null},
            {head: columns.difference, numeric: true},
            {head: columns.finding},
            {head: columns.low, numeric: true, exportOnly: true},
            {head: columns.high, numeric: true, exportOnly: true}
          ],
          rows: gate.metrics.map(row)
        },
    file: "gate-metrics"
  };
}
