/** Figures of one model's predicted classes. */
import {BANDS, type ClassPredictions} from "./classProbabilities.ts";
import type {ModelMeasure} from "./subject.ts";

/** In the order in which they are measured; `calibration` is 1 less its error, `shares` the score out of 100. */
export const classFigures = [
  "accuracy",
  "top-3",
  "log-loss",
  "precision-macro",
  "recall-macro",
  "f1-macro",
  "precision-weighted",
  "f1-weighted",
  "calibration-error",
  "calibration",
  "shares"
] as const;

/** How often each class is true, predicted, and both. */
interface Tallies {
  readonly support: Float64Array;
  readonly claimed: Float64Array;
  readonly hits: Float64Array;
}

/**
 * Means over the classes that have a unit in the sample, alike (`macro`) or by how many they have (`weighted`; weighted
 * recall is accuracy). A class that is never predicted has precision and F1 0. Calibration error is the mean over
 * predictions of |share right − mean stated| in their tenth of the stated probability (Guo et al. 2017). The score is
 * 100 × the mean of accuracy, top-3, weighted F1 and calibration.
 */
export function measureClasses(model: ClassPredictions, truth: Int32Array, classes: number): ModelMeasure {
  const {predicted, right, top3, loss, band, gap} = model;
  const n = truth.length;
  const support = new Float64Array(classes);
  const claimed = new Float64Array(classes);
  const hits = new Float64Array(classes);
  const gaps = new Float64Array(BANDS);
  return (counts, out, at) => {
    for (const tally of [support, claimed, hits, gaps]) tally.fill(0);
    let threes = 0;
    let losses = 0;
    for (let u = 0; u < n; u++) {
      const count = counts[u];
      support[truth[u]] += count;
      claimed[predicted[u]] += count;
      hits[truth[u]] += count * right[u];
      threes += count * top3[u];
      losses += count * loss[u];
      gaps[band[u]] += count * gap[u];
    }
    out[at + 1] = threes / n;
    out[at + 2] = losses / n;
    writeMeans({support, claimed, hits}, n, out, at);
    out[at + 8] = gaps.reduce((sum, one) => sum + Math.abs(one), 0) / n;
    out[at + 9] = 1 - out[at + 8];
    out[at + 10] = 25 * (out[at] + out[at + 1] + out[at + 7] + out[at + 9]);
  };
}

/** Accuracy, and precision, recall and F1 averaged over classes. */
function writeMeans({support, claimed, hits}: Tallies, n: number, out: Float64Array, at: number): void {
  let seen = 0;
  let right = 0;
  let precisions = 0;
  let recalls = 0;
  let f1s = 0;
  let weightedPrecision = 0;
  let weightedF1 = 0;
  for (let k = 0; k < support.length; k++) {
    if (support[k] === 0) continue;
    seen++;
    right += hits[k];
    const precision = claimed[k] > 0 ? hits[k] / claimed[k] : 0;
    const f1 = (2 * hits[k]) / (support[k] + claimed[k]);
    precisions += precision;
    recalls += hits[k] / support[k];
    f1s += f1;
    weightedPrecision += support[k] * precision;
    weightedF1 += support[k] * f1;
  }
  out[at] = right / n;
  out[at + 3] = precisions / seen;
  out[at + 4] = recalls / seen;
  out[at + 5] = f1s / seen;
  out[at + 6] = weightedPrecision / n;
  out[at + 7] = weightedF1 / n;
}
