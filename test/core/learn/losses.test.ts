/** Losses beside the squared error; those that are still to come are written here in a few lines. */
import {describe, expect, it} from "vitest";
import {boost} from "../../../pipeline/core/learn/boost.ts";
import type {BoostingOptions} from "../../../pipeline/core/learn/ensemble.ts";
import type {Loss} from "../../../pipeline/core/learn/loss.ts";
import {addTree, interleave} from "../../../pipeline/core/learn/predicting.ts";
import {quantileLoss} from "../../../pipeline/core/learn/quantileLoss.ts";
import type {Matrix} from "../../../pipeline/core/matrix.ts";
import {random} from "../../../pipeline/core/stats/random.ts";

const options: BoostingOptions = {
  trees: 60,
  rate: 0.1,
  leaves: 8,
  minLeafRows: 20,
  l2: 1,
  rowFraction: 1,
  featureFraction: 1,
  bins: 255,
  patience: 10
};
const {next, normal} = random(4);
const a = Float32Array.from({length: 3000}, () => 2 * next() - 1);
const b = Float32Array.from({length: 3000}, () => 2 * next() - 1);
const x: Matrix = {rows: 3000, names: ["a", "b"], columns: [a, b]};
const logistic = (score: number): number => 1 / (1 + Math.exp(-score));

/** Scores of every row, output after output. */
function scoresOf(loss: Loss, y: Float64Array): Float64Array {
  const {base, trees} = boost(x, y, loss, options, {seed: 1});
  const values = new Float32Array(x.rows * 2);
  interleave(x, 0, x.rows, values);
  const scores = new Float64Array(x.rows * loss.outputs);
  for (let output = 0; output < loss.outputs; output++) {
    scores.fill(base[output], output * x.rows, (output + 1) * x.rows);
  }
  for (let t = 0; t < trees.roots.length - 1; t++) {
    addTree(trees, t, values, 2, x.rows, scores, (t % loss.outputs) * x.rows);
  }
  return scores;
}

const logisticLoss: Loss = {
  outputs: 1,
  initial(y) {
    const share = y.reduce((p, q) => p + q, 0) / y.length;
    return Float64Array.of(Math.log(share / (1 - share)));
  },
  gradients(y, scores, _, out) {
    for (let row = 0; row < y.length; row++) out[row] = logistic(scores[row]) - y[row];
  },
  leafValue({rows, start, end, gradients, l2}) {
    const list = Array.from(rows.subarray(start, end));
    const gradient = list.reduce((sum, row) => sum + gradients[row], 0);
    // p (1 - p) where gradient = p - y
    const curvature = list.reduce(
      (sum, row) => sum + Math.abs(gradients[row]) * (1 - Math.abs(gradients[row])),
      0
    );
    return -gradient / (curvature + l2);
  },
  evaluate: (y, scores) =>
    y.reduce((sum, value, row) => sum + Math.log1p(Math.exp((1 - 2 * value) * scores[row])), 0)
};

const softmaxLoss = (classes: number): Loss => {
  const share = (scores: Float64Array, rows: number, row: number, output: number): number => {
    let sum = 0;
    for (let k = 0; k < classes; k++) sum += Math.exp(scores[k * rows + row] - scores[output * rows + row]);
    return 1 / sum;
  };
  return {
    outputs: classes,
    initial: (y) =>
      Float64Array.from({length: classes}, (_, k) =>
        Math.log(y.filter((value) => value === k).length / y.length)
      ),
    gradients(y, scores, output, out) {
      for (let row = 0; row < y.length; row++) {
        out[row] = share(scores, y.length, row, output) - (y[row] === output ? 1 : 0);
      }
    },
    leafValue({rows, start, end, gradients, l2}) {
      const list = Array.from(rows.subarray(start, end), (row) => gradients[row]);
      const curvature = list.reduce((sum, g) => sum + Math.abs(g) * (1 - Math.abs(g)), 0);
      return ((1 - classes) / classes) * (list.reduce((p, q) => p + q, 0) / (curvature + l2));
    },
    evaluate: (y, scores) =>
      y.reduce((sum, value, row) => sum - Math.log(share(scores, y.length, row, value)), 0)
  };
};

describe("boost, with another loss,", () => {
  it("estimates quantiles, by leaves that take a quantile of their residuals", () => {
    // y | a is normal around 5 a with a spread that grows with b
    const y = Float64Array.from(a, (value, row) => 5 * value + (1 + b[row] / 2) * normal());
    const low = scoresOf(quantileLoss(0.1), y);
    const high = scoresOf(quantileLoss(0.9), y);
    const below = (scores: Float64Array) => y.filter((value, row) => value <= scores[row]).length / y.length;
    expect(below(low)).toBeGreaterThan(0.06);
    expect(below(low)).toBeLessThan(0.14);
    expect(below(high)).toBeGreaterThan(0.86);
    expect(below(high)).toBeLessThan(0.94);
    const width = (rows: number[]) => rows.reduce((sum, row) => sum + high[row] - low[row], 0) / rows.length;
    const wide = Array.from(b.keys()).filter((row) => b[row] > 0.5);
    const narrow = Array.from(b.keys()).filter((row) => b[row] < -0.5);
    expect(width(wide)).toBeGreaterThan(1.3 * width(narrow));
  });

  it("estimates upper quantiles of a capped target, whose quantile is the cap itself", () => {
    const y = Float64Array.from(a, (value) => Math.min(1, 2 + 4 * value + normal() / 2));
    const high = scoresOf(quantileLoss(0.9), y);
    const at = (low: number, top: number) =>
      Array.from(a.keys()).filter((row) => a[row] > low && a[row] < top);
    const mean = (rows: number[]) => rows.reduce((sum, row) => sum + high[row], 0) / rows.length;
    expect(mean(at(0.5, 1))).toBeGreaterThan(0.95);
    // there the 90 % quantile is about 2 - 2.8 + .64
    expect(mean(at(-0.72, -0.68))).toBeGreaterThan(-0.6);
    expect(mean(at(-0.72, -0.68))).toBeLessThan(0.3);
  });

  it("estimates the probability of a class, by Newton steps", () => {
    const truth = (row: number) => logistic(3 * a[row] - 2 * b[row]);
    const y = Float64Array.from(a, (_, row) => (next() < truth(row) ? 1 : 0));
    const error = scoresOf(logisticLoss, y).reduce(
      (sum, score, row) => sum + Math.abs(logistic(score) - truth(row)),
      0
    );
    expect(error / y.length).toBeLessThan(0.06);
  });

  it("tells three classes apart, by three trees a round", () => {
    const y = Float64Array.from(a, (value, row) => (value > 0.2 ? 2 : b[row] > 0 ? 1 : 0));
    const scores = scoresOf(softmaxLoss(3), y);
    const best = (row: number) =>
      [0, 1, 2].reduce((p, q) => (scores[q * 3000 + row] > scores[p * 3000 + row] ? q : p));
    const wrong = Array.from(y).filter((value, row) => best(row) !== value).length;
    expect(wrong / y.length).toBeLessThan(0.01);
  });
});
