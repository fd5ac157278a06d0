import {ticks} from "d3";
import type {GateWorse} from "../../../pipeline/contract/gate.ts";
import {
  differenceAxis,
  differenceStrip,
  type Settled,
  stripReach,
  withoutOutliers
} from "../../charts/difference-strip.ts";
import {formatTicks} from "../../charts/format.ts";
import {metricKind} from "../../i18n/metricKind.ts";
import type {Cell, FigureView} from "../view.ts";
import {
  countCell,
  exported,
  type GateContext,
  intervalText,
  labelled,
  mirrored,
  scope,
  sides,
  textCell
} from "./context.ts";

type Slice = GateWorse["slices"][number];

/** Parts named in a title. */
const named = 3;

/** `25-50`, `100-`: the ends of a stage of life. */
function sliceName({speech, names}: GateContext, {by, name}: Slice): string {
  if (by !== "stage") return names.slice(name);
  const [from, to = ""] = name.split("-");
  const number = (text: string): string =>
    speech.f.decimal(Number(text), Number.isInteger(Number(text)) ? 0 : 1);
  return speech.figures.slices.stage(number(from), to === "" ? null : number(to));
}

const settledOf = ({established}: Slice): Settled =>
  established === "better" ? "gain" : established === "worse" ? "loss" : "open";

const order: Readonly<Record<Settled, number>> = {loss: 0, gain: 1, open: 2};

/** What is established first: losses, then gains, the greatest first; then the others from the worst on. */
function sorted({gate}: GateContext): Slice[] {
  const sign = gate.metrics[0].better === "lower" ? 1 : -1;
  const rank = (slice: Slice): number =>
    slice.established === "better" ? sign * slice.difference.value : -sign * slice.difference.value;
  return (gate.worse?.slices ?? []).toSorted(
    (a, b) => order[settledOf(a)] - order[settledOf(b)] || rank(a) - rank(b)
  );
}

function title(context: GateContext, slices: readonly Slice[]): string {
  const words = context.speech.figures.slices.title;
  const list = (settled: Settled): string[] =>
    slices.filter((slice) => settledOf(slice) === settled).map((slice) => sliceName(context, slice));
  const [worse, better] = [list("loss"), list("gain")];
  if (worse.length) return words.worse(worse.slice(0, named), Math.max(0, worse.length - named));
  return better.length
    ? words.better(better.slice(0, named), Math.max(0, better.length - named))
    : words.none;
}

/** The axis of every row, and a row's drawing. */
function plot(context: GateContext, slices: readonly Slice[]) {
  const {gate, speech} = context;
  const words = speech.figures.slices;
  const [{id, better}] = gate.metrics;
  const scale = metricKind(id) === "share" ? 100 : 1;
  const ends = slices.map(({difference: {low, high}}) => scale * Math.max(Math.abs(low), Math.abs(high)));
  const reach = stripReach(withoutOutliers(ends), Number.POSITIVE_INFINITY, 1e-3);
  const format = formatTicks(speech.locale, ticks(0, reach, 4));
  return {
    head: (host: {document: Document; width: number}) =>
      differenceAxis({...host, reach, mirrored: false, sides: sides(context), format}),
    cell: (slice: Slice) => (host: {document: Document; width: number}) => {
      const {value, low, high} = slice.difference;
      const text = speech.figures.metrics.says(
        sliceName(context, slice),
        intervalText(context, id, slice.difference),
        words.established[slice.established ?? "none"]
      );
      return differenceStrip(
        {
          value: scale * value,
          low: scale * low,
          high: scale * high,
          settled: settledOf(slice),
          description: text
        },
        {...host, reach, mirrored: mirrored(context, better)}
      );
    }
  };
}

/** Where the candidate is better and worse: by scenario and stage of life, or by class; null without production. */
export function slicesFigure(context: GateContext): FigureView | null {
  const {gate, speech} = context;
  const slices = sorted(context);
  if (!gate.worse || slices.length === 0) return null;
  const words = speech.figures.slices;
  const {columns} = words;
  const [{id}] = gate.metrics;
  const {head, cell} = plot(context, slices);
  const kinds = new Set(slices.map(({by}) => by)).size > 1;
  const [first] = slices;
  return {
    topic: words.topic,
    title: title(context, slices),
    subtitle: words.subtitle(id, speech.metric.differenceUnit(id)),
    draw: null,
    reading: `${words.reading(sliceName(context, first), first.units, intervalText(context, id, first.difference))} ${speech.figures.interval}`,
    scope: scope(context),
    source: context.source,
    table: {
      caption: words.topic,
      columns: [
        {head: columns.name, key: true},
        ...(kinds ? [{head: columns.by, minor: true}] : []),
        {head: columns.units, numeric: true},
        {head: columns.plot(speech.metric.differenceUnit(id)), draw: head},
        {head: columns.difference, numeric: true},
        {head: columns.finding},
        {head: columns.low, numeric: true, exportOnly: true},
        {head: columns.high, numeric: true, exportOnly: true}
      ],
      rows: slices.map((slice): Cell[] => {
        const {by, units, difference, established} = slice;
        const text = intervalText(context, id, difference);
        const finding = words.established[established ?? "none"];
        return [
          textCell(sliceName(context, slice)),
          ...(kinds ? [textCell(words.kinds[by])] : []),
          labelled(countCell(context, units), columns.units),
          {text, value: text, draw: cell(slice)},
          {text, value: exported(id, difference.value)},
          {text: established ? [{bold: finding}] : finding, value: finding},
          {text: "", value: exported(id, difference.low)},
          {text: "", value: exported(id, difference.high)}
        ];
      })
    },
    file: "gate-slices"
  };
}
