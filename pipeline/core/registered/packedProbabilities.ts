/**
 * Probabilities of many classes in a few bytes a row: those of the five likeliest and of the true one, the rest spread
 * evenly. Accuracy, shares of the first three, losses and calibration come out the same; nothing that the gate looks
 * at tells more.
 */
import {fromBase64, toBase64} from "../learn/base64.ts";
import {LearnError} from "../learn/errors.ts";

export interface PackedProbabilities {
  /** Classes of each row from the likeliest down, `TOP` a row: bytes in base64. */
  readonly top: string;
  /** Their probabilities: little-endian 32-bit floats in base64. */
  readonly shares: string;
  /** Probability of the true class of each row. */
  readonly truth: string;
}

/** Classes told of each row. */
export const TOP = 5;
/** Most classes: a byte names one. */
export const MOST_CLASSES = 255;

function floats(values: Float32Array): string {
  const view = new DataView(new ArrayBuffer(4 * values.length));
  for (let i = 0; i < values.length; i++) view.setFloat32(4 * i, values[i], true);
  return toBase64(new Uint8Array(view.buffer));
}

function bytesOf(text: string, length: number): Uint8Array {
  const bytes = fromBase64(text);
  if (bytes?.length !== length)
    throw new LearnError(
      "model",
      `Registered predictions: found ${bytes?.length ?? "no"} bytes, expected ${length}. Restore the registry's folder.`
    );
  return bytes;
}

function floatsOf(text: string, length: number): Float32Array {
  const bytes = bytesOf(text, 4 * length);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return Float32Array.from({length}, (_, i) => view.getFloat32(4 * i, true));
}

/** Places of the likeliest classes of a row, the first of equals first. */
function likeliest(probabilities: Float64Array, at: number, classes: number, count: number): number[] {
  const order = Array.from({length: classes}, (_, k) => k);
  return order.sort((a, b) => probabilities[at + b] - probabilities[at + a] || a - b).slice(0, count);
}

/**
 * @param probabilities of class k of row r at r × classes + k
 * @param truth true class of each row
 */
export function packProbabilities(
  probabilities: Float64Array,
  truth: ArrayLike<number>,
  classes: number
): PackedProbabilities {
  const kept = Math.min(TOP, classes);
  const top = new Uint8Array(truth.length * kept);
  const shares = new Float32Array(truth.length * kept);
  const own = new Float32Array(truth.length);
  for (let row = 0; row < truth.length; row++) {
    const at = row * classes;
    for (const [i, k] of likeliest(probabilities, at, classes, kept).entries()) {
      top[row * kept + i] = k;
      shares[row * kept + i] = probabilities[at + k];
    }
    own[row] = probabilities[at + truth[row]];
  }
  return {top: toBase64(top), shares: floats(shares), truth: floats(own)};
}

/**
 * Probabilities again, of class k of row r at r × classes + k.
 * @param truth class that `packed.truth` speaks of
 * @throws LearnError when they are not those of so many rows
 */
export function unpackProbabilities(
  packed: PackedProbabilities,
  truth: ArrayLike<number>,
  classes: number
): Float64Array {
  const kept = Math.min(TOP, classes);
  const rows = truth.length;
  const top = bytesOf(packed.top, rows * kept);
  const shares = floatsOf(packed.shares, rows * kept);
  const own = floatsOf(packed.truth, rows);
  const out = new Float64Array(rows * classes);
  for (let row = 0; row < rows; row++) {
    const told = new Map<number, number>();
    for (let i = row * kept; i < (row + 1) * kept; i++) told.set(top[i], shares[i]);
    told.set(truth[row], own[row]);
    let left = 1;
    for (const share of told.values()) left -= share;
    const others = classes - told.size;
    const each = others > 0 ? Math.max(0, left) / others : 0;
    for (let k = 0; k < classes; k++) out[row * classes + k] = told.get(k) ?? each;
  }
  return out;
}
