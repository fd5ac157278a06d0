/** The biases of a support vector machine in full: LIBSVM prints six digits of them and hands out no more. */
import {kernelOf, type Machine, pairs, starts} from "./machine.ts";

/** A multiplier this near its bound is at it. */
const AT_BOUND = 1 - 1e-12;

/**
 * The biases of the pairs of classes: for every free vector (multiplier inside its bounds) the decision value is its
 * class, 1 or −1, which gives one estimate of the bias; LIBSVM takes their mean, and so do we. A pair without a free
 * vector keeps what is printed.
 *
 * @param cost bound of the multipliers
 * @param printed biases to six digits
 */
export function fullBiases(
  machine: Omit<Machine, "biases">,
  cost: number,
  printed: readonly number[]
): Float64Array {
  const {labels, counts, vectors, multipliers} = machine;
  const kernel = kernelOf(machine.kernel);
  const first = starts(counts);
  return Float64Array.from(pairs(labels.length), ([i, j], pair) => {
    const own: {v: number; weight: number}[] = [];
    for (let v = first[i]; v < first[i + 1]; v++) own.push({v, weight: multipliers[v][j - 1]});
    for (let v = first[j]; v < first[j + 1]; v++) own.push({v, weight: multipliers[v][i]});
    const used = own.filter(({weight}) => weight !== 0);
    const free = used.filter(({weight}) => Math.abs(weight) < cost * AT_BOUND);
    let sum = 0;
    for (const {v, weight: side} of free) {
      for (const {v: other, weight} of used) sum += weight * kernel(vectors[other], vectors[v]);
      sum -= Math.sign(side);
    }
    return free.length > 0 ? sum / free.length : printed[pair];
  });
}
