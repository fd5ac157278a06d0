/** From records to features, with all that is learned on the way learned from the units given first. */
import {type Fleet, rowCount} from "../fleet.ts";
import type {Matrix} from "../matrix.ts";
import {buildFeatures, type FeatureOptions} from "./buildFeatures.ts";
import {AGE} from "./groupNames.ts";
import {fitScaler} from "./scaler.ts";

/** Learns a scaler from some units; gives the features of others, or of the same, under it. */
export const withScaler =
  (seed: number, options: FeatureOptions) =>
  (learning: Fleet): ((fleet: Fleet) => Matrix) => {
    const scaler = fitScaler(learning, {seed});
    return (fleet) => buildFeatures(fleet, scaler, options);
  };

/** The age of the unit at each row and nothing else: all that a baseline may know. */
export const ageOnly = (fleet: Fleet): Matrix => ({
  rows: rowCount(fleet),
  names: [AGE],
  columns: [Float32Array.from(fleet.time)]
});
