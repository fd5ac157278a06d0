import type {StageScore} from "../../../pipeline/contract/summary.ts";
import {errorByStage} from "../../charts/error-by-stage.ts";
import {textCell} from "../context.ts";
import type {Cell, FigureView, Host} from "../view.ts";
import {pickModel} from "./choosing.ts";
import {
  basis,
  countCell,
  decimalCell,
  instead,
  isBaseline,
  looked,
  type ModelsContext,
  modelName,
  scope,
  signedCell,
  source,
  without
} from "./context.ts";
import {scoreOf, stagesOf} from "./pool.ts";

/** Most models one drawing can tell apart. */
const most = 4;

/** The model in service, the one looked at, then the best others that learn. */
function compared(context: ModelsContext, limit: number): string[] {
  const {data} = context;
  const {part, scenarios} = basis(context);
  const error = (id: string): number =>
    scoreOf(scenarios, id, part, "clipped")?.rmse ?? Number.POSITIVE_INFINITY;
  const others = data.models
    .filter((model) => !isBaseline(model))
    .map(({id}) => id)
    .sort((a, b) => error(a) - error(b));
  return [...new Set([data.production, looked(context), ...others])].slice(0, limit);
}

interface Row {
  readonly model: string;
  readonly stage: StageScore;
}

const rowsOf = (context: ModelsContext, models: readonly string[]): Row[] => {
  const {part, scenarios} = basis(context);
  return models.flatMap((model) => stagesOf(scenarios, model, part).map((stage) => ({model, stage})));
};

const key = ({from, to}: StageScore): string => `${from}-${to ?? ""}`;

function draw(context: ModelsContext, models: readonly string[], metric: "rmse" | "bias") {
  const {speech} = context;
  const words = speech.models;
  const rows = rowsOf(context, models);
  const stages = rows.filter(({model}) => model === models[0]).map(({stage}) => stage);
  return (host: Host): Element =>
    errorByStage(
      rows.map(({model, stage}) => ({
        model,
        stage: key(stage),
        value: stage.score?.[metric] ?? null,
        n: stage.score?.n ?? 0
      })),
      {
        ...host,
        description: words[metric === "rmse" ? "stages" : "bias"].topic,
        empty: instead(context, words.stages.none),
        models: models.map((id) => ({
          id,
          label: modelName(context, id),
          highlight: id === context.data.production
        })),
        stages: stages.map((stage) => ({id: key(stage), label: words.stages.stage(stage.from, stage.to)})),
        xLabel: metric === "rmse" ? words.stages.x : words.bias.x,
        units: speech.terms.unitForms,
        signed: metric === "bias"
      }
    );
}

function table(context: ModelsContext, models: readonly string[], metric: "rmse" | "bias") {
  const {speech} = context;
  const words = speech.models;
  return {
    caption: words[metric === "rmse" ? "stages" : "bias"].topic,
    columns: [
      {head: words.matrix.model, key: true},
      {head: words.stages.head},
      {head: words.stages.n, numeric: true},
      {head: words.scores.columns[metric], numeric: true}
    ],
    rows: rowsOf(context, models).map(({model, stage}): Cell[] => [
      textCell(modelName(context, model)),
      textCell(words.stages.stage(stage.from, stage.to)),
      countCell(context, stage.score?.n ?? 0),
      (metric === "rmse" ? decimalCell : signedCell)(context, stage.score?.[metric])
    ])
  };
}

const scored = (context: ModelsContext): (StageScore & {score: NonNullable<StageScore["score"]>})[] => {
  const {part, scenarios} = basis(context);
  return stagesOf(scenarios, context.data.production, part).filter(
    (stage): stage is StageScore & {score: NonNullable<StageScore["score"]>} => stage.score !== null
  );
};

/** How large the error is from the last stretch of life to its beginning. */
export function stagesFigure(context: ModelsContext): FigureView {
  const words = context.speech.models.stages;
  const models = compared(context, most);
  const own = scored(context);
  const worst = Math.max(...own.map(({score}) => score.rmse));
  const [near] = own;
  return {
    topic: words.topic,
    title: !near
      ? without(context, words.none)
      : own.length === 1
        ? words.one(near.score.rmse)
        : near.score.rmse === worst
          ? words.nearest(near.from, near.to, worst)
          : words.title(near.from, near.to, near.score.rmse, worst),
    subtitle: words.subtitle(context.data.cap),
    draw: draw(context, models, "rmse"),
    pick: (key) => pickModel(context, key),
    reading: near ? words.reading(words.stage(near.from, near.to), near.score.n, near.score.rmse) : "",
    scope: scope(context),
    source: source(context),
    table: table(context, models, "rmse"),
    file: "stages"
  };
}

/** Whether the model promises too much or too little, by stage of life. */
export function biasFigure(context: ModelsContext): FigureView {
  const words = context.speech.models.bias;
  const {stages} = context.speech.models;
  const models = compared(context, 2);
  const own = scored(context);
  const [near] = own;
  const far = own.at(-1);
  return {
    topic: words.topic,
    title: near ? words.title(near.from, near.to, near.score.bias) : without(context, stages.none),
    subtitle: words.subtitle(context.data.cap),
    draw: draw(context, models, "bias"),
    pick: (key) => pickModel(context, key),
    reading: far ? words.reading(stages.stage(far.from, far.to), far.score.bias) : "",
    scope: scope(context),
    source: source(context),
    table: table(context, models, "bias"),
    file: "bias"
  };
}
