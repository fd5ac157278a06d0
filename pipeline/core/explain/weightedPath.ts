/**
 * The path of a tree that TreeSHAP walks down, with the weights of all subsets of its features
 * (Lundberg, Erion and Lee 2018, arXiv 1802.03888, algorithm 2: EXTEND, UNWIND).
 *
 * A path holds one step for each different feature on the way from the root, after a first step without one. Paths lie
 * in one room, each at its own place `at`, so that going down a branch leaves the path above it as it was.
 */
export interface WeightedPath {
  readonly feature: Int32Array;
  /** Share of the training rows that go on when the feature is unknown. */
  readonly zero: Float64Array;
  /** 1 where the row itself goes on, else 0. */
  readonly one: Float64Array;
  /** Weight of the subsets with as many features as the step's place. */
  readonly weight: Float64Array;
}

/** Room for a path of at most `depth` splits and for each of its beginnings. */
export function pathRoom(depth: number): WeightedPath {
  const steps = ((depth + 2) * (depth + 3)) / 2;
  return {
    feature: new Int32Array(steps),
    zero: new Float64Array(steps),
    one: new Float64Array(steps),
    weight: new Float64Array(steps)
  };
}

/** Copies the path at `from`, of `length` steps, to `to`. */
export function copyPath(path: WeightedPath, from: number, to: number, length: number): void {
  const {feature, zero, one, weight} = path;
  for (let i = 0; i < length; i++) {
    feature[to + i] = feature[from + i];
    zero[to + i] = zero[from + i];
    one[to + i] = one[from + i];
    weight[to + i] = weight[from + i];
  }
}

/** Adds a step to the path at `at`, which has `length` steps. */
export function extend(
  path: WeightedPath,
  at: number,
  length: number,
  feature: number,
  zero: number,
  one: number
): void {
  const {weight} = path;
  path.feature[at + length] = feature;
  path.zero[at + length] = zero;
  path.one[at + length] = one;
  weight[at + length] = length === 0 ? 1 : 0;
  for (let i = length - 1; i >= 0; i--) {
    weight[at + i + 1] += (one * weight[at + i] * (i + 1)) / (length + 1);
    weight[at + i] = (zero * weight[at + i] * (length - i)) / (length + 1);
  }
}

/** Takes step `step` out of the path at `at`, whose last step is `last`, as if it had never been added. */
export function unwind(path: WeightedPath, at: number, last: number, step: number): void {
  const {feature, zero, one, weight} = path;
  const own = zero[at + step];
  const goesOn = one[at + step] !== 0;
  let rest = weight[at + last];
  for (let i = last - 1; i >= 0; i--) {
    const before = weight[at + i];
    if (goesOn) {
      weight[at + i] = (rest * (last + 1)) / (i + 1);
      rest = before - (weight[at + i] * own * (last - i)) / (last + 1);
    } else weight[at + i] = (before * (last + 1)) / (own * (last - i));
  }
  for (let i = at + step; i < at + last; i++) {
    feature[i] = feature[i + 1];
    zero[i] = zero[i + 1];
    one[i] = one[i + 1];
  }
}

/** Sum of the weights of the path at `at`, whose last step is `last`, without step `step`. */
export function unwoundSum(
  {zero, one, weight}: WeightedPath,
  at: number,
  last: number,
  step: number
): number {
  const own = zero[at + step];
  let sum = 0;
  if (one[at + step] === 0) {
    for (let i = last - 1; i >= 0; i--) sum += weight[at + i] / (last - i);
    return (sum * (last + 1)) / own;
  }
  let rest = weight[at + last];
  for (let i = last - 1; i >= 0; i--) {
    const part = rest / (i + 1);
    sum += part;
    rest = weight[at + i] - part * own * (last - i);
  }
  return sum * (last + 1);
}
