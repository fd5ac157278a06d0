import type {Cell, FigureView} from "../view.ts";
import {countCell, type GateContext, hashCell, scope, textCell} from "./context.ts";

/** How the two models were compared: on whom, by how many draws, and what proves it. */
export function protocolFigure(context: GateContext): FigureView {
  const {gate, speech} = context;
  const {units, left, heldOut, draws, level, seed, sha256} = gate.protocol;
  const words = speech.figures.protocol;
  const {lines} = words;
  const [name, value] = words.columns;
  const rows: Cell[][] = [
    [textCell(lines.units), countCell(context, units)],
    ...heldOut.map((one) => [textCell(lines.parts[one.part]), countCell(context, one.units)]),
    ...(gate.first ? [] : [[textCell(lines.left), {text: words.left(left), value: left}]]),
    [textCell(lines.draws), countCell(context, draws)],
    [textCell(lines.level), {text: speech.f.percent(level), value: 100 * level}],
    [textCell(lines.seed), {text: String(seed), value: seed}],
    [textCell(lines.sha256), hashCell(sha256)]
  ];
  return {
    topic: words.topic,
    title: words.title(units, draws),
    subtitle: words.subtitle,
    draw: null,
    reading: "",
    scope: scope(context),
    source: context.source,
    table: {caption: words.topic, columns: [{head: name, key: true}, {head: value}], rows},
    file: "gate-protocol"
  };
}
