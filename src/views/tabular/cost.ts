import type {Cell, FigureView} from "../view.ts";
import {
  countCell,
  evaluationOf,
  modelName,
  production,
  ranked,
  source,
  type TabularContext,
  textCell,
  theModel
} from "./context.ts";

const lines = ["trees", "nodes", "visited", "bytes", "features"] as const;

/** What each model costs to keep and to ask, in measures that every machine agrees on. */
export function costFigure(context: TabularContext): FigureView {
  const {data, speech} = context;
  const words = speech.models.cost;
  const own = production(context);
  const costs = ranked(context).flatMap(({id}) => {
    const cost = evaluationOf(context, id)?.cost;
    return cost ? [{id, cost}] : [];
  });
  return {
    topic: words.topic,
    title: own
      ? words.title(theModel(context, data.production), speech.f.bytes(own.cost.bytes))
      : speech.models.none,
    subtitle: words.subtitle,
    draw: null,
    reading: "",
    scope: speech.terms.count(own?.cost.rows ?? 0),
    source: source(context),
    table: {
      caption: words.topic,
      columns: [
        {head: speech.terms.model, key: true},
        ...lines.map((line) => ({head: words.columns[line], numeric: true, minor: line === "trees"}))
      ],
      rows: costs.map(({id, cost}): Cell[] => [
        textCell(modelName(context, id)),
        ...lines.map(
          (line): Cell =>
            line === "bytes"
              ? {text: speech.f.decimal(cost.bytes / 1000, 1), value: cost.bytes / 1000}
              : countCell(context, cost[line])
        )
      ])
    },
    file: "cost"
  };
}
