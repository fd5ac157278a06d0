/** Sums of packed gradients (`packing.ts`) by bin: where training spends half its time. */
import {type Bins, LANES} from "./binning.ts";

/** Room of one feature in a histogram: bins 0 to 254 and, last, the missing values. */
export const STRIDE = 256;
/** Room of `LANES` features. */
export const GROUP_SIZE = LANES * STRIDE;

/**
 * Where histograms are built and searched, `LANES` features at a time. One array for all that a thread ever builds:
 * the engine then knows where and how long it is, and leaves out what it else does before every access (measured: a
 * fifth of the time). Nothing here outlives a task.
 */
export const scratch = new Float64Array(GROUP_SIZE);

/** Rows of a node: `rows[start .. start + count)`, and their packed gradients in `packed[0 .. count)`. */
export interface NodeRows {
  readonly rows: Int32Array;
  readonly start: number;
  readonly count: number;
  readonly packed: Float64Array;
}

/**
 * Adds a node's rows to the histograms in `scratch` of any `LANES` features. One pass over rows and gradients serves
 * them all, and their chains of additions overlap in the processor.
 * @param data bins (`binning.ts`)
 * @param bases where the features start in `data`, from position `first`
 */
function addFeatures(data: Uint8Array, bases: Int32Array, first: number, node: NodeRows): void {
  const {rows, start, count, packed} = node;
  const a = bases[first];
  const b = bases[first + 1];
  const c = bases[first + 2];
  const d = bases[first + 3];
  const e = bases[first + 4];
  const f = bases[first + 5];
  const g = bases[first + 6];
  const h = bases[first + 7];
  for (let i = 0; i < count; i++) {
    const row = rows[start + i] * LANES;
    const value = packed[i];
    scratch[data[a + row]] += value;
    scratch[STRIDE + data[b + row]] += value;
    scratch[2 * STRIDE + data[c + row]] += value;
    scratch[3 * STRIDE + data[d + row]] += value;
    scratch[4 * STRIDE + data[e + row]] += value;
    scratch[5 * STRIDE + data[f + row]] += value;
    scratch[6 * STRIDE + data[g + row]] += value;
    scratch[7 * STRIDE + data[h + row]] += value;
  }
}

/** The same for the `LANES` features that start at word `base` of `words`, the bins four at a time. */
function addBlock(words: Int32Array, base: number, node: NodeRows): void {
  const {rows, start, count, packed} = node;
  for (let i = 0; i < count; i++) {
    const at = base + 2 * rows[start + i];
    const value = packed[i];
    const low = words[at];
    const high = words[at + 1];
    scratch[low & 255] += value;
    scratch[STRIDE + ((low >>> 8) & 255)] += value;
    scratch[2 * STRIDE + ((low >>> 16) & 255)] += value;
    scratch[3 * STRIDE + (low >>> 24)] += value;
    scratch[4 * STRIDE + (high & 255)] += value;
    scratch[5 * STRIDE + ((high >>> 8) & 255)] += value;
    scratch[6 * STRIDE + ((high >>> 16) & 255)] += value;
    scratch[7 * STRIDE + (high >>> 24)] += value;
  }
}

/** Words hold their first byte lowest: everywhere but on a few mainframes. */
const LITTLE_ENDIAN = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/**
 * Builds in `scratch` the histograms of any `LANES` features over a node's rows.
 * @param bases where they start in the bins, from position `first`
 */
export function buildHistograms(bins: Bins, bases: Int32Array, first: number, node: NodeRows): void {
  scratch.fill(0);
  addFeatures(bins.data, bases, first, node);
}

/** The same, faster, for the `LANES` features that lie side by side from position `base` of the bins. */
export function buildBlock(bins: Bins, base: number, node: NodeRows): void {
  scratch.fill(0);
  if (LITTLE_ENDIAN) addBlock(bins.words, base / 4, node);
  else
    addFeatures(
      bins.data,
      Int32Array.from({length: LANES}, (_, lane) => base + lane),
      0,
      node
    );
}

/**
 * Turns a parent's histograms of `lanes` features, from `at` of `histograms`, into those of the child that is not in
 * `scratch`: exactly, because sums are.
 */
export function buildSibling(histograms: Float64Array, at: number, lanes: number): void {
  const length = lanes * STRIDE;
  // four at a time: the engine looks for interrupts once a turn, which costs as much as a subtraction
  for (let i = 0, to = at | 0; i < length; i = (i + 4) | 0, to = (to + 4) | 0) {
    const from = i & (GROUP_SIZE - 4);
    histograms[to] -= scratch[from];
    histograms[to + 1] -= scratch[from + 1];
    histograms[to + 2] -= scratch[from + 2];
    histograms[to + 3] -= scratch[from + 3];
  }
}
