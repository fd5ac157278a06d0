import type {Loss} from "./loss.ts";
import {exactMean} from "./packing.ts";

/** Half the squared error: scores are predictions, a leaf adds the mean residual, watched as root mean square. */
export const squaredError: Loss = {
  outputs: 1,
  initial: (y) => Float64Array.of(exactMean(y)),
  gradients(y, scores, _output, out) {
    for (let row = 0; row < y.length; row++) out[row] = scores[row] - y[row];
  },
  leafValue({rows, start, end, gradients, l2}) {
    let sum = 0;
    for (let i = start; i < end; i++) sum += gradients[rows[i]];
    return -sum / (end - start + l2);
  },
  evaluate(y, scores) {
    let sum = 0;
    for (let row = 0; row < y.length; row++) sum += (scores[row] - y[row]) ** 2;
    return Math.sqrt(sum / y.length);
  }
};
