import {mean} from "d3";
import {foldsStrip} from "../../charts/folds-strip.ts";
import type {Cell, FigureView} from "../view.ts";
import {
  evaluationOf,
  modelName,
  percentCell,
  pickModel,
  ranked,
  scope,
  source,
  type TabularContext,
  textCell,
  theModel
} from "./context.ts";
import {isNaive} from "./facts.ts";

/** Accuracy of every model on each fold: how much luck of the split there is. */
export function foldsFigure(context: TabularContext): FigureView {
  const {data, speech} = context;
  const words = speech.models.folds;
  const rows = ranked(context).flatMap(({id}) => {
    const folds = evaluationOf(context, id)?.folds ?? [];
    return folds.length ? [{model: id, folds}] : [];
  });
  const own = rows.find(({model}) => model === data.production)?.folds ?? [];
  const rivals = rows.filter(({model}) => !isNaive(data.models.find(({id}) => id === model)!));
  const wins = own.filter((value, i) => rivals.every(({folds}) => value >= (folds[i] ?? 0))).length;
  const title = own.length
    ? words.title(theModel(context, data.production), wins, own.length)
    : speech.models.none;
  return {
    topic: words.topic,
    title,
    subtitle: words.subtitle,
    draw: (host) =>
      foldsStrip(
        rows.map(({model, folds}) => ({model, folds: folds.map((share) => 100 * share)})),
        {
          ...host,
          description: title,
          empty: speech.models.none,
          models: rows.map(({model}) => ({
            id: model,
            label: modelName(context, model),
            highlight: model === data.production
          })),
          foldLabels: own.map((_, i) => words.fold(i + 1)),
          xLabel: words.x,
          meanLabel: words.mean
        }
      ),
    pick: (key) => pickModel(context, key),
    reading: words.reading,
    scope: scope(context),
    source: source(context),
    table: {
      caption: words.topic,
      columns: [
        {head: speech.terms.model, key: true},
        ...own.map((_, i) => ({head: words.fold(i + 1), numeric: true})),
        {head: words.mean, numeric: true}
      ],
      rows: rows.map(({model, folds}): Cell[] => [
        textCell(modelName(context, model)),
        ...own.map((_, i) => percentCell(context, folds[i])),
        percentCell(context, mean(folds))
      ])
    },
    file: "folds"
  };
}
