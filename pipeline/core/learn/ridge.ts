/** Linear regression with an L2 penalty (Hoerl and Kennard 1970) on standardised features. */
import type {Matrix} from "../matrix.ts";
import {checkFeatures, checkTraining} from "./checks.ts";
import {solveCholesky} from "./cholesky.ts";
import {LearnError} from "./errors.ts";
import type {FitContext, FittedRegressor, PortableModel} from "./estimator.ts";
import {checkOptions, positive} from "./options.ts";
import {exactMean} from "./packing.ts";

export interface RidgeOptions {
  /** Added to the variance of each standardised feature, from 0: the same strength whatever the number of rows. */
  readonly penalty: number;
}

/** A fitted linear model: `intercept` plus the sum of weight times standardised feature. */
export interface RidgeParts {
  readonly features: readonly string[];
  readonly options: Readonly<Record<"penalty", number>>;
  readonly intercept: number;
  /** Of each feature over training rows that have it; a missing value counts as the mean. */
  readonly means: Float64Array;
  /** Standard deviation of each feature over training rows, 1 where it is constant. */
  readonly deviations: Float64Array;
  readonly weights: Float64Array;
}

/** Rows standardised together. */
const BLOCK = 256;

/** Mean and standard deviation of the values that are there; deviation 1 for constants. */
function moments(values: Float32Array): {mean: number; deviation: number} {
  let count = 0;
  let sum = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    count++;
    sum += value;
  }
  const mean = count > 0 ? sum / count : 0;
  let square = 0;
  for (const value of values) if (!Number.isNaN(value)) square += (value - mean) ** 2;
  const deviation = Math.sqrt(square / values.length);
  // a constant whose mean is rounded has a deviation of that rounding
  return {mean, deviation: deviation > 1e-12 * Math.abs(mean) ? deviation : 1};
}

/** Writes standardised rows `start` to `start + rows - 1`, feature after feature, `BLOCK` apart. */
function standardise(x: Matrix, start: number, rows: number, parts: Scale, out: Float64Array): void {
  for (let f = 0; f < x.columns.length; f++) {
    const column = x.columns[f];
    for (let i = 0; i < rows; i++) {
      const z = (column[start + i] - parts.means[f]) / parts.deviations[f];
      out[f * BLOCK + i] = Number.isNaN(z) ? 0 : z;
    }
  }
}

type Scale = Pick<RidgeParts, "means" | "deviations">;

/** Adds the products of all pairs of standardised features over one block to the lower triangle of `gram`. */
function addProducts(block: Float64Array, rows: number, n: number, gram: Float64Array): void {
  for (let i = 0; i < n; i++) {
    const a = i * BLOCK;
    for (let j = 0; j <= i; j++) {
      const b = j * BLOCK;
      let even = 0;
      let odd = 0;
      for (let k = 0; k + 1 < rows; k += 2) {
        even += block[a + k] * block[b + k];
        odd += block[a + k + 1] * block[b + k + 1];
      }
      if (rows % 2 === 1) even += block[a + rows - 1] * block[b + rows - 1];
      gram[i * n + j] += even + odd;
    }
  }
}

/** Normal equations of the standardised features: lower triangle of Z'Z, and Z'y. */
function normalEquations(x: Matrix, y: ArrayLike<number>, mean: number, scale: Scale) {
  const n = x.columns.length;
  const gram = new Float64Array(n * n);
  const moment = new Float64Array(n);
  const block = new Float64Array(n * BLOCK);
  for (let start = 0; start < x.rows; start += BLOCK) {
    const rows = Math.min(BLOCK, x.rows - start);
    standardise(x, start, rows, scale, block);
    addProducts(block, rows, n, gram);
    for (let f = 0; f < n; f++) {
      for (let i = 0; i < rows; i++) moment[f] += block[f * BLOCK + i] * (y[start + i] - mean);
    }
  }
  return {gram, moment};
}

/** The fitted model made of these parts. */
export function ridgeModel(parts: RidgeParts): FittedRegressor {
  const {features, options, intercept, means, deviations, weights} = parts;
  return {
    type: "ridge",
    features,
    options,
    predict(x) {
      checkFeatures(x, features);
      const predicted = new Float64Array(x.rows).fill(intercept);
      for (let f = 0; f < features.length; f++) {
        const column = x.columns[f];
        for (let row = 0; row < x.rows; row++) {
          const z = (column[row] - means[f]) / deviations[f];
          if (!Number.isNaN(z)) predicted[row] += weights[f] * z;
        }
      }
      return predicted;
    },
    importance: () => weights.map(Math.abs),
    cost: () => ({trees: 0, nodes: 0}),
    save: (): PortableModel => ({
      format: "vigie-model",
      version: 1,
      type: "ridge",
      features,
      options,
      intercept,
      means: Array.from(means),
      deviations: Array.from(deviations),
      weights: Array.from(weights)
    })
  };
}

function fitRidge(x: Matrix, y: ArrayLike<number>, options: RidgeParts["options"]): FittedRegressor {
  checkTraining(x, y);
  const columns = x.columns.map(moments);
  const scale = {
    means: Float64Array.from(columns, ({mean}) => mean),
    deviations: Float64Array.from(columns, ({deviation}) => deviation)
  };
  const intercept = exactMean(y);
  const n = x.columns.length;
  const {gram, moment} = normalEquations(x, y, intercept, scale);
  for (let f = 0; f < n; f++) gram[f * n + f] += options.penalty * x.rows;
  const weights = solveCholesky(gram, moment);
  if (!weights) {
    throw new LearnError(
      "options",
      `Ridge with a penalty of ${options.penalty}: the features are collinear. Raise the penalty.`
    );
  }
  return ridgeModel({features: x.names, options, intercept, ...scale, weights});
}

/** Ridge regression of a number. The context's seed and team change nothing. */
export function ridge(options: RidgeOptions) {
  const kept = checkOptions("Ridge", options, {penalty: positive});
  return {
    type: "ridge" as const,
    options: kept,
    fit: (x: Matrix, y: ArrayLike<number>, _context: FitContext) => fitRidge(x, y, kept)
  };
}
