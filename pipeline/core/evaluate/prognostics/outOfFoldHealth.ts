import {fitHealthScale, healthCurve} from "../../features/healthCurve.ts";
import {healthIndex} from "../../features/healthIndex.ts";
import {fitScaler} from "../../features/scaler.ts";
import {standardise} from "../../features/standardise.ts";
import {type Column, type Fleet, rowCount, selectUnits} from "../../fleet.ts";

/** Indicators of wear of training units, each learned without the unit it is about. */
export interface OutOfFoldHealth {
  /** Health index on its scale at each row. */
  readonly curve: Float64Array;
  /** Fused index at each row, as it is before it is smoothed. */
  readonly fused: Float64Array;
  /** Standardised readings of the sensors that are informative in every fold. */
  readonly sensors: readonly Column[];
}

/**
 * Health index and standardised readings of every training unit, with conditions, levels, weights and scale learned from
 * the units of the other folds.
 *
 * @param folds fold of each unit, 0 to k − 1
 * @param seed of the search for operating conditions
 */
export function outOfFoldHealth(train: Fleet, folds: ArrayLike<number>, seed: number): OutOfFoldHealth {
  const k = 1 + Math.max(...Array.from(folds));
  const curve = new Float64Array(rowCount(train));
  const fused = new Float64Array(rowCount(train));
  const sensors = new Map<string, Float64Array>();
  const present = new Map<string, number>();
  const indices = train.units.map((_, u) => u);
  for (let fold = 0; fold < k; fold++) {
    const held = indices.filter((u) => folds[u] === fold);
    const learned = learn(
      selectUnits(
        train,
        indices.filter((u) => folds[u] !== fold)
      ),
      seed
    );
    const {index, readings, health} = learned(selectUnits(train, held));
    scatter(train, held, index, fused);
    scatter(train, held, health, curve);
    for (const {name, values} of readings) {
      if (!sensors.has(name)) sensors.set(name, new Float64Array(rowCount(train)));
      scatter(train, held, values, sensors.get(name) as Float64Array);
      present.set(name, (present.get(name) ?? 0) + 1);
    }
  }
  const everywhere = [...sensors].filter(([name]) => present.get(name) === k);
  return {curve, fused, sensors: everywhere.map(([name, values]) => ({name, values}))};
}

/** Learns from some units what makes the indicators of others. */
function learn(learning: Fleet, seed: number) {
  const scaler = fitScaler(learning, {seed});
  const scale = fitHealthScale(learning, healthIndex(standardise(learning, scaler), scaler.health));
  return (fleet: Fleet) => {
    const readings = standardise(fleet, scaler);
    const index = healthIndex(readings, scaler.health);
    return {readings, index, health: healthCurve(fleet, index, scale)};
  };
}

/** Puts the rows of held-out units, one unit after the other, at their place in the whole fleet. */
function scatter(train: Fleet, units: readonly number[], values: Float64Array, out: Float64Array): void {
  let from = 0;
  for (const u of units) {
    const to = from + train.offsets[u + 1] - train.offsets[u];
    out.set(values.subarray(from, to), train.offsets[u]);
    from = to;
  }
}
