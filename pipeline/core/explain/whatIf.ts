/**
 * What a model would say if a unit's sensors stood elsewhere, or if time went on: a declared, linear rule that moves the
 * features, not a forecast of the sensors. Features are linear in the standardised readings, so a sensor's level can be
 * moved in all of them at once; the slopes and the deviations of the last records stay as they are.
 */
import {groupOf} from "../features/buildFeatures.ts";
import {AGE, HEALTH} from "../features/groupNames.ts";

/** A change of what was recorded; nothing when `shifts` are 0 and `ahead` is 0. */
export interface Change {
  /** By sensor: how far its level is moved, in standard deviations of the training units. */
  readonly shifts: Readonly<Record<string, number>>;
  /** Time that goes by at the unit's present pace, in the report's time unit. */
  readonly ahead: number;
}

/** Slopes over about this many records tell the present pace. */
const PACE = 40;

const level = /\.mean\d+(-own)?$/;
const slope = /\.slope(\d+)$/;

/** Place of the slope that tells each group's pace: of the window nearest to 40 records. */
function paces(features: readonly string[]): Map<string, number> {
  const found = new Map<string, {f: number; away: number}>();
  for (const [f, name] of features.entries()) {
    const window = Number(slope.exec(name)?.[1] ?? Number.NaN);
    const away = Math.abs(window - PACE);
    const best = found.get(groupOf(name))?.away ?? Number.POSITIVE_INFINITY;
    if (away < best) found.set(groupOf(name), {f, away});
  }
  return new Map(Array.from(found, ([group, {f}]) => [group, f]));
}

/** Names of the sensors whose level is a feature: those that can be moved. */
export const movable = (features: readonly string[]): string[] =>
  [...new Set(features.filter((name) => level.test(name)).map(groupOf))].filter((group) => group !== HEALTH);

/**
 * The rule for one model's features. A shift of δ moves the sensor's own levels by δ and those of the health index by
 * the sensor's weight times δ; `ahead` adds it to the age and to each level its pace times `ahead`. What is missing stays
 * missing, and a change of nothing changes no bit.
 *
 * @param weights weight of each sensor in the health index
 */
export function whatIf(
  features: readonly string[],
  weights: Readonly<Record<string, number>>
): (row: Float32Array, change: Change) => Float32Array {
  const pace = paces(features);
  return (row, {shifts, ahead}) => {
    const fused = Object.entries(shifts).reduce((sum, [name, by]) => sum + (weights[name] ?? 0) * by, 0);
    return row.map((value, f) => {
      const name = features[f];
      if (name === AGE) return value + ahead;
      if (!level.test(name)) return value;
      const group = groupOf(name);
      const shift = group === HEALTH ? fused : (shifts[group] ?? 0);
      const trend = row[pace.get(group) ?? -1] || 0;
      return value + shift + trend * ahead;
    });
  };
}
