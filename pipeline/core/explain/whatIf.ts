/**
 * What a model would say if a unit's sensors stood elsewhere, or if its wear went on: a declared rule that moves the
 * features, not a forecast of the sensors. docs/decisions/what-if.md has what the rule is worth.
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

/** The pace of wear is read over about this many records. */
const PACE = 40;
/** Fastest pace believed, per unit of time: wear that doubles in 17. */
const FASTEST = 0.04;
/** Least health index, above the unit's own beginning, whose growth can be told from noise. */
const LEAST_WEAR = 0.02;

const level = /^(.*)\.mean(\d+)(-own)?$/;
const slope = /\.slope\d+$/;

/** Windows over which features have both the health index's rise above its beginning and its slope: the one nearest 40. */
function paceFeatures(features: readonly string[]): {readonly wear: number; readonly slope: number} | null {
  const windows = features.flatMap((name) => {
    const window = new RegExp(`^${HEALTH}\\.mean(\\d+)-own$`).exec(name)?.[1];
    return window && features.includes(`${HEALTH}.slope${window}`) ? [Number(window)] : [];
  });
  if (windows.length === 0) return null;
  const best = windows.reduce((a, b) => (Math.abs(b - PACE) < Math.abs(a - PACE) ? b : a));
  return {
    wear: features.indexOf(`${HEALTH}.mean${best}-own`),
    slope: features.indexOf(`${HEALTH}.slope${best}`)
  };
}

/** Share by which wear grows in a unit of time: 0 where there is no wear to speak of, or it does not grow. */
function rateOf(row: Float32Array, pace: ReturnType<typeof paceFeatures>): number {
  if (!pace || !(row[pace.wear] >= LEAST_WEAR) || !(row[pace.slope] > 0)) return 0;
  return Math.min(row[pace.slope] / row[pace.wear], FASTEST);
}

/** Names of the sensors whose level is a feature: those that can be moved. */
export const movable = (features: readonly string[]): string[] =>
  [...new Set(features.filter((name) => level.test(name)).map(groupOf))].filter((group) => group !== HEALTH);

/** What the rule does to one feature: by how much of `shift` and of `growth` it moves. */
type Move = (row: Float32Array, value: number, change: Change, fused: number, growth: number) => number;

function moveOf(name: string, features: readonly string[]): Move {
  if (name === AGE) return (_, value, {ahead}) => value + ahead;
  if (slope.test(name)) return (_, value, __, ___, growth) => value * growth;
  const found = level.exec(name);
  if (!found) return (_, value) => value;
  const [, group, window] = found;
  const own = features.indexOf(`${group}.mean${window}-own`);
  return (row, value, {shifts}, fused, growth) => {
    const shift = group === HEALTH ? fused : (shifts[group] ?? 0);
    return value + shift + (growth - 1) * (row[own] || 0);
  };
}

/**
 * The rule for one model's features. A shift of δ moves the sensor's levels by δ and those of the health index by the
 * sensor's weight times δ: features are linear in the standardised readings. `ahead` adds to the age, and lets every
 * sensor's distance from the unit's own beginning, with its slopes, grow at the rate at which the health index has grown
 * lately (exponential wear, as in Saxena et al. 2008). Spreads stay, what is missing stays missing, and a change of
 * nothing changes no bit.
 *
 * @param weights weight of each sensor in the health index
 */
export function whatIf(
  features: readonly string[],
  weights: Readonly<Record<string, number>>
): (row: Float32Array, change: Change) => Float32Array {
  const pace = paceFeatures(features);
  const moves = features.map((name) => moveOf(name, features));
  return (row, change) => {
    const fused = Object.entries(change.shifts).reduce(
      (sum, [name, by]) => sum + (weights[name] ?? 0) * by,
      0
    );
    const growth = Math.exp(rateOf(row, pace) * change.ahead);
    return row.map((value, f) => moves[f](row, value, change, fused, growth));
  };
}
