import type {Matrix} from "../matrix.ts";
import {type Loss, startScores} from "./loss.ts";
import {addTree, interleave} from "./predicting.ts";
import type {Trees} from "./tree.ts";

/** Watches the error on held-out rows while rounds of trees are added. */
export interface EarlyStopping {
  /** Takes in the next round, a tree for each output; true when `patience` rounds brought no better error. */
  add(round: readonly Trees[]): boolean;
  /** Number of rounds after which the error was least, the first of equals. */
  best(): number;
}

/** Early stopping on the rows `x`, `y` for scores that start at `initial`, one for each output. */
export function earlyStopping(
  {x, y}: {readonly x: Matrix; readonly y: ArrayLike<number>},
  loss: Loss,
  initial: Float64Array,
  patience: number
): EarlyStopping {
  const features = x.columns.length;
  const values = new Float32Array(x.rows * features);
  interleave(x, 0, x.rows, values);
  const target = Float64Array.from(y);
  const scores = startScores(initial, x.rows);
  let least = loss.evaluate(target, scores);
  let best = 0;
  let rounds = 0;
  return {
    add(round) {
      for (const [output, tree] of round.entries()) {
        addTree(tree, 0, values, features, x.rows, scores, output * x.rows);
      }
      rounds++;
      const error = loss.evaluate(target, scores);
      if (error < least) {
        least = error;
        best = rounds;
      }
      return rounds - best >= patience;
    },
    best: () => best
  };
}
