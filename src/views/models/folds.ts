import {mean} from "d3";
import {foldsStrip} from "../../charts/folds-strip.ts";
import type {Cell, FigureView} from "../view.ts";
import {pickModel} from "./choosing.ts";
import {
  decimalCell,
  isBaseline,
  type ModelsContext,
  modelCell,
  modelName,
  partScope,
  ranked,
  scenarioName,
  shown,
  source,
  theName
} from "./context.ts";
import {evaluationOf} from "./pool.ts";

/** Folds of a model in all scenarios shown, in their order. */
const foldsOf = (context: ModelsContext, model: string) =>
  shown(context).flatMap((scenario) =>
    (evaluationOf(scenario, model)?.validation.folds ?? []).map((rmse, i) => ({
      scenario: scenarioName(context, scenario),
      fold: i + 1,
      rmse
    }))
  );

/** Error of every model that learns on each fold of the cross-validation. */
export function foldsFigure(context: ModelsContext): FigureView {
  const {data, speech} = context;
  const words = speech.models.folds;
  const {model: compared} = context.state;
  const learning = ranked(context).filter((model) => !isBaseline(model) || model.id === compared);
  const folds = new Map(learning.map(({id}) => [id, foldsOf(context, id)]));
  const own = folds.get(data.production) ?? [];
  const rivals = compared === null ? learning : learning.filter(({id}) => id === compared);
  const wins = own.filter(({rmse}, i) =>
    rivals.every(({id}) => rmse <= (folds.get(id)?.[i]?.rmse ?? Number.POSITIVE_INFINITY))
  ).length;
  const other = compared === null ? null : theName(context, compared);
  const title = own.length
    ? words.title(theName(context, data.production), wins, own.length, other)
    : words.none;
  return {
    topic: words.topic,
    title,
    subtitle: words.subtitle(data.folds, shown(context).length),
    draw: (host) =>
      foldsStrip(
        learning.map(({id}) => ({model: id, folds: folds.get(id)!.map(({rmse}) => rmse)})),
        {
          ...host,
          description: title,
          empty: words.none,
          models: learning.map(({id}) => ({
            id,
            label: modelName(context, id),
            highlight: id === data.production
          })),
          foldLabels: own.map(({scenario, fold}) => words.fold(scenario, fold)),
          xLabel: words.x,
          meanLabel: words.mean
        }
      ),
    pick: (key) => pickModel(context, key),
    reading: words.reading,
    scope: partScope(context, "validation", shown(context)),
    source: source(context),
    table: {
      caption: words.topic,
      columns: [
        {head: speech.models.matrix.model, key: true},
        ...own.map(({scenario, fold}) => ({head: words.fold(scenario, fold), numeric: true})),
        {head: words.mean, numeric: true}
      ],
      rows: learning.map(({id}): Cell[] => [
        modelCell(context, id),
        ...own.map((_, i) => decimalCell(context, folds.get(id)?.[i]?.rmse)),
        decimalCell(
          context,
          mean(folds.get(id) ?? [], ({rmse}) => rmse)
        )
      ])
    },
    file: "folds"
  };
}
