/** The Hessian of a multinomial logistic regression, less what two classes or two blocks of features share. */
import type {Problem} from "./newton.ts";

export interface Blocks {
  /** Their inverse times a vector. */
  solve(vector: Float64Array): Float64Array;
  /** Multiplications it took to build them. */
  readonly work: number;
}

/** Features of a block: more take longer than they save. */
const WIDTH = 64;
/** A pivot smaller than this share of its diagonal is none. */
const PIVOT = 1e-12;

/** Lower triangle of the block of one class and `n` features from `first` on. */
function blockOf(
  {x, features, classes, penalty}: Problem,
  shares: Float64Array,
  k: number,
  first: number,
  n: number
): Float64Array {
  const out = new Float64Array(n * n);
  for (let at = first, from = k; at < x.length; at += features, from += classes) {
    const weight = shares[from] * (1 - shares[from]);
    for (let i = 0; i < n; i++) {
      const value = weight * x[at + i];
      if (value === 0) continue;
      const to = i * n;
      for (let j = 0; j <= i; j++) out[to + j] += value * x[at + j];
    }
  }
  for (let i = 0; i < n; i++) out[i * n + i] += penalty[first + i];
  return out;
}

/** Factors the lower triangle in place; what is not positive definite keeps its diagonal. */
function factor(a: Float64Array, n: number): void {
  for (let j = 0; j < n; j++) {
    const own = a[j * n + j] || 1;
    let pivot = own;
    for (let k = 0; k < j; k++) pivot -= a[j * n + k] ** 2;
    const root = Math.sqrt(pivot > PIVOT * own ? pivot : own);
    a[j * n + j] = root;
    for (let i = j + 1; i < n; i++) {
      let sum = a[i * n + j];
      for (let k = 0; k < j; k++) sum -= a[i * n + k] * a[j * n + k];
      a[i * n + j] = sum / root;
    }
  }
}

/** Solves by such a factor, in place. */
function solveBlock(a: Float64Array, vector: Float64Array): void {
  const n = vector.length;
  for (let i = 0; i < n; i++) {
    let sum = vector[i];
    for (let j = 0; j < i; j++) sum -= a[i * n + j] * vector[j];
    vector[i] = sum / a[i * n + i];
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = vector[i];
    for (let j = i + 1; j < n; j++) sum -= a[j * n + i] * vector[j];
    vector[i] = sum / a[i * n + i];
  }
}

/** One block a class and `WIDTH` features; `shares`: probability of each class of each row. */
export function blocksOf(problem: Problem, shares: Float64Array): Blocks {
  const {x, features, classes} = problem;
  const built: {factors: Float64Array; from: number; to: number}[] = [];
  let work = 0;
  for (let k = 0; k < classes; k++)
    for (let first = 0; first < features; first += WIDTH) {
      const n = Math.min(WIDTH, features - first);
      const factors = blockOf(problem, shares, k, first, n);
      factor(factors, n);
      work += ((x.length / features) * n * n) / 2;
      built.push({factors, from: k * features + first, to: k * features + first + n});
    }
  return {
    work,
    solve(vector) {
      const out = vector.slice();
      for (const {factors, from, to} of built) solveBlock(factors, out.subarray(from, to));
      return out;
    }
  };
}
