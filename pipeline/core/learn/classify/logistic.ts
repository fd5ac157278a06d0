/** Fitting multinomial logistic regression on sparse rows, with an L2 penalty. */
import {LearnError} from "../errors.ts";
import type {FitContext, Team} from "../estimator.ts";
import {checkOptions, count, type Range} from "../options.ts";
import {serial} from "../team.ts";
import {checkClasses} from "./classChecks.ts";
import type {Classifier} from "./classifier.ts";
import type {LogisticData, LogisticProblem} from "./dualAscent.ts";
import {quantise} from "./linearWeights.ts";
import {type LogisticModel, type LogisticOptions, logisticModel} from "./logisticModel.ts";
import type {SparseRows} from "./sparseRows.ts";

const above: Range = {least: 0, most: 1e6, integer: false, above: true};
const RANGES = {penalty: above, passes: count(10_000), tolerance: above};

/** Rows to fit one model of several on. */
export interface LogisticTask {
  readonly x: SparseRows;
  readonly target: ArrayLike<number>;
  readonly seed: number;
}

function checkRows({rows, features, offsets, indices, values}: SparseRows): void {
  const entries = offsets[rows];
  if (offsets.length !== rows + 1 || indices.length !== entries || values.length !== entries)
    throw new LearnError("data", `Found ${indices.length} entries of ${rows} rows; expected ${entries}.`);
  for (let i = 0; i < entries; i++) {
    if (!(indices[i] >= 0 && indices[i] < features))
      throw new LearnError("data", `Entry ${i}: found feature ${indices[i]}; expected one of ${features}.`);
    if (!Number.isFinite(values[i]))
      throw new LearnError("data", `Entry ${i}: found ${values[i]}; expected a finite number.`);
  }
}

/** The same numbers in memory that a team shares. */
function shared<A extends Int32Array | Float64Array>(values: A, {memory}: Team): A {
  const Kind = values.constructor as new (buffer: ArrayBufferLike) => A;
  const copy = new Kind(memory(values.byteLength));
  copy.set(values);
  return copy;
}

function problemOf(
  {x, target, seed}: LogisticTask,
  classes: number,
  options: LogisticOptions,
  team: Team
): LogisticProblem {
  checkRows(x);
  checkClasses(x.rows, target, classes);
  const {offsets, indices, values} = x;
  return {
    x: {
      ...x,
      offsets: shared(offsets, team),
      indices: shared(indices, team),
      values: shared(values, team)
    },
    target: shared(Int32Array.from(target), team),
    classes,
    ...options,
    seed,
    weights: new Float64Array(team.memory(8 * (x.features + 1) * classes)),
    report: new Float64Array(team.memory(16))
  };
}

/**
 * Fits a model on each task; the threads of a team share the tasks. The order of the rows decides the order in which
 * they are gone through, and so the last digits.
 *
 * @throws LearnError with code `data` or `options`
 */
export function fitLogistics(
  tasks: readonly LogisticTask[],
  classes: number,
  options: LogisticOptions,
  team: Team = serial
): LogisticModel[] {
  const kept = checkOptions("Logistic regression", options, RANGES);
  const problems = tasks.map((task) => problemOf(task, classes, kept, team));
  const loop = team.open("logistic", {problems} satisfies LogisticData);
  try {
    loop.run(problems.length);
  } finally {
    loop.close();
  }
  return problems.map(({x, weights}) =>
    logisticModel({
      options: kept,
      weights: quantise(weights, classes),
      visited: ((x.indices.length + x.rows) / x.rows) * classes
    })
  );
}

/** Logistic regression of a class. Weights are kept in a digit each (`linearWeights.ts`). */
export function logistic(options: LogisticOptions): Omit<Classifier<SparseRows>, "fit"> & {
  fit(x: SparseRows, target: ArrayLike<number>, classes: number, context: FitContext): LogisticModel;
} {
  const kept = checkOptions("Logistic regression", options, RANGES);
  return {
    type: "logistic",
    options: kept,
    fit: (x, target, classes, {seed, team}) => fitLogistics([{x, target, seed}], classes, kept, team)[0]
  };
}
