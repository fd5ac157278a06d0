import type {Random} from "../stats/random.ts";

/** A figure of the units as they are, and of every sample drawn from them, in the order of drawing. */
export interface Sampled {
  readonly value: number;
  readonly draws: Float64Array;
}

/** Writes its figures into `out`, computed from how often every unit counts. */
export type Measure = (counts: Float64Array, out: Float64Array) => void;

const WORDS = 2 ** 32;
/** Upper limit of units: a random word times this is still an exact integer. */
const MAX_UNITS = 2 ** 21;

/**
 * Draws as many units as there are, with replacement, `draws` times, and computes all `figures` of every sample: the
 * paired bootstrap by unit (Efron and Tibshirani 1993), with the draws kept.
 *
 * @throws RangeError without units or with more than two million
 */
export function resample(
  units: number,
  draws: number,
  generator: Random,
  figures: number,
  measure: Measure
): Sampled[] {
  if (!(units >= 1 && units <= MAX_UNITS))
    throw new RangeError(`resample: found ${units} units, expected 1 to ${MAX_UNITS}`);
  const counts = new Float64Array(units);
  const out = new Float64Array(figures);
  const found = Array.from({length: figures}, () => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw++) {
    drawUnits(counts, generator);
    measure(counts, out);
    for (let f = 0; f < figures; f++) found[f][draw] = out[f];
  }
  measure(counts.fill(1), out);
  return found.map((values, f) => ({value: out[f], draws: values}));
}

/**
 * How often each unit is drawn. A place is the high part of a word times the number of units, words that would favour
 * some places being refused (Lemire 2019): exact like `Random.int`, without its two divisions.
 */
function drawUnits(counts: Float64Array, {word}: Random): void {
  const n = counts.length;
  const unfair = WORDS % n;
  counts.fill(0);
  for (let i = 0; i < n; i++) {
    let product = word() * n;
    let place = (product / WORDS) | 0;
    while (product - place * WORDS < unfair) {
      product = word() * n;
      place = (product / WORDS) | 0;
    }
    counts[place]++;
  }
}
