import type {Matrix} from "../matrix.ts";
import type {Loss} from "./loss.ts";
import {addTree, interleave} from "./predicting.ts";
import type {Trees} from "./tree.ts";

/** Watches the error on held-out rows while trees are added. */
export interface EarlyStopping {
  /** Takes in the next round's tree; true when `patience` rounds brought no better error. */
  add(tree: Trees): boolean;
  /** Number of rounds after which the error was least, the first of equals. */
  best(): number;
}

/** Early stopping on the rows `x`, `y` of a loss of one output whose scores start at `initial`. */
export function earlyStopping(
  {x, y}: {readonly x: Matrix; readonly y: ArrayLike<number>},
  loss: Loss,
  initial: number,
  patience: number
): EarlyStopping {
  const features = x.columns.length;
  const values = new Float32Array(x.rows * features);
  interleave(x, 0, x.rows, values);
  const target = Float64Array.from(y);
  const scores = new Float64Array(x.rows).fill(initial);
  let least = loss.evaluate(target, scores);
  let best = 0;
  let round = 0;
  return {
    add(tree) {
      addTree(tree, 0, values, features, x.rows, scores, 0);
      round++;
      const error = loss.evaluate(target, scores);
      if (error < least) {
        least = error;
        best = round;
      }
      return round - best >= patience;
    },
    best: () => best
  };
}
