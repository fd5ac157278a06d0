import {type Context, numberCell, riskCell, scope, source, unitName} from "../context.ts";
import type {Unit} from "../fleet-data.ts";
import {whole} from "../rich.ts";
import type {Cell, FigureView} from "../view.ts";
import type {UnitContext} from "./context.ts";
import {type Rank, rankOf} from "./life.ts";

/** The unit's place, and the names of those on either side. */
function title({speech, unit}: UnitContext, {before, total, neighbours}: Rank): string {
  const at = neighbours.findIndex(({key}) => key === unit.key);
  const name = (i: number): string | null => (neighbours[i] ? whole(neighbours[i].name) : null);
  return speech.rul.neighbours.title(before + 1, total, name(at - 1), name(at + 1));
}

/** The unit itself stands among its neighbours without a link. */
const name = (context: UnitContext, unit: Unit): Cell =>
  unit.key === context.unit.key ? {text: [{bold: unit.name}], value: unit.name} : unitName(context, unit);

const row = (context: UnitContext, unit: Unit, rank: number): Cell[] => [
  name(context, unit),
  {text: context.speech.f.integer(rank), value: rank},
  riskCell(context, unit),
  numberCell(context, unit.predicted),
  numberCell(context, unit.rul)
];

/** The units just more and just less urgent, in the whole fleet. */
export function neighboursFigure(context: UnitContext): FigureView {
  const {speech, unit, data} = context;
  const {terms} = speech;
  const words = speech.rul.neighbours;
  const rank = rankOf(data, unit);
  const near = rank?.neighbours ?? [];
  const first = rank ? rank.before + 1 - near.findIndex(({key}) => key === unit.key) : 1;
  const fleet: Context = context;
  return {
    topic: words.topic,
    title: rank ? title(context, rank) : words.none,
    subtitle: words.subtitle(rank?.total ?? 0),
    draw: null,
    reading:
      unit.predicted === null
        ? ""
        : words.reading(
            unit.name,
            Math.round(unit.predicted),
            unit.rul === null ? null : Math.round(unit.rul)
          ),
    scope: scope(fleet, {units: data.units, scenarios: data.scenarios}),
    source: source(context),
    table: {
      caption: words.topic,
      columns: [
        {head: terms.unit, key: true},
        {head: words.rank, numeric: true, minor: true},
        {head: terms.risk},
        {head: words.predicted, numeric: true},
        {head: words.actual, numeric: true}
      ],
      rows: near.map((other, i) => row(context, other, first + i))
    },
    file: "neighbours"
  };
}
