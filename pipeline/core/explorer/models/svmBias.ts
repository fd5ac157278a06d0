/** The biases of a support vector machine in full: LIBSVM prints six digits of them and hands out no more. */
import {kernelOf, type Machine, pairs, starts} from "./machine.ts";

export interface FullBiases {
  readonly biases: Float64Array;
  /**
   * Widest range of the estimates of one bias: within LIBSVM's tolerance of .001 at the optimum. It keeps kernels in 32
   * bits, so large unscaled features leave more; where it gives up, margins are far apart.
   */
  readonly range: number;
}

/** A multiplier this near its bound is at it. */
const AT_BOUND = 1 - 1e-12;

/** What six digits leave open, doubled. */
const PRINTED = 1e-5;

/**
 * The biases of the pairs of classes: for every free vector (multiplier inside its bounds) the decision value is its
 * class, 1 or −1, which gives one estimate of the bias; LIBSVM takes their mean, and so do we. A pair
 * without a free vector, or of another mean than is printed, keeps what is printed.
 *
 * @param cost bound of the multipliers
 * @param printed biases to six digits
 */
export function fullBiases(
  machine: Omit<Machine, "biases" | "settled">,
  cost: number,
  printed: readonly number[]
): FullBiases {
  const {labels, counts, vectors, multipliers} = machine;
  const kernel = kernelOf(machine.kernel);
  const first = starts(counts);
  let range = 0;
  const biases = Float64Array.from(pairs(labels.length), ([i, j], pair) => {
    const used: {v: number; weight: number}[] = [];
    const add = (v: number, weight: number): void => {
      if (weight !== 0) used.push({v, weight});
    };
    for (let v = first[i]; v < first[i + 1]; v++) add(v, multipliers[v][j - 1]);
    for (let v = first[j]; v < first[j + 1]; v++) add(v, multipliers[v][i]);
    const free = used.filter(({weight}) => Math.abs(weight) < cost * AT_BOUND);
    if (free.length === 0) return printed[pair];
    const estimates = free.map(({v, weight: side}) => {
      let sum = -Math.sign(side);
      for (const {v: other, weight} of used) sum += weight * kernel(vectors[other], vectors[v]);
      return sum;
    });
    range = Math.max(range, Math.max(...estimates) - Math.min(...estimates));
    const mean = estimates.reduce((sum, estimate) => sum + estimate, 0) / free.length;
    return Math.abs(mean - printed[pair]) <= PRINTED * Math.max(1, Math.abs(mean)) ? mean : printed[pair];
  });
  return {biases, range};
}
