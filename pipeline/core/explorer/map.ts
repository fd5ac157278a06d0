/** What a model that sees two numbers of every row would answer at each place of the plane. */
import {random} from "../stats/random.ts";
import type {Predicted, ScoreKind} from "./models/model.ts";
import {componentPlane, featurePlane, type Plane} from "./plane.ts";
import {prepare} from "./prepare.ts";
import {splitOf} from "./run.ts";
import {checkSettings, type GivenSettings} from "./settings.ts";
import {stratifiedSample} from "./split.ts";
import type {ExplorerTable} from "./table.ts";
import {accuracyOf, trainModel} from "./trained.ts";
import {type Driver, finish, part, type Work} from "./work.ts";

export interface MapOptions {
  /** Two features; the first two principal components when absent. */
  readonly features?: readonly [string, string];
}

export interface DecisionMap {
  readonly features: readonly [string, string] | null;
  readonly explained: readonly [number, number] | null;
  /** Places of the columns (x) and rows (y) of the grid, rising. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Class at column i of row j, at j × columns + i. */
  readonly classes: Int32Array;
  /** How sure the model is there, 0 to 1: see `confidenceOf`. */
  readonly confidence: Float64Array;
  readonly scoreKind: ScoreKind;
  /** Rows of the table: place, class, whether they tested. A sample where there are many. */
  readonly points: readonly {
    readonly x: number;
    readonly y: number;
    readonly label: number;
    /** Class that the model answers. */
    readonly answer: number;
    readonly test: boolean;
  }[];
  /** Accuracy on the test part with these two numbers alone. */
  readonly accuracy: number;
}

/** Places of the grid along each axis. */
const GRID = 60;
/** Free room around the rows, as a share of their range. */
const MARGIN = 0.05;
const MOST_POINTS = 1_000;

function places(values: Float64Array): number[] {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  const room = most > least ? MARGIN * (most - least) : 0.5;
  return Array.from({length: GRID}, (_, i) => least - room + (i * (most - least + 2 * room)) / (GRID - 1));
}

/**
 * How sure a model is of each row: the highest probability or share of votes; of a support vector machine, how far the
 * best class is from the second in margins, at most 1.
 */
function confidenceOf({scores}: Predicted, classes: number, kind: ScoreKind): Float64Array {
  return Float64Array.from({length: scores.length / classes}, (_, row) => {
    const own = Array.from(scores.subarray(row * classes, (row + 1) * classes)).sort((a, b) => b - a);
    if (kind !== "decision") return own[0];
    // of two classes the scores are a value and its negative
    return Math.min(1, classes === 2 ? own[0] : own[0] - own[1]);
  });
}

function planeOf(table: ExplorerTable, features: MapOptions["features"], train: Int32Array): Plane {
  return features ? featurePlane(table, features, train) : componentPlane(table, train);
}

/** The map in steps. @throws {ExplorerError} for a feature the table does not have */
export function* mapWork(
  table: ExplorerTable,
  given: GivenSettings,
  {features}: MapOptions = {}
): Work<DecisionMap> {
  const settings = checkSettings(given);
  const {train, test} = splitOf(table, settings);
  const classes = table.labels.length;
  const plane = planeOf(table, features, train);
  yield 0.05;
  const flat = {columns: [plane.x, plane.y], labels: table.labels, y: table.y};
  const draw = random(settings.seed).fork("map");
  const trained = yield* part(trainModel(flat, train, settings, draw), 0.05, 0.8);
  const [x, y] = [places(plane.x), places(plane.y)];
  const grid = {
    rows: GRID * GRID,
    columns: [
      Float64Array.from({length: GRID * GRID}, (_, at) => x[at % GRID]),
      Float64Array.from({length: GRID * GRID}, (_, at) => y[Math.floor(at / GRID)])
    ]
  };
  yield 0.8;
  const answered = trained.model.predict(prepare(trained.preparation, grid));
  const tested = new Set(test);
  const shown = stratifiedSample(Int32Array.from(table.y.keys()), table.y, MOST_POINTS, draw.fork("points"));
  const {classes: answers} = trained.ask(shown);
  return {
    features: plane.features,
    explained: plane.explained,
    x,
    y,
    classes: answered.classes,
    confidence: confidenceOf(answered, classes, trained.model.scoreKind),
    scoreKind: trained.model.scoreKind,
    points: Array.from(shown, (row, i) => ({
      x: plane.x[row],
      y: plane.y[row],
      label: table.y[row],
      answer: answers[i],
      test: tested.has(row)
    })),
    accuracy: accuracyOf(trained, test, table.y)
  };
}

/** The map at once. @throws {ExplorerError} @throws {Stopped} */
export const decisionMap = (
  table: ExplorerTable,
  settings: GivenSettings,
  options?: MapOptions,
  driver?: Driver
): DecisionMap => finish(mapWork(table, settings, options), driver);
