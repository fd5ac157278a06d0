/**
 * Weights of a linear model of classes in a byte each: for every feature a 32-bit scale and K integers from −127 to 127.
 * Against 64-bit weights accuracy and log loss stay the same to the fourth digit (docs/decisions/classes-from-tables.md),
 * at an eighth of the size.
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

/** Saved weights: little-endian 32-bit floats and signed bytes in base64. */
export interface PortableWeights {
  readonly intercepts: readonly number[];
  readonly scales: string;
  readonly steps: string;
}

const STEPS = 127;

/** The nearest weights that fit: `weights` has those of feature f from f × K, the intercepts last. */
export function quantise(weights: Float64Array, classes: number): LinearWeights {
  const features = weights.length / classes - 1;
  const scales = new Float32Array(features);
  const steps = new Int8Array(features * classes);
  for (let f = 0; f < features; f++) {
    const own = weights.subarray(f * classes, (f + 1) * classes);
    let most = 0;
    for (const weight of own) most = Math.max(most, Math.abs(weight));
    scales[f] = most / STEPS;
    // a scale that is no number of 32 bits has no weight worth keeping
    if (scales[f] > 0)
      for (let k = 0; k < classes; k++)
        steps[f * classes + k] = Math.max(-STEPS, Math.min(STEPS, Math.round(own[k] / scales[f])));
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

export function saveWeights({intercepts, scales, steps}: LinearWeights): PortableWeights {
  const view = new DataView(new ArrayBuffer(scales.length * 4));
  for (let f = 0; f < scales.length; f++) view.setFloat32(4 * f, scales[f], true);
  return {
    intercepts: Array.from(intercepts),
    scales: toBase64(new Uint8Array(view.buffer)),
    steps: toBase64(new Uint8Array(steps.buffer, steps.byteOffset, steps.length))
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
  const bytes = fromBase64(scales);
  const signed = fromBase64(steps);
  if (!bytes || bytes.length !== 4 * features)
    return refuse(`"scales" is not base64 of ${features} numbers of 4 bytes`);
  if (!signed || signed.length !== features * classes)
    return refuse(`"steps" is not base64 of ${features} × ${classes} bytes`);
  if (intercepts.length !== classes) refuse(`found ${intercepts.length} intercepts for ${classes} classes`);
  const view = new DataView(bytes.buffer);
  const floats = Float32Array.from({length: features}, (_, f) => view.getFloat32(4 * f, true));
  const odd = floats.findIndex((scale) => !(Number.isFinite(scale) && scale >= 0));
  if (odd >= 0) refuse(`scale ${odd} is ${floats[odd]}, expected a finite number from 0 on`);
  const values = new Int8Array(signed.buffer);
  if (values.includes(-128)) refuse("a step is -128, expected -127 to 127");
  return {classes, features, intercepts: Float64Array.from(intercepts), scales: floats, steps: values};
}
