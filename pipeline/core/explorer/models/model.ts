/** What every model of the explorer promises. */
import type {Random} from "../../stats/random.ts";
import type {Rows} from "../table.ts";
import type {Parameters} from "./parameters.ts";

/**
 * What a class's scores are: `probability` (sum 1 over the classes), `votes` (shares of trees or neighbours, sum 1) or
 * `decision` (distances from the border in margins of a support vector machine; no probability).
 */
export type ScoreKind = "probability" | "votes" | "decision";

/** A fitted model; rows come prepared as those it was fitted on. */
export interface ExplorerModel {
  readonly scoreKind: ScoreKind;
  /** Class of each row, and the score of class k of row r at r × classes + k. */
  predict(rows: Rows): Predicted;
  /** The model's own share of each feature, sum 1; null where it has none, and permutation answers. */
  readonly importance: readonly number[] | null;
  /** False where training ended before it was done. */
  readonly settled?: boolean;
  /** What is worth telling of its size, by key. */
  readonly facts: Readonly<Record<string, number>>;
}

/** A fit under way: yields the share done where it can be stopped, returns the model. */
export type Fitting = Generator<number, ExplorerModel>;

export interface Predicted {
  readonly classes: Int32Array;
  readonly scores: Float64Array;
}

/** Training rows and what to make of them. */
export interface Training {
  readonly x: Rows;
  readonly y: Int32Array;
  readonly classes: number;
  readonly parameters: Parameters;
  readonly draw: Random;
}

/** The class with the highest score of each row, the first of equals. */
export function highest(scores: Float64Array, classes: number): Int32Array {
  const out = new Int32Array(scores.length / classes);
  for (let row = 0; row < out.length; row++) {
    let best = 0;
    for (let k = 1; k < classes; k++) if (scores[row * classes + k] > scores[row * classes + best]) best = k;
    out[row] = best;
  }
  return out;
}

/** Shares of a whole; all 0 where there is nothing to share. */
export function shares(parts: ArrayLike<number>): number[] {
  const known = Array.from(parts, (part) => (Number.isFinite(part) && part > 0 ? part : 0));
  const total = known.reduce((sum, part) => sum + part, 0);
  return known.map((part) => (total > 0 ? part / total : 0));
}

/** A seed for a library or a learner of ours. */
export const seedOf = (draw: Random): number => draw.int(2 ** 31);
