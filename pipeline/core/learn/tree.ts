/**
 * Trees as flat arrays. Nodes are in preorder: the left child of node `i` is `i + 1`, so a list of nodes alone says
 * how the tree is built, and no list can hold a cycle.
 */

/** One tree or several, one after the other. */
export interface Trees {
  /** First node of each tree, then the number of nodes. */
  readonly roots: Int32Array;
  /** Feature of a split; -1 in a leaf. */
  readonly feature: Int32Array;
  /** Of a split: values at most this go left. Of a leaf: its value. */
  readonly value: Float32Array;
  /** Right child of a split; 0 in a leaf. */
  readonly right: Int32Array;
  /** 1 where missing values go left. */
  readonly missingLeft: Uint8Array;
  /** Training rows that reached the node, as often as they were drawn. */
  readonly cover: Uint32Array;
}

/** Number of trees. */
export const treeCount = (trees: Trees): number => trees.roots.length - 1;

/** Number of nodes of all trees. */
export const nodeCount = (trees: Trees): number => trees.feature.length;

/** Trees of `nodes` nodes, all still leaves of value 0. */
export function emptyTrees(roots: Int32Array, nodes: number): Trees {
  return {
    roots,
    feature: new Int32Array(nodes).fill(-1),
    value: new Float32Array(nodes),
    right: new Int32Array(nodes),
    missingLeft: new Uint8Array(nodes),
    cover: new Uint32Array(nodes)
  };
}

/** All trees of all parts, in order. */
export function concatenateTrees(parts: readonly Trees[]): Trees {
  const nodes = parts.reduce((sum, part) => sum + nodeCount(part), 0);
  const count = parts.reduce((sum, part) => sum + treeCount(part), 0);
  const all = emptyTrees(new Int32Array(count + 1), nodes);
  let node = 0;
  let tree = 0;
  for (const part of parts) {
    for (let t = 0; t < treeCount(part); t++) all.roots[tree++] = part.roots[t] + node;
    all.feature.set(part.feature, node);
    all.value.set(part.value, node);
    for (let i = 0; i < nodeCount(part); i++) all.right[node + i] = part.right[i] && part.right[i] + node;
    all.missingLeft.set(part.missingLeft, node);
    all.cover.set(part.cover, node);
    node += nodeCount(part);
  }
  all.roots[count] = nodes;
  return all;
}

/** The first `count` trees. */
export function firstTrees(trees: Trees, count: number): Trees {
  const nodes = trees.roots[count];
  return {
    roots: trees.roots.slice(0, count + 1),
    feature: trees.feature.slice(0, nodes),
    value: trees.value.slice(0, nodes),
    right: trees.right.slice(0, nodes),
    missingLeft: trees.missingLeft.slice(0, nodes),
    cover: trees.cover.slice(0, nodes)
  };
}
