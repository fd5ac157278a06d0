/** What the models know of each unit, in the few bytes a page can carry. */
import type {Fleet} from "../fleet.ts";
import type {Predictor} from "./predictors.ts";
import {MISSING_RANK, rankOf, shortest, thresholdsOf} from "./thresholds.ts";

/** Features by name, one value a row. */
export interface StateColumn<Values extends ArrayLike<number>> {
  readonly name: string;
  readonly values: Values;
}

/** Features of each unit at its last record; each model gives for them what it gave for the unit, to the last bit. */
export interface LatestStates {
  /** Model that predicted the unit, as an index into the predictors. */
  readonly model: Uint8Array;
  readonly columns: readonly StateColumn<Float32Array>[];
}

/** Features of each unit at some earlier records, as ranks among the thresholds of the unit's model. */
export interface EarlierStates {
  readonly unit_id: readonly string[];
  readonly at_age: Float32Array;
  readonly columns: readonly StateColumn<Uint8Array>[];
}

/** Where a unit's records lie. */
interface Place {
  readonly predictor: number;
  /** First row of the unit among the predictor's, and the row after its last. */
  readonly from: number;
  readonly to: number;
}

/** Every feature of any of the models, in order of first appearance. */
export const featuresOf = (models: readonly {readonly features: readonly string[]}[]): string[] => [
  ...new Set(models.flatMap(({features}) => features))
];

function placesOf(fleet: Fleet, predictors: readonly Predictor[]): Place[] {
  const places: Place[] = new Array(fleet.units.length);
  for (const [predictor, {units, fleet: own}] of predictors.entries())
    units.forEach((unit, i) => {
      places[unit] = {predictor, from: own.offsets[i], to: own.offsets[i + 1]};
    });
  return places;
}

/** Values of a feature at a predictor's records, and its model's thresholds there. */
interface Source {
  readonly values: Float32Array;
  readonly thresholds: Float32Array;
}

/** Sources of a feature by name, one a predictor; null where its model has no such feature. */
function sourcesOf(predictors: readonly Predictor[]): (name: string) => (Source | null)[] {
  const known = predictors.map(({model, x}) => {
    const thresholds = thresholdsOf(model.trees, model.features.length);
    return new Map(
      model.features.map((name, f) => [name, {values: x.columns[f], thresholds: thresholds[f]}])
    );
  });
  return (name) => known.map((sources) => sources.get(name) ?? null);
}

/** Features of the units of `fleet` at their last records. */
export function latestStates(fleet: Fleet, predictors: readonly Predictor[]): LatestStates {
  const places = placesOf(fleet, predictors);
  const find = sourcesOf(predictors);
  return {
    model: Uint8Array.from(places, ({predictor}) => predictor),
    columns: featuresOf(predictors.map(({model}) => model)).map((name) => {
      const sources = find(name);
      const latest = ({predictor, to}: Place): number => {
        const source = sources[predictor];
        return source ? shortest(source.thresholds, source.values[to - 1]) : Number.NaN;
      };
      return {name, values: Float32Array.from(places, latest)};
    })
  };
}

export interface EarlierOptions {
  /** Records from one kept to the next, counted back from the last, which is left out. */
  readonly step: number;
  /** Most records kept of a unit. */
  readonly most: number;
}

/**
 * Features of the units of `fleet` at every `step`-th record before their last, oldest first; null where a model has
 * more thresholds than a rank can count.
 */
export function earlierStates(
  fleet: Fleet,
  predictors: readonly Predictor[],
  {step, most}: EarlierOptions
): EarlierStates | null {
  const rows = placesOf(fleet, predictors).flatMap(({predictor, from, to}, unit) => {
    const count = Math.min(most, Math.floor((to - 1 - from) / step));
    return Array.from({length: count}, (_, i) => ({unit, predictor, row: to - 1 - step * (count - i)}));
  });
  const names = featuresOf(predictors.map(({model}) => model));
  const find = sourcesOf(predictors);
  const columns = names.map((name) => {
    const sources = find(name);
    const countable = sources.every((source) => !source || source.thresholds.length < MISSING_RANK);
    const rank = ({predictor, row}: (typeof rows)[number]): number => {
      const source = sources[predictor];
      return source ? rankOf(source.thresholds, source.values[row]) : MISSING_RANK;
    };
    return countable ? {name, values: Uint8Array.from(rows, rank)} : null;
  });
  if (columns.includes(null)) return null;
  return {
    unit_id: rows.map(({unit}) => fleet.units[unit]),
    at_age: Float32Array.from(rows, ({predictor, row}) => predictors[predictor].fleet.time[row]),
    columns: columns.filter((column) => column !== null)
  };
}
