import type {ModelCard} from "../../../pipeline/contract/gate.ts";
import type {Cell, FigureView} from "../view.ts";
import {countCell, type GateContext, hashCell, labelled, textCell} from "./context.ts";

interface Line {
  readonly label: string;
  readonly of: (card: ModelCard) => Cell;
}

/** Everything a card says, line by line; settings of either model. */
function linesOf({gate, speech, names}: GateContext): Line[] {
  const words = speech.figures.cards.lines;
  const context = {speech} as GateContext;
  const count = (of: (card: ModelCard) => number) => (card: ModelCard) => countCell(context, of(card));
  const options = new Set(
    [gate.production, gate.candidate].flatMap((card) => Object.keys(card?.options ?? {}))
  );
  return [
    {label: words.family, of: ({family}) => textCell(names.family(family))},
    ...[...options].map((key) => ({
      label: speech.verdict.capital(names.option(key)),
      of: ({options: own}: ModelCard): Cell => {
        const value = own[key];
        return value === undefined
          ? {text: speech.figures.cards.none, value: null}
          : {text: names.value(value), value: typeof value === "boolean" ? String(value) : value};
      }
    })),
    {label: words.bytes, of: ({bytes}) => ({text: speech.f.bytes(bytes), value: bytes})},
    {label: words.trees, of: count(({trees}) => trees)},
    {label: words.nodes, of: count(({nodes}) => nodes)},
    {label: words.visited, of: ({visited}) => ({text: speech.f.integer(visited), value: visited})},
    {label: words.features, of: count(({features}) => features)},
    {label: words.units, of: count(({training}) => training.units)},
    {label: words.rows, of: count(({training}) => training.rows)},
    {label: words.data, of: ({training}) => hashCell(training.sha256)},
    {label: words.origin, of: ({origin}) => textCell(origin[speech.locale])},
    {label: words.built, of: ({built}) => ({text: speech.f.day(built), value: built})},
    {label: words.build, of: ({build}) => textCell(build)},
    {label: words.seed, of: ({seed}) => ({text: String(seed), value: seed})},
    {label: words.code, of: ({code}) => hashCell(code)},
    {label: words.sha256, of: ({sha256}) => hashCell(sha256)}
  ];
}

/** What both models are, side by side; lines that differ are marked. */
export function cardsFigure(context: GateContext): FigureView {
  const {gate, speech} = context;
  const {candidate, production} = gate;
  const words = speech.figures.cards;
  const {columns} = words;
  const lines = linesOf(context).map(({label, of}) => {
    const [own, theirs] = [of(candidate), production && of(production)];
    return {label, own, theirs, differs: theirs !== null && theirs.value !== own.value};
  });
  const differing = lines.filter(({differs}) => differs).length;
  return {
    topic: gate.first ? words.topicFirst : words.topic,
    title: gate.first
      ? words.titleFirst(speech.f.bytes(candidate.bytes), candidate.trees)
      : words.title(differing, lines.length),
    subtitle: gate.first ? words.subtitleFirst : words.subtitle,
    draw: null,
    reading: "",
    scope: words.scope(candidate.training.units, candidate.training.rows),
    source: context.source,
    table: {
      caption: gate.first ? words.topicFirst : words.topic,
      columns: [
        {head: columns.line, key: true},
        ...(gate.first ? [] : [{head: columns.production}, {head: columns.differs}]),
        {head: columns.candidate}
      ],
      rows: lines.map(({label, own, theirs, differs}): Cell[] => [
        textCell(label),
        ...(theirs
          ? [
              labelled(theirs, columns.production),
              differs ? {text: [{bold: words.differs}], value: words.differs} : {text: "", value: ""}
            ]
          : []),
        labelled(
          differs && typeof own.text === "string" ? {...own, text: [{bold: own.text}]} : own,
          gate.first ? null : columns.candidate
        )
      ])
    },
    file: "gate-cards"
  };
}
