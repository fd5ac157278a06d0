/** What the models learn, and what they may say. */
import {type Fleet, remainingLife} from "../fleet.ts";
import type {FittedRegressor} from "../learn/estimator.ts";
import type {Matrix} from "../matrix.ts";

/** min(remaining life, cap) at each row. */
export function cappedLife(fleet: Fleet, cap: number): Float64Array {
  return remainingLife(fleet).map((rul) => Math.min(rul, cap));
}

/** Predictions kept within what a capped target can be. */
export function predictWithin(model: FittedRegressor, x: Matrix, cap: number): Float64Array {
  return model.predict(x).map((rul) => Math.min(Math.max(rul, 0), cap));
}
