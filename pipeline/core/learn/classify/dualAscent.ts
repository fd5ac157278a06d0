/**
 * Multinomial logistic regression by dual coordinate ascent (Yu, Huang and Lin 2011; Shalev-Shwartz and Zhang 2013):
 * row after row, its dual is set to the best while all others stay, and the weights follow. Ten passes over sparse rows
 * come closer to the optimum than sixty of a quasi-Newton method, each of which also has to go through all weights.
 *
 * Minimises the sum over rows of the log loss plus penalty / 2 times the sum of the squared weights. The intercept is
 * the weight of a feature that is always 1, and is penalised like the others. In the optimum weights sum to 0 over the
 * classes, and so they do at any time here.
 */
import {random} from "../../stats/random.ts";
import {countClasses} from "./classChecks.ts";
import {type StepRoom, solveRow, stepRoom} from "./dualStep.ts";
import type {SparseRows} from "./sparseRows.ts";

/** One fit. */
export interface LogisticProblem {
  readonly x: SparseRows;
  /** Class of each row. */
  readonly target: Int32Array;
  readonly classes: number;
  readonly penalty: number;
  /** Most passes over the rows. */
  readonly passes: number;
  /** Passes end when the duality gap is estimated below this much a row. */
  readonly tolerance: number;
  readonly seed: number;
  /** Result: weight of class k for feature f at f × K + k; the intercepts follow the last feature. */
  readonly weights: Float64Array;
  /** Result: passes made, and the last estimate of the duality gap, a row. */
  readonly report: Float64Array;
}

interface Ascent extends LogisticProblem {
  readonly room: StepRoom;
  /** Dual of class k for row r at r × K + k, and its logarithm. */
  readonly duals: Float64Array;
  readonly logDuals: Float64Array;
  /** Squared length of each row, the constant feature included, over the penalty. */
  readonly curvature: Float64Array;
}

/** At the start a row's own class has all but this share of its dual; the others share it as they are frequent. */
const SHARED = 0.02;

function start(problem: LogisticProblem): Ascent {
  const {x, target, classes, penalty, weights} = problem;
  weights.fill(0);
  const counts = countClasses(target, classes);
  const duals = new Float64Array(x.rows * classes);
  const curvature = new Float64Array(x.rows);
  const ascent = {
    ...problem,
    room: stepRoom(classes),
    duals,
    logDuals: new Float64Array(duals.length),
    curvature
  };
  for (let row = 0; row < x.rows; row++) {
    let square = 1;
    for (let i = x.offsets[row]; i < x.offsets[row + 1]; i++) square += x.values[i] * x.values[i];
    curvature[row] = square / penalty;
    for (let k = 0; k < classes; k++) {
      const at = row * classes + k;
      const own = k === target[row] ? 1 : 0;
      duals[at] = (1 - SHARED) * own + (SHARED * (counts[k] + 1)) / (x.rows + classes);
      ascent.logDuals[at] = Math.log(duals[at]);
      ascent.room.scores[k] = (own - duals[at]) / penalty;
    }
    addRow(ascent, row);
  }
  return ascent;
}

/** Adds `room.scores` times the row to the weights. */
function addRow({x, classes, weights, room: {scores}}: Ascent, row: number): void {
  const {indices, values} = x;
  const end = x.offsets[row + 1];
  for (let i = x.offsets[row]; i < end; i++) {
    const base = indices[i] * classes;
    const value = values[i];
    for (let k = 0; k < classes; k++) weights[base + k] += scores[k] * value;
  }
  const base = x.features * classes;
  for (let k = 0; k < classes; k++) weights[base + k] += scores[k];
}

/** Writes the row's scores under the present weights to `room.scores`. */
function scoreRow({x, classes, weights, room: {scores}}: Ascent, row: number): void {
  const {indices, values} = x;
  const intercepts = x.features * classes;
  for (let k = 0; k < classes; k++) scores[k] = weights[intercepts + k];
  const end = x.offsets[row + 1];
  for (let i = x.offsets[row]; i < end; i++) {
    const base = indices[i] * classes;
    const value = values[i];
    for (let k = 0; k < classes; k++) scores[k] += weights[base + k] * value;
  }
}

/** Sets a row's dual to the best; returns what the duality gap owes to the row as it was. */
function stepUp(ascent: Ascent, row: number): number {
  const {classes, penalty, target, duals, logDuals, room} = ascent;
  const {scores, others, dual, logDual} = room;
  const at = row * classes;
  const curvature = ascent.curvature[row];
  scoreRow(ascent, row);
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < classes; k++) most = Math.max(most, scores[k]);
  let sum = 0;
  let entropy = 0;
  for (let k = 0; k < classes; k++) {
    sum += Math.exp(scores[k] - most);
    dual[k] = duals[at + k];
    logDual[k] = logDuals[at + k];
    entropy -= dual[k] * logDual[k];
    others[k] = scores[k] + curvature * dual[k];
  }
  const loss = most + Math.log(sum) - scores[target[row]];
  solveRow(room, curvature);
  for (let k = 0; k < classes; k++) {
    scores[k] = (duals[at + k] - dual[k]) / penalty;
    duals[at + k] = dual[k];
    logDuals[at + k] = logDual[k];
  }
  addRow(ascent, row);
  return loss - entropy;
}

/** Primal less dual objective: sum of losses less entropies, plus penalty times the squared weights. */
const gapOf = (losses: number, penalty: number, weights: Float64Array): number => {
  let square = 0;
  for (let i = 0; i < weights.length; i++) square += weights[i] * weights[i];
  return losses + penalty * square;
};

function ascend(problem: LogisticProblem): void {
  const ascent = start(problem);
  const {x, passes, tolerance, penalty, weights, report} = problem;
  const order = Int32Array.from({length: x.rows}, (_, row) => row);
  const draw = random(problem.seed).fork("logistic");
  report.fill(0);
  while (report[0] < passes) {
    draw.shuffle(order);
    let losses = 0;
    for (const row of order) losses += stepUp(ascent, row);
    report[0]++;
    report[1] = gapOf(losses, penalty, weights) / x.rows;
    // rows were scored while weights changed, so the estimate may fall a little below 0
    if (Math.abs(report[1]) < tolerance) break;
  }
}

/** What the kernel `logistic` works on: task `t` solves problem `t`. */
export interface LogisticData {
  readonly problems: readonly LogisticProblem[];
}

export const logisticKernel =
  ({problems}: LogisticData): ((task: number) => void) =>
  (task) =>
    ascend(problems[task]);
