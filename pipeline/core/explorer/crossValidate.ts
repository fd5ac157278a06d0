/** Repeated stratified cross-validation: how far an accuracy moves when other rows train and test. */
import {random} from "../stats/random.ts";
import {refuse} from "./problem.ts";
import {checkSettings, type GivenSettings} from "./settings.ts";
import {foldSplit, stratifiedFolds} from "./split.ts";
import type {ExplorerTable} from "./table.ts";
import {accuracyOf, trainModel} from "./trained.ts";
import {type Driver, finish, part, type Work} from "./work.ts";

export interface CrossValidationOptions {
  /** Parts that test in turn, 2 to 10. */
  readonly folds?: number;
  /** Times the rows are dealt anew, 1 to 10. */
  readonly repeats?: number;
}

export interface CrossValidation {
  readonly folds: number;
  readonly repeats: number;
  /** Accuracy of each fold of each repeat. */
  readonly accuracies: readonly number[];
  readonly mean: number;
  /** Standard deviation of the folds' accuracies. */
  readonly deviation: number;
}

export function meanAndDeviation(values: readonly number[]): {mean: number; deviation: number} {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {mean, deviation: values.length > 1 ? Math.sqrt(square / (values.length - 1)) : 0};
}

function wholeNumber(name: string, found: number, least: number, most: number): number {
  if (Number.isInteger(found) && found >= least && found <= most) return found;
  return refuse("badSetting", {name, found: String(found), least, most});
}

/** Cross-validation in steps. @throws {ExplorerError} for settings out of range */
export function* crossValidationWork(
  table: ExplorerTable,
  given: GivenSettings,
  {folds = 5, repeats = 3}: CrossValidationOptions = {}
): Work<CrossValidation> {
  const settings = checkSettings(given);
  wholeNumber("folds", folds, 2, Math.min(10, table.y.length));
  wholeNumber("repeats", repeats, 1, 10);
  const accuracies: number[] = [];
  const all = folds * repeats;
  for (let repeat = 0; repeat < repeats; repeat++) {
    const draw = random(settings.seed).fork("cross-validation").fork(repeat);
    const of = stratifiedFolds(table.y, folds, draw.fork("folds"));
    for (let fold = 0; fold < folds; fold++) {
      const done = accuracies.length;
      yield done / all;
      const {train, test} = foldSplit(of, fold);
      const work = trainModel(table, train, settings, draw.fork(fold));
      const trained = yield* part(work, done / all, (done + 1) / all);
      accuracies.push(accuracyOf(trained, test, table.y));
    }
  }
  return {folds, repeats, accuracies, ...meanAndDeviation(accuracies)};
}

/** Cross-validation at once. @throws {ExplorerError} @throws {Stopped} */
export const crossValidate = (
  table: ExplorerTable,
  settings: GivenSettings,
  options?: CrossValidationOptions,
  driver?: Driver
): CrossValidation => finish(crossValidationWork(table, settings, options), driver);
