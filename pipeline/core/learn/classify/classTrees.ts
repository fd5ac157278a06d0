import {emptyTrees, type Trees, treeCount} from "../tree.ts";

/** Of trees that are grown round after round, class after class: those of one class. */
export function classTrees(trees: Trees, classes: number, one: number): Trees {
  const own = Array.from({length: treeCount(trees)}, (_, t) => t).filter((t) => t % classes === one);
  const roots = new Int32Array(own.length + 1);
  for (const [i, t] of own.entries()) roots[i + 1] = roots[i] + trees.roots[t + 1] - trees.roots[t];
  const out = emptyTrees(roots, roots[own.length]);
  for (const [i, t] of own.entries()) {
    const [start, end] = [trees.roots[t], trees.roots[t + 1]];
    for (const field of ["feature", "value", "missingLeft", "cover"] as const)
      out[field].set(trees[field].subarray(start, end), roots[i]);
    for (let node = start; node < end; node++)
      out.right[roots[i] + node - start] = trees.right[node] && trees.right[node] - start + roots[i];
  }
  return out;
}
