/** Would more rows help? Accuracy by the number of training rows. */
import {random} from "../stats/random.ts";
import {meanAndDeviation} from "./crossValidate.ts";
import {checkSettings, type GivenSettings} from "./settings.ts";
import {foldSplit, stratifiedFolds, stratifiedSample} from "./split.ts";
import type {ExplorerTable} from "./table.ts";
import {accuracyOf, trainModel} from "./trained.ts";
import {type Driver, finish, part, type Work} from "./work.ts";

interface Spread {
  readonly mean: number;
  readonly deviation: number;
}

export interface LearningCurvePoint {
  /** Rows trained on. */
  readonly rows: number;
  /** Accuracy on those rows and on the fold held out, over the folds. */
  readonly train: Spread;
  readonly test: Spread;
}

const FOLDS = 3;
/** Shares of the rows outside the fold. */
const SHARES = [0.1, 0.325, 0.55, 0.775, 1];

/** The curve in steps: five sizes, each on three folds. @throws {ExplorerError} for settings out of range */
export function* learningCurveWork(table: ExplorerTable, given: GivenSettings): Work<LearningCurvePoint[]> {
  const settings = checkSettings(given);
  const {y, labels} = table;
  const draw = random(settings.seed).fork("learning curve");
  const of = stratifiedFolds(y, FOLDS, draw.fork("folds"));
  const points: LearningCurvePoint[] = [];
  for (const [size, share] of SHARES.entries()) {
    const scores: {train: number; test: number; rows: number}[] = [];
    for (let fold = 0; fold < FOLDS; fold++) {
      const done = (size * FOLDS + fold) / (SHARES.length * FOLDS);
      yield done;
      const {train, test} = foldSplit(of, fold);
      const count = Math.max(Math.min(2 * labels.length, train.length), Math.round(share * train.length));
      const own = draw.fork(size).fork(fold);
      const rows = stratifiedSample(train, y, count, own.fork("rows"));
      const work = trainModel(table, rows, settings, own.fork("train"));
      const trained = yield* part(work, done, done + 1 / (SHARES.length * FOLDS));
      scores.push({
        train: accuracyOf(trained, trained.rows, y),
        test: accuracyOf(trained, test, y),
        rows: trained.rows.length
      });
    }
    points.push({
      rows: Math.round(scores.reduce((sum, {rows}) => sum + rows, 0) / FOLDS),
      train: meanAndDeviation(scores.map(({train}) => train)),
      test: meanAndDeviation(scores.map(({test}) => test))
    });
  }
  return points;
}

/** The curve at once. @throws {ExplorerError} @throws {Stopped} */
export const learningCurve = (
  table: ExplorerTable,
  settings: GivenSettings,
  driver?: Driver
): LearningCurvePoint[] => finish(learningCurveWork(table, settings), driver);
