/** One run of the explorer: split, train, judge. */
import {random} from "../stats/random.ts";
import {allCurves, type ClassCurves} from "./figures/curves.ts";
import {distributions, type FeatureDistribution} from "./figures/distributions.ts";
import {type Importance, importanceOf} from "./figures/importance.ts";
import {type ClassificationReport, classificationReport} from "./figures/report.ts";
import type {ScoreKind} from "./models/model.ts";
import {preparedRows} from "./prepare.ts";
import type {ExplorerProblem} from "./problem.ts";
import {checkSettings, type ExplorerSettings, type GivenSettings} from "./settings.ts";
import {type Split, trainTestSplit} from "./split.ts";
import {countRows, type ExplorerTable, takeClasses} from "./table.ts";
import {accuracyOf, trainModel} from "./trained.ts";
import {warningsOf} from "./warnings.ts";
import {type Driver, finish, part, type Work} from "./work.ts";

/** Rows of one class: of the table, and of each part. */
export interface ClassCount {
  readonly label: string;
  readonly rows: number;
  readonly train: number;
  readonly test: number;
}

/** What a run says; plain data. */
export interface ExplorerRun {
  readonly table: string;
  readonly settings: ExplorerSettings;
  readonly counts: {
    readonly rows: number;
    readonly train: number;
    readonly test: number;
    readonly features: number;
    readonly classes: readonly ClassCount[];
  };
  /** Share of the test rows whose class the model names. */
  readonly accuracy: number;
  /** The same on the rows it learned from: much more means that it learned them by heart. */
  readonly trainAccuracy: number;
  /** Precision, recall, F1 and support of each class, their means, and the confusion matrix, of the test rows. */
  readonly report: ClassificationReport;
  readonly scoreKind: ScoreKind;
  /** One a class, against all others. */
  readonly curves: readonly ClassCurves[];
  readonly importance: Importance;
  readonly distributions: readonly FeatureDistribution[];
  /** What is worth telling of the model's size: trees, depth, support vectors, gamma. */
  readonly facts: Readonly<Record<string, number>>;
  readonly warnings: readonly ExplorerProblem[];
}

/** The split of the settings. */
export const splitOf = ({y}: ExplorerTable, {testShare, stratify, seed}: ExplorerSettings): Split =>
  trainTestSplit(y, testShare, stratify, random(seed).fork("split"));

function countsOf({features, labels, y}: ExplorerTable, {train, test}: Split): ExplorerRun["counts"] {
  const all = countRows(y, labels.length);
  const trained = countRows(takeClasses(y, train), labels.length);
  return {
    rows: y.length,
    train: train.length,
    test: test.length,
    features: features.length,
    classes: labels.map((label, k) => ({label, rows: all[k], train: trained[k], test: all[k] - trained[k]}))
  };
}

/** A run in steps, on a split of one's own where given. @throws {ExplorerError} for settings out of range */
export function* runWork(
  table: ExplorerTable,
  given: GivenSettings,
  split: Split = splitOf(table, checkSettings(given))
): Work<ExplorerRun> {
  const settings = checkSettings(given);
  const {labels, y} = table;
  const draw = random(settings.seed);
  const trained = yield* part(trainModel(table, split.train, settings, draw.fork("train")), 0, 0.7);
  yield 0.7;
  const truth = takeClasses(y, split.test);
  const {classes, scores} = trained.ask(split.test);
  yield 0.75;
  const tested = preparedRows(trained.preparation, table.columns, split.test);
  const judge = importanceOf(trained.model, table.features, tested, truth, draw.fork("importance"));
  const importance = yield* part(judge, 0.75, 1);
  const report = classificationReport(truth, classes, labels.length);
  return {
    table: table.name,
    settings,
    counts: countsOf(table, split),
    accuracy: report.accuracy,
    trainAccuracy: accuracyOf(trained, trained.rows, y),
    report,
    scoreKind: trained.model.scoreKind,
    curves: allCurves(truth, scores, labels.length),
    importance,
    distributions: distributions(table),
    facts: trained.model.facts,
    warnings: warningsOf({
      table,
      settings,
      split,
      trained: trained.rows,
      preparation: trained.preparation,
      predicted: classes,
      settled: trained.model.settled ?? true
    })
  };
}

/** A whole run. @throws {ExplorerError} for settings out of range @throws {Stopped} when the driver asks for it */
export const run = (table: ExplorerTable, settings: GivenSettings, driver?: Driver): ExplorerRun =>
  finish(runWork(table, settings), driver);
