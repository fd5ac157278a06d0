/** The decisions of a fitted support vector machine. */
import type {Rows} from "../table.ts";
import type {Predicted} from "./model.ts";
import type {Kernel} from "./parameters.ts";

/** A machine of K classes, one border a pair of them, as LIBSVM keeps it. */
export interface Machine {
  readonly kernel: {readonly type: Kernel; readonly gamma: number; readonly degree: number};
  /** Classes in the machine's order. */
  readonly labels: readonly number[];
  /** Support vectors, class after class, and how many each class has. */
  readonly vectors: readonly Float64Array[];
  readonly counts: readonly number[];
  /** For each vector, its K − 1 multipliers: against each other class in order. */
  readonly multipliers: readonly Float64Array[];
  /** Bias of the pairs (0, 1), (0, 2), … (1, 2), …. */
  readonly biases: Float64Array;
  /** Whether LIBSVM found the optimum before its most iterations. */
  readonly settled: boolean;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let f = 0; f < a.length; f++) sum += a[f] * b[f];
  return sum;
}

function squaredDistance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let f = 0; f < a.length; f++) {
    const gap = a[f] - b[f];
    sum += gap * gap;
  }
  return sum;
}

/** Multiplied by itself, in the order LIBSVM does. */
function power(base: number, exponent: number): number {
  let out = 1;
  for (let i = 0; i < exponent; i++) out *= base;
  return out;
}

/** The kernel of LIBSVM, with coefficient 0. */
export function kernelOf({
  type,
  gamma,
  degree
}: Machine["kernel"]): (a: Float64Array, b: Float64Array) => number {
  if (type === "linear") return dot;
  if (type === "rbf") return (a, b) => Math.exp(-gamma * squaredDistance(a, b));
  return (a, b) => power(gamma * dot(a, b), degree);
}

/** Pairs of classes in the order of the biases. */
export const pairs = (classes: number): [number, number][] =>
  Array.from({length: classes}, (_, i) =>
    Array.from({length: classes - 1 - i}, (_, step): [number, number] => [i, i + 1 + step])
  ).flat();

/** Where the vectors of each class start. */
export function starts(counts: readonly number[]): number[] {
  const out = [0];
  for (const count of counts) out.push((out.at(-1) as number) + count);
  return out;
}

/** Decision value of every pair for one row: above 0 where the first class of the pair wins. */
function pairValues({labels, counts, multipliers, biases}: Machine, kernels: Float64Array): Float64Array {
  const first = starts(counts);
  const out = new Float64Array(biases.length);
  let pair = 0;
  for (let i = 0; i < labels.length; i++)
    for (let j = i + 1; j < labels.length; j++) {
      let sum = 0;
      for (let v = first[i]; v < first[i + 1]; v++) sum += multipliers[v][j - 1] * kernels[v];
      for (let v = first[j]; v < first[j + 1]; v++) sum += multipliers[v][i] * kernels[v];
      out[pair] = sum - biases[pair++];
    }
  return out;
}

/** Votes of each class, and the sum of how clearly it won or lost its pairs. */
function ballot(values: Float64Array, classes: number): {votes: number[]; clear: number[]} {
  const votes = new Array<number>(classes).fill(0);
  const clear = new Array<number>(classes).fill(0);
  let pair = 0;
  for (let i = 0; i < classes; i++)
    for (let j = i + 1; j < classes; j++) {
      const value = values[pair++];
      votes[value > 0 ? i : j]++;
      clear[i] += value;
      clear[j] -= value;
    }
  return {votes, clear};
}

/**
 * Class and scores of every row. Of two classes a score is the decision value and its negative; of more, votes plus
 * clearness brought between −1/3 and 1/3, as scikit-learn's `decision_function` has them. A class that the machine has
 * not seen gets a score below all others.
 */
export function decisionScores(machine: Machine, {rows, columns}: Rows, classes: number): Predicted {
  const {labels, vectors} = machine;
  const kernel = kernelOf(machine.kernel);
  const scores = new Float64Array(rows * classes).fill(-classes);
  const out = new Int32Array(rows);
  const own = new Float64Array(columns.length);
  const kernels = new Float64Array(vectors.length);
  for (let row = 0; row < rows; row++) {
    for (let f = 0; f < own.length; f++) own[f] = columns[f][row];
    for (let v = 0; v < kernels.length; v++) kernels[v] = kernel(vectors[v], own);
    const values = pairValues(machine, kernels);
    const {votes, clear} = ballot(values, labels.length);
    out[row] = labels[votes.indexOf(Math.max(...votes))];
    for (const [i, label] of labels.entries())
      scores[row * classes + label] =
        labels.length === 2 ? clear[i] : votes[i] + clear[i] / (3 * (Math.abs(clear[i]) + 1));
  }
  return {classes: out, scores};
}
