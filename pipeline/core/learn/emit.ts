/** From a tree just grown to the flat form that predicts. */
import type {Bins} from "./binning.ts";
import type {GrowingNode} from "./grower.ts";
import {emptyTrees, type Trees} from "./tree.ts";

function countNodes(root: GrowingNode): number {
  let count = 0;
  const open = [root];
  for (let next = open.pop(); next; next = open.pop()) {
    count++;
    if (next.children) open.push(...next.children);
  }
  return count;
}

/**
 * Flattens a tree in preorder; `leafValue` is asked once for each leaf, from left to right, and answers with 32 bits.
 * @param gains total gain of each feature, added to, in units of `gainUnit`
 */
export function emitTree(
  root: GrowingNode,
  bins: Bins,
  leafValue: (leaf: GrowingNode) => number,
  gains: Float64Array,
  gainUnit: number
): Trees {
  const nodes = countNodes(root);
  const trees = emptyTrees(Int32Array.of(0, nodes), nodes);
  const open: {node: GrowingNode; parent: number}[] = [{node: root, parent: -1}];
  let at = 0;
  for (let next = open.pop(); next; next = open.pop(), at++) {
    const {node, parent} = next;
    if (parent >= 0) trees.right[parent] = at;
    trees.cover[at] = node.end - node.start;
    if (!(node.split && node.children)) {
      trees.value[at] = leafValue(node);
      continue;
    }
    const {feature, missingLeft, bin} = node.split;
    trees.feature[at] = feature;
    trees.value[at] = bins.thresholds[feature * 255 + bin];
    trees.missingLeft[at] = missingLeft ? 1 : 0;
    gains[feature] += node.gain * gainUnit;
    open.push({node: node.children[1], parent: at}, {node: node.children[0], parent: -1});
  }
  return trees;
}
