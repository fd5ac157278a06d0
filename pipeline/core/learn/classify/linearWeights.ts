/**
 * Weights of a linear model of classes in a digit each: for every feature a 16-bit scale and K integers from −15 to 15;
 * from −127 to 127, in two digits, where there are so few that a file does not feel it.
 * What 64-bit weights would tell otherwise, docs/decisions/classes-from-tables.md says: figures are those of these
 * weights, a thirteenth of the size.
 */
import {fromBase64, toBase64} from "../base64.ts";
import {LearnError} from "../errors.ts";
import type {SparseRows} from "./sparseRows.ts";

export interface LinearWeights {
  readonly classes: number;
  readonly features: number;
  readonly intercepts: Float64Array;
  /** Weight of class k for feature f is `scales[f]` × `steps[f × K + k]`. */
  readonly scales: Float32Array;
  readonly steps: Int8Array;
}

/** Saved weights. */
export interface PortableWeights {
  readonly intercepts: readonly number[];
  /** Upper halves of 32-bit floats, little-endian, in base64. */
  readonly scales: string;
  /** For each step a digit of base 31 (`0` is −15, `f` is 0, `u` is 15), or two of base 16 (`00` is −127, `fe` 127). */
  readonly steps: string;
}

const COARSE = 15;
const FINE = 127;
/** Most weights that are kept in fine steps. */
const FEW = 10_000;
const DIGITS = "0123456789abcdefghijklmnopqrstu";

const view = new DataView(new ArrayBuffer(4));

/** The least number of 16 bits (the upper half of a 32-bit float) that is not below a positive one. */
function upperHalf(value: number): number {
  view.setFloat32(0, value);
  const bits = view.getUint32(0);
  return (bits >>> 16) + (bits & 0xffff ? 1 : 0);
}

function ofUpperHalf(half: number): number {
  view.setUint32(0, half * 2 ** 16);
  return view.getFloat32(0);
}

const stepsOf = (weights: number): number => (weights > FEW ? COARSE : FINE);

/** The nearest weights that fit: `weights` has those of feature f from f × K, the intercepts last. */
export function quantise(weights: Float64Array, classes: number): LinearWeights {
  const features = weights.length / classes - 1;
  const finest = stepsOf(features * classes);
  const scales = new Float32Array(features);
  const steps = new Int8Array(features * classes);
  for (let f = 0; f < features; f++) {
    const own = weights.subarray(f * classes, (f + 1) * classes);
    let most = 0;
    for (const weight of own) most = Math.max(most, Math.abs(weight));
    scales[f] = ofUpperHalf(upperHalf(most / finest));
    // a scale that is no number of 16 bits has no weight worth keeping
    if (scales[f] > 0)
      for (let k = 0; k < classes; k++)
        steps[f * classes + k] = Math.max(-finest, Math.min(finest, Math.round(own[k] / scales[f])));
  }
  return {classes, features, intercepts: weights.slice(features * classes), scales, steps};
}

/** Adds the part that entries `from` to `to - 1` of `x` have in each class's score to `out`, from `at`. */
export function addEntries(
  {classes, scales, steps}: LinearWeights,
  {indices, values}: Pick<SparseRows, "indices" | "values">,
  from: number,
  to: number,
  out: Float64Array,
  at: number
): void {
  for (let i = from; i < to; i++) {
    const feature = indices[i];
    const value = values[i] * scales[feature];
    const base = feature * classes;
    for (let k = 0; k < classes; k++) out[at + k] += value * steps[base + k];
  }
}

/** Score of class k of row r at r × K + k: the intercepts plus each entry's part, in the order of the entries. */
export function linearScores(weights: LinearWeights, x: SparseRows): Float64Array {
  const {classes, intercepts} = weights;
  const out = new Float64Array(x.rows * classes);
  for (let row = 0; row < x.rows; row++) {
    out.set(intercepts, row * classes);
    addEntries(weights, x, x.offsets[row], x.offsets[row + 1], out, row * classes);
  }
  return out;
}

const coarse = (step: number): string => DIGITS[step + COARSE];
const fine = (step: number): string => (step + FINE).toString(16).padStart(2, "0");

export function saveWeights({intercepts, scales, steps}: LinearWeights): PortableWeights {
  const halves = new Uint8Array(2 * scales.length);
  for (const [f, scale] of scales.entries()) {
    const half = upperHalf(scale);
    halves[2 * f] = half & 255;
    halves[2 * f + 1] = half >> 8;
  }
  return {
    intercepts: Array.from(intercepts),
    scales: toBase64(halves),
    steps: Array.from(steps, steps.length > FEW ? coarse : fine).join("")
  };
}

const refuse = (what: string): never => {
  throw new LearnError("model", `Saved weights: ${what}. Train the model again, or fetch its file again.`);
};

/**
 * Weights from checked text fields.
 * @throws LearnError with code `model` unless there are as many as `features` and `classes` ask for, all finite
 */
export function loadWeights(
  {intercepts, scales, steps}: PortableWeights,
  features: number,
  classes: number
): LinearWeights {
  const halves = fromBase64(scales);
  if (!halves || halves.length !== 2 * features)
    return refuse(`"scales" is not base64 of ${features} numbers of 2 bytes`);
  const values = stepsFrom(steps, features * classes);
  if (!values) return refuse(`"steps" is not ${features} × ${classes} steps`);
  if (intercepts.length !== classes) refuse(`found ${intercepts.length} intercepts for ${classes} classes`);
  const floats = Float32Array.from({length: features}, (_, f) =>
    ofUpperHalf(halves[2 * f] + 256 * halves[2 * f + 1])
  );
  const odd = floats.findIndex((scale) => !(Number.isFinite(scale) && scale >= 0));
  if (odd >= 0) refuse(`scale ${odd} is ${floats[odd]}, expected a finite number from 0 on`);
  return {classes, features, intercepts: Float64Array.from(intercepts), scales: floats, steps: values};
}

/** Steps from their digits; null for anything else. */
function stepsFrom(text: string, count: number): Int8Array | null {
  const [digits, base, most] =
    count > FEW ? ([/[0-9a-u]/g, 31, COARSE] as const) : ([/(?!ff)[0-9a-f]{2}/g, 16, FINE] as const);
  if (text.length !== count * (count > FEW ? 1 : 2)) return null;
  const found = text.match(digits) ?? [];
  return found.length === count
    ? Int8Array.from(found, (digit) => Number.parseInt(digit, base) - most)
    : null;
}
