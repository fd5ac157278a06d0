import type {GateWorse} from "../../../pipeline/contract/gate.ts";
import {type ChangeBin, changeHistogram} from "../../charts/change-histogram.ts";
import {lines} from "../../charts/interaction.ts";
import type {Cell, FigureView} from "../view.ts";
import {countCell, type GateContext, labelled, scope, textCell} from "./context.ts";

/** Decimals of a change of the error. */
export const changeDigits = ({gate}: GateContext): number => (gate.kind === "regression" ? 1 : 2);

/** A change of the error with its unit. */
export const changeSaid = (context: GateContext, value: number): string => {
  const {gate, speech} = context;
  return speech.metric.value(
    gate.kind === "regression" ? "mae" : "log-loss",
    Math.abs(value),
    changeDigits(context)
  );
};

const edge = ({speech}: GateContext, value: number): string =>
  speech.f.signed(value, Number.isInteger(value) ? 0 : Number.isInteger(10 * value) ? 1 : 2);

function draw(context: GateContext, worse: GateWorse, bins: readonly ChangeBin[]): FigureView["draw"] {
  const {speech, names} = context;
  const words = speech.figures.units;
  const [worst] = worse.units;
  return (host) =>
    changeHistogram(bins, {
      ...host,
      description: words.title(worse.better, worse.worse),
      empty: words.sameText(worse.same),
      xLabel: words.x,
      yLabel: words.y,
      better: words.better(worse.better),
      worse: words.worse(worse.worse),
      worst: worst
        ? {
            value: worst.difference,
            label: `${names.unit(worst.unit).label}, ${speech.f.signed(worst.difference, changeDigits(context))}`
          }
        : null,
      say: ({from, to, units}) =>
        lines(words.bin(edge(context, from), edge(context, to)), words.binUnits(units))
    });
}

/** How many units got better and worse, and by how much; null without a model in production. */
export function unitsFigure(context: GateContext): FigureView | null {
  const {gate, speech, changes, names} = context;
  const {worse} = gate;
  if (!worse || !changes) return null;
  const words = speech.figures.units;
  const [worst] = worse.units;
  const [from, to, units] = words.columns;
  const changed = worse.better + worse.worse > 0;
  return {
    topic: words.topic,
    title: changed ? words.title(worse.better, worse.worse) : words.same,
    subtitle: words.subtitle(worse.same),
    draw: draw(context, worse, changes.bins),
    reading: worst ? words.reading(names.unit(worst.unit).label, changeSaid(context, worst.difference)) : "",
    scope: scope(context),
    source: context.source,
    table: {
      caption: words.topic,
      columns: [
        {head: from, key: true, numeric: true},
        {head: to, numeric: true},
        {head: units, numeric: true}
      ],
      rows: changes.bins.map((bin): Cell[] => [
        {text: edge(context, bin.from), value: bin.from},
        {text: edge(context, bin.to), value: bin.to},
        countCell(context, bin.units)
      ])
    },
    file: "gate-units"
  };
}

/** The units that lose most, linked to their pages where they have one; null without a model in production. */
export function worstFigure(context: GateContext): FigureView | null {
  const {gate, speech, names} = context;
  const {worse} = gate;
  if (!worse) return null;
  const words = speech.figures.worst;
  const {columns} = words;
  const known = worse.units.map((one) => ({...one, ...names.unit(one.unit)}));
  const parted = known.some(({part}) => part !== null);
  const number = gate.kind === "regression";
  const answer = (text: string): Cell =>
    number ? {text: speech.f.decimal(Number(text), 1), value: Number(text)} : textCell(names.slice(text));
  const digits = changeDigits(context);
  const differences = worse.units.map(({difference}) => difference);
  return {
    topic: words.topic,
    title: known.length
      ? words.title(
          known.length,
          speech.f.decimal(Math.min(...differences), digits),
          changeSaid(context, Math.max(...differences))
        )
      : words.none,
    subtitle: words.subtitle,
    draw: null,
    reading: words.reading(known.some(({href}) => href !== null)),
    scope: scope(context),
    source: context.source,
    table: {
      caption: words.topic,
      columns: [
        {head: columns.unit, key: true},
        ...(parted ? [{head: columns.part, minor: true}] : []),
        {head: columns.truth, numeric: number},
        {head: columns.production, numeric: number},
        {head: columns.candidate, numeric: number},
        {head: columns.loss, numeric: true}
      ],
      rows: known.map(({label, part, href, truth, production, candidate, difference}): Cell[] => [
        {text: href === null ? label : [{link: label, href}], value: label},
        ...(parted ? [textCell(words.parts[part ?? ""] ?? part ?? "")] : []),
        labelled(answer(truth), columns.truth),
        labelled(answer(production), columns.production),
        labelled(answer(candidate), columns.candidate),
        labelled({text: [{bold: speech.f.signed(difference, digits)}], value: difference}, columns.loss)
      ])
    },
    file: "gate-worst",
    hidden: known.length === 0
  };
}
