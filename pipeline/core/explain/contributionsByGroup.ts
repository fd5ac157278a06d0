import {groupOf} from "../features/buildFeatures.ts";

/** What one group of features, such as all those of one sensor, contributes to a prediction. */
export interface Contribution {
  /** A sensor's name; `age`, the unit's age; or `health`, the index that fuses all sensors. */
  readonly group: string;
  /** In the prediction's unit. */
  readonly value: number;
}

/** Contributions of features summed by what they are computed from, the largest in size first. */
export function contributionsByGroup(
  features: readonly string[],
  contributions: ArrayLike<number>
): Contribution[] {
  const sums = new Map<string, number>();
  for (let f = 0; f < features.length; f++) {
    const group = groupOf(features[f]);
    sums.set(group, (sums.get(group) ?? 0) + contributions[f]);
  }
  return Array.from(sums, ([group, value]) => ({group, value})).sort(
    (a, b) => Math.abs(b.value) - Math.abs(a.value)
  );
}
