/**
 * Trees as JSON-safe data. Nodes are listed in preorder without any pointer, so whatever text is loaded, what comes
 * out are trees: where a list ends too early or goes on too long, it is refused.
 */
import {fromBase64, toBase64} from "./base64.ts";
import {LearnError} from "./errors.ts";
import {emptyTrees, type Trees, treeCount} from "./tree.ts";

/** Deepest tree that is loaded: more than any that these estimators grow. */
export const MAX_DEPTH = 1024;
const MAX_NODES = 2 ** 26;

/** Saved trees. Lists of small integers are plain numbers, which pack better than base64; values are exact. */
export interface PortableTrees {
  /** Number of nodes of each tree. */
  readonly sizes: readonly number[];
  /** Of each node: -1 in a leaf, else twice the feature, plus 1 where missing values go left. */
  readonly splits: readonly number[];
  /** Threshold of each split, value of each leaf, in the order of the nodes: little-endian `float32` in base64. */
  readonly values: string;
  /** Training rows that reached each leaf. */
  readonly covers: readonly number[];
}

const refuse = (what: string): never => {
  throw new LearnError("model", `Saved trees: ${what}. Train the model again, or fetch its file again.`);
};

/** Little-endian bytes of 32-bit floats. */
function encode(values: Float32Array): string {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  for (let i = 0; i < values.length; i++) view.setFloat32(i * 4, values[i], true);
  return toBase64(new Uint8Array(view.buffer));
}

function decode(text: unknown): Float32Array {
  if (typeof text !== "string") return refuse(`found ${typeof text} for "values", expected base64 text`);
  const bytes = fromBase64(text);
  if (!bytes || bytes.length % 4 !== 0 || bytes.length > MAX_NODES * 4) {
    return refuse(`"values" is not base64 of at most ${MAX_NODES} numbers of 4 bytes`);
  }
  const view = new DataView(bytes.buffer);
  return Float32Array.from({length: bytes.length / 4}, (_, i) => view.getFloat32(i * 4, true));
}

/** A list of integers from `least` to 2^32 - 1. */
function integers(name: string, list: unknown, least: number): number[] {
  if (!Array.isArray(list) || list.length > MAX_NODES)
    return refuse(`found ${typeof list} for "${name}", expected a list of at most ${MAX_NODES} integers`);
  const odd = list.findIndex((n) => !(Number.isInteger(n) && n >= least && n < 2 ** 32));
  return odd < 0
    ? list
    : refuse(`"${name}" has ${JSON.stringify(list[odd])} at ${odd}, expected an integer from ${least} on`);
}

/** Trees as data. */
export function saveTrees(trees: Trees): PortableTrees {
  const sizes = Array.from({length: treeCount(trees)}, (_, t) => trees.roots[t + 1] - trees.roots[t]);
  const {feature, missingLeft, cover} = trees;
  const splits = Array.from(feature, (f, i) => (f < 0 ? -1 : 2 * f + missingLeft[i]));
  return {
    sizes,
    splits,
    values: encode(trees.value),
    covers: Array.from(cover.filter((_, i) => feature[i] < 0))
  };
}

/** Sets the right children of the tree in nodes `start` to `end - 1`, which must hold it exactly. */
function connect(trees: Trees, start: number, end: number): void {
  const waiting: {split: number; depth: number}[] = [];
  let depth = 0;
  for (let node = start; node < end; node++) {
    if (trees.feature[node] >= 0) {
      waiting.push({split: node, depth});
      if (++depth > MAX_DEPTH) refuse(`found a tree deeper than ${MAX_DEPTH}`);
      continue;
    }
    const parent = waiting.pop();
    if (!parent) {
      if (node + 1 < end) refuse(`node ${node + 1} belongs to no tree`);
      return;
    }
    trees.right[parent.split] = node + 1;
    depth = parent.depth + 1;
  }
  refuse(`the tree that ends at node ${end} lacks a part`);
}

/** Sets every node's cover from those of the leaves: a split has the rows of its children, which come after it. */
function setCovers({feature, right, cover}: Trees, leaves: readonly number[]): void {
  const count = feature.reduce((sum, f) => sum + (f < 0 ? 1 : 0), 0);
  if (leaves.length !== count) refuse(`found ${leaves.length} covers for ${count} leaves`);
  let next = count;
  for (let node = feature.length - 1; node >= 0; node--)
    cover[node] = feature[node] < 0 ? leaves[--next] : cover[node + 1] + cover[right[node]];
}

function rootsOf(sizes: readonly number[], nodes: number): Int32Array {
  const roots = new Int32Array(sizes.length + 1);
  for (let t = 0; t < sizes.length; t++) {
    if (sizes[t] < 1 || roots[t] + sizes[t] > nodes)
      refuse(`tree ${t} has ${sizes[t]} nodes of ${nodes} in all`);
    roots[t + 1] = roots[t] + sizes[t];
  }
  if (roots[sizes.length] !== nodes) refuse(`found ${nodes} nodes, expected ${roots[sizes.length]}`);
  return roots;
}

/**
 * Trees from data of any origin, on `features` features.
 * @throws LearnError with code `model` unless they are whole trees of finite numbers that name existing features
 */
export function loadTrees(data: unknown, features: number): Trees {
  if (typeof data !== "object" || data === null) return refuse("expected an object");
  const {sizes, splits, values, covers} = data as Record<string, unknown>;
  const code = integers("splits", splits, -1);
  const value = decode(values);
  const cover = integers("covers", covers, 0);
  if (value.length !== code.length) refuse("lists of nodes differ in length");
  const trees = emptyTrees(rootsOf(integers("sizes", sizes, 0), code.length), code.length);
  for (let i = 0; i < code.length; i++) {
    if (code[i] >= 2 * features) refuse(`node ${i} splits on feature ${code[i] >> 1} of ${features}`);
    if (!Number.isFinite(value[i])) refuse(`node ${i} has the value ${value[i]}, expected a finite number`);
    trees.feature[i] = code[i] < 0 ? -1 : code[i] >> 1;
    trees.missingLeft[i] = code[i] < 0 ? 0 : code[i] & 1;
  }
  trees.value.set(value);
  for (let t = 0; t < treeCount(trees); t++) connect(trees, trees.roots[t], trees.roots[t + 1]);
  setCovers(trees, cover);
  return trees;
}
