/** Baseline: what a unit's age alone says of its remaining life. */
import type {Matrix} from "../matrix.ts";
import {checkFeatures, checkTraining} from "./checks.ts";
import {LearnError} from "./errors.ts";
import type {FittedRegressor, Regressor} from "./estimator.ts";
import {exactMean} from "./packing.ts";
import {sortColumn, sortRoom} from "./sorting.ts";

export interface AgeOptions {
  /** Name of the feature that holds the age. */
  readonly feature: string;
  /** Most steps of the curve: groups of rows of about equal size, by age. */
  readonly steps: number;
}

/** A curve through the mean target of each group of rows of like age. */
export interface AgeParts {
  readonly features: readonly string[];
  readonly options: AgeOptions & Record<string, number | string>;
  /** Mean age of each group, strictly rising. */
  readonly ages: Float64Array;
  /** Mean target of each group. */
  readonly values: Float64Array;
  /** Prediction where the age is missing. */
  readonly mean: number;
  /** Sum of squares that the curve explains. */
  readonly gain: number;
}

/** Straight between two groups, level beyond the first and the last. */
function interpolate(ages: Float64Array, values: Float64Array, age: number): number {
  if (!(age > ages[0])) return values[0];
  const last = ages.length - 1;
  if (age >= ages[last]) return values[last];
  let upper = 1;
  while (ages[upper] < age) upper++;
  const share = (age - ages[upper - 1]) / (ages[upper] - ages[upper - 1]);
  return values[upper - 1] + share * (values[upper] - values[upper - 1]);
}

/** The fitted model made of these parts. */
export function ageModel(parts: AgeParts): FittedRegressor {
  const {features, options, ages, values, mean, gain} = parts;
  const index = features.indexOf(options.feature);
  return {
    type: "age",
    features,
    options,
    predict(x) {
      checkFeatures(x, features);
      const predict = (age: number): number =>
        Number.isNaN(age) || ages.length === 0 ? mean : interpolate(ages, values, age);
      return Float64Array.from(x.columns[index], predict);
    },
    importance: () => Float64Array.from(features, (_, f) => (f === index ? gain : 0)),
    cost: () => ({trees: 0, nodes: 0}),
    save: () => ({
      format: "vigie-model",
      version: 1,
      type: "age",
      features,
      options,
      ages: Array.from(ages),
      values: Array.from(values),
      mean,
      gain
    })
  };
}

/** Ends (excluded) of groups of about equal size in `order`; rows of one age stay together. */
function groupEnds(column: Float32Array, order: Int32Array, steps: number): number[] {
  const ends: number[] = [];
  for (let step = 1; step <= steps; step++) {
    let end = Math.round((order.length * step) / steps);
    while (end > 0 && end < order.length && column[order[end]] === column[order[end - 1]]) end++;
    if (end > (ends.at(-1) ?? 0)) ends.push(end);
  }
  return ends;
}

function fitAge(x: Matrix, y: ArrayLike<number>, options: AgeParts["options"]): FittedRegressor {
  checkTraining(x, y);
  const index = x.names.indexOf(options.feature);
  if (index < 0) {
    throw new LearnError(
      "features",
      `The age baseline needs a feature "${options.feature}"; found ${x.names.length} others. Build the matrix with the age.`
    );
  }
  const column = x.columns[index];
  const order = sortColumn(column, sortRoom(x.rows));
  const mean = exactMean(y);
  const ages: number[] = [];
  const values: number[] = [];
  let gain = 0;
  let start = 0;
  for (const end of groupEnds(column, order, options.steps)) {
    const rows = order.subarray(start, end);
    ages.push(exactMean(Float64Array.from(rows, (row) => column[row])));
    values.push(exactMean(Float64Array.from(rows, (row) => y[row])));
    gain += (end - start) * (values[values.length - 1] - mean) ** 2;
    start = end;
  }
  return ageModel({
    features: x.names,
    options,
    ages: Float64Array.from(ages),
    values: Float64Array.from(values),
    mean,
    gain
  });
}

/** The baseline that knows the age and nothing else: mean remaining life by age, in `steps` points. */
export function age(options: AgeOptions = {feature: "age", steps: 32}): Regressor {
  const kept = Object.freeze({...options}) as AgeParts["options"];
  return {type: "age", options: kept, fit: (x, y) => fitAge(x, y, kept)};
}
