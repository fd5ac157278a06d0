/** Fitting an estimator on the records of some units, after units kept out have chosen its size. */
import {type Fleet, selectUnits, unitOfRow} from "../fleet.ts";
import type {FittedRegressor, Regressor, Team} from "../learn/estimator.ts";
import type {Matrix} from "../matrix.ts";
import {random} from "../stats/random.ts";
import {cappedLife} from "./target.ts";

/** Turns records into features with statistics learned from some units. */
export type Prepare = (training: Fleet) => (fleet: Fleet) => Matrix;

/** How an estimator is fitted. */
export interface FitOptions {
  /** Makes the estimator; with `trees` given, one that fits just as many and does not stop early. */
  readonly make: (trees?: number) => Regressor;
  /** Share of the units that choose how many trees it takes; 0 for estimators that don't stop early. */
  readonly stopShare: number;
  readonly prepare: Prepare;
  /** Models learn min(remaining life, cap). */
  readonly cap: number;
  readonly seed: number;
  readonly team?: Team;
  readonly progress?: (done: number) => void;
}

/**
 * Fits on all units of `fleet`. An estimator that stops early is first fitted on some of the units until the error on
 * the others no longer falls; the model then has as many trees, and has seen every unit.
 */
export function fitSized(
  fleet: Fleet,
  transform: (fleet: Fleet) => Matrix,
  options: FitOptions
): FittedRegressor {
  const {make, stopShare, cap, seed, team, progress} = options;
  const sized = stopShare > 0 && fleet.units.length > 1;
  const trees = sized ? treesNeeded(fleet, {...options, ...within(progress, 0, 0.5)}) : undefined;
  return make(trees).fit(transform(fleet), cappedLife(fleet, cap), {
    seed,
    groups: unitOfRow(fleet),
    ...(team && {team}),
    ...within(progress, sized ? 0.5 : 0, 1)
  });
}

/** Trees after which the error on units kept out no longer falls; at least one. */
function treesNeeded(
  fleet: Fleet,
  {make, stopShare, prepare, cap, seed, team, progress}: FitOptions
): number {
  const order = Int32Array.from(fleet.units, (_, unit) => unit);
  random(seed).shuffle(order);
  const stop = Math.max(1, Math.round(stopShare * order.length));
  const learning = selectUnits(fleet, order.slice(stop).sort());
  const stopping = selectUnits(fleet, order.slice(0, stop).sort());
  const transform = prepare(learning);
  const model = make().fit(transform(learning), cappedLife(learning, cap), {
    seed,
    groups: unitOfRow(learning),
    validation: {x: transform(stopping), y: cappedLife(stopping, cap)},
    ...(team && {team}),
    ...(progress && {progress})
  });
  return Math.max(1, model.cost().trees);
}

/** Progress of a part of the work, told as that of the whole. */
export const within = (progress: FitOptions["progress"], from: number, to: number) =>
  progress ? {progress: (done: number) => progress(from + done * (to - from))} : {};
