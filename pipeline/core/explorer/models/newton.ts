/**
 * Multinomial logistic regression to its optimum: Newton's method, each step by conjugate gradients preconditioned with
 * the classes' own blocks of the Hessian (Nocedal and Wright, "Numerical optimization", 2006, algorithm 7.1).
 */
import {softmax} from "../../learn/softmax.ts";
import {type Blocks, blocksOf} from "./newtonBlocks.ts";

/** Rows of features, row after row, each ending in a 1 for the intercept. */
export interface Problem {
  readonly x: Float64Array;
  readonly features: number;
  readonly y: Int32Array;
  readonly classes: number;
  /** What half the square of a feature's weight costs, beside the sum over rows of −log p; 0 for the intercept. */
  readonly penalty: Float64Array;
}

export interface Optimum {
  /** Weight of feature f for class k at k × features + f. */
  readonly weights: Float64Array;
  /** False where the steps were used up before. */
  readonly settled: boolean;
}

const STEPS = 100;
/** Steps of conjugate gradients of one of Newton's, and how much they bring the residual down. */
const INNER = 100;
const RESIDUAL = 0.01;
/** Passes over all numbers of the table, times classes: some seconds. */
const WORK = 3e9;
/** What is left to be gained, of the loss; and of each row, where classes part without a doubt. */
const [RELATIVE, OF_ROW] = [1e-9, 1e-12];

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** a + scale × b. */
const plus = (a: Float64Array, scale: number, b: Float64Array): Float64Array =>
  a.map((value, i) => value + scale * b[i]);

/** Score of class k of row r at r × classes + k. */
export function scoresOf(
  {x, features, classes}: Pick<Problem, "x" | "features" | "classes">,
  weights: Float64Array
): Float64Array {
  const out = new Float64Array((x.length / features) * classes);
  for (let at = 0, to = 0; at < x.length; at += features)
    for (let k = 0; k < classes; k++, to++) {
      const own = k * features;
      let sum = 0;
      for (let f = 0; f < features; f++) sum += x[at + f] * weights[own + f];
      out[to] = sum;
    }
  return out;
}

/** What `residuals`, one a row and class, come to by class and feature, and the penalty's share. */
function gathered(problem: Problem, residuals: Float64Array, weights: Float64Array): Float64Array {
  const {x, features, classes, penalty} = problem;
  const out = weights.map((weight, i) => weight * penalty[i % features]);
  for (let at = 0, from = 0; at < x.length; at += features)
    for (let k = 0; k < classes; k++, from++) {
      const own = k * features;
      const residual = residuals[from];
      for (let f = 0; f < features; f++) out[own + f] += residual * x[at + f];
    }
  return out;
}

function lossOf(
  {y, features, classes, penalty}: Problem,
  scores: Float64Array,
  weights: Float64Array
): number {
  let loss = 0;
  for (let row = 0; row < y.length; row++) {
    const own = scores[row * classes + y[row]];
    let [most, sum] = [Number.NEGATIVE_INFINITY, 0];
    for (let k = 0; k < classes; k++) most = Math.max(most, scores[row * classes + k]);
    for (let k = 0; k < classes; k++) sum += Math.exp(scores[row * classes + k] - most);
    loss += Math.log(sum) + most - own;
  }
  for (let i = 0; i < weights.length; i++) loss += (penalty[i % features] * weights[i] ** 2) / 2;
  return loss;
}

/** The Hessian times a direction. */
function curved(problem: Problem, shares: Float64Array, direction: Float64Array): Float64Array {
  const {classes} = problem;
  const along = scoresOf(problem, direction);
  for (let at = 0; at < along.length; at += classes) {
    let mean = 0;
    for (let k = 0; k < classes; k++) mean += shares[at + k] * along[at + k];
    for (let k = 0; k < classes; k++) along[at + k] = shares[at + k] * (along[at + k] - mean);
  }
  return gathered(problem, along, direction);
}

/** A direction in which the Hessian takes the gradient away, and the products with the Hessian it took. */
function stepOf(problem: Problem, shares: Float64Array, gradient: Float64Array, blocks: Blocks) {
  let step: Float64Array = new Float64Array(gradient.length);
  let residual: Float64Array = gradient.map((value) => -value);
  let eased = blocks.solve(residual);
  let direction = eased;
  let size = dot(residual, eased);
  const enough = RESIDUAL ** 2 * size;
  let passes = 0;
  for (; passes < INNER && size > enough; passes++) {
    const bent = curved(problem, shares, direction);
    const bend = dot(direction, bent);
    if (!(bend > 0)) break;
    step = plus(step, size / bend, direction);
    residual = plus(residual, -size / bend, bent);
    eased = blocks.solve(residual);
    const next = dot(residual, eased);
    direction = plus(eased, next / size, direction);
    size = next;
  }
  return {step, passes};
}

/** The weights of least loss, in at most so many steps. Yields the share of the steps done, where work can be stopped. */
export function* optimum(problem: Problem, most = STEPS): Generator<number, Optimum> {
  const {x, features, y, classes} = problem;
  let weights: Float64Array = new Float64Array(features * classes);
  let scores: Float64Array = new Float64Array(y.length * classes);
  let loss = lossOf(problem, scores, weights);
  let work = 0;
  for (let n = 0; n < most && work < WORK; n++) {
    yield n / most;
    const shares = softmax(scores, classes);
    const residuals = shares.slice();
    for (let row = 0; row < y.length; row++) residuals[row * classes + y[row]]--;
    const gradient = gathered(problem, residuals, weights);
    const blocks = blocksOf(problem, shares);
    const {step, passes} = stepOf(problem, shares, gradient, blocks);
    work += blocks.work + 2 * passes * x.length * classes;
    const slope = dot(gradient, step);
    const left = Math.max(RELATIVE * loss, OF_ROW * y.length);
    let length = 1;
    for (; ; length /= 2) {
      const tried = plus(weights, length, step);
      const own = scoresOf(problem, tried);
      const found = lossOf(problem, own, tried);
      if (found <= loss + 1e-4 * length * slope || length < 1e-6) {
        if (found <= loss) [weights, scores, loss] = [tried, own, found];
        break;
      }
    }
    if (-slope / 2 <= left) return {weights, settled: true};
    if (length < 1e-6) return {weights, settled: false};
  }
  return {weights, settled: false};
}
