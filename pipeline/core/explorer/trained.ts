/** A model trained on one part of a table, ready to be asked about rows of it. */
import type {Random} from "../stats/random.ts";
import {fitModel} from "./models/fit.ts";
import type {ExplorerModel, Predicted} from "./models/model.ts";
import {mostRows} from "./models/mostRows.ts";
import {fitPreparation, type Preparation, preparedRows} from "./prepare.ts";
import type {ExplorerSettings} from "./settings.ts";
import {stratifiedSample} from "./split.ts";
import {type ExplorerTable, takeClasses, takeRows} from "./table.ts";
import type {Work} from "./work.ts";

export interface TrainedModel {
  readonly model: ExplorerModel;
  readonly preparation: Preparation;
  /** Rows it learned from: a sample of those given where they are too many for the model. */
  readonly rows: Int32Array;
  /** Class and scores of rows of the table it was trained on. */
  ask(rows: ArrayLike<number>): Predicted;
}

/** Trains on the rows `train` of the table; missing values and scale are learned from them alone. */
export function* trainModel(
  {columns, labels, y}: Pick<ExplorerTable, "columns" | "labels" | "y">,
  train: Int32Array,
  {model: id, parameters, scale}: ExplorerSettings,
  draw: Random
): Work<TrainedModel> {
  const rows = stratifiedSample(train, y, mostRows(id, parameters, columns.length), draw.fork("sample"));
  const preparation = fitPreparation(takeRows(columns, rows), scale);
  const model = yield* fitModel(id, {
    x: preparedRows(preparation, columns, rows),
    y: takeClasses(y, rows),
    classes: labels.length,
    parameters,
    draw: draw.fork("model")
  });
  return {model, preparation, rows, ask: (asked) => model.predict(preparedRows(preparation, columns, asked))};
}

/** Share of the rows whose class the model names. */
export function accuracyOf(trained: TrainedModel, rows: Int32Array, y: Int32Array): number {
  const {classes} = trained.ask(rows);
  let right = 0;
  for (let i = 0; i < rows.length; i++) if (classes[i] === y[rows[i]]) right++;
  return rows.length > 0 ? right / rows.length : 0;
}
