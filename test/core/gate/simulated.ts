/** Models that are as good, or as much better or worse, as they are made. */
import type {ClassificationInputs, RegressionInputs} from "../../../pipeline/core/gate/inputs.ts";
import {random} from "../../../pipeline/core/stats/random.ts";

/** Share of what two models of the same units get wrong that they get wrong together. */
export const CORRELATION = 0.8;

const cost = {bytes: 500_000, visited: 2000};
const same = {same: true, largest: 0};

/**
 * Spread of our model's errors on C-MAPSS test units by fifth of the cap, in cycles: small near the end. Errors of such
 * a mixture have a kurtosis of about 5, those of the model 6.
 */
const SPREAD = [2.8, 3.7, 10.3, 15.3, 10.3];
const CAP = 125;

/**
 * Remaining lives of a fleet, predicted by two models whose errors are correlated; the candidate's are `factor` times as
 * large, so that its RMSE is. Its intervals hold nine of ten lives.
 */
export function livesOf(units: number, factor: number, seed: number): RegressionInputs {
  const {next, normal} = random(seed);
  const places = Array.from({length: units}, (_, u) => u);
  const raw = places.map(() => 6 + 139 * next());
  const stage = raw.map((life) => Math.min(4, Math.floor(life / 25)));
  const shared = places.map(() => Math.sqrt(CORRELATION) * normal());
  const error = (u: number): number => SPREAD[stage[u]] * (shared[u] + Math.sqrt(1 - CORRELATION) * normal());
  const truth = raw.map((life) => Math.min(CAP, life));
  const candidate = places.map((u) => truth[u] + factor * error(u));
  const half = (u: number): number => 1.645 * factor * SPREAD[stage[u]];
  return {
    kind: "regression",
    units: {
      ids: places.map(String),
      scenario: places.map((u) => `S${u % 4}`),
      stage: stage.map((s) => `${25 * s}–`),
      truth,
      candidate,
      production: places.map((u) => truth[u] + error(u)),
      low: places.map((u) => candidate[u] - half(u)),
      high: places.map((u) => candidate[u] + half(u)),
      baseline: new Float64Array(units).fill(85)
    },
    candidate: cost,
    production: cost,
    reproduced: same
  };
}

/** The first class whose running sum of `shares` is above `at`. */
function pick(shares: readonly number[], at: number): number {
  let left = at;
  for (const [k, share] of shares.entries()) {
    if (left < share) return k;
    left -= share;
  }
  return shares.length - 1;
}

/**
 * Units of `classes` classes. Each model sees evidence for the true class, of strength `signal`, in correlated noise,
 * and states exactly the probabilities that follow from it: both are calibrated, and the stronger one is better.
 */
export function classesOf(
  units: number,
  classes: number,
  signal: {readonly production: number; readonly candidate: number},
  seed: number
): ClassificationInputs {
  const {next, normal} = random(seed);
  // A few come often, many seldom, like categories of applications.
  const weights = Array.from({length: classes}, (_, k) => 1 / (k + 2));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => weight / whole);
  const truth = new Int32Array(units);
  const production = new Float64Array(units * classes);
  const candidate = new Float64Array(units * classes);
  for (let u = 0; u < units; u++) {
    truth[u] = pick(shares, next());
    for (let k = 0; k < classes; k++) {
      const is = k === truth[u] ? 1 : 0;
      const noise = normal();
      const other = CORRELATION * noise + Math.sqrt(1 - CORRELATION ** 2) * normal();
      const prior = Math.log(shares[k]);
      production[u * classes + k] = signal.production * (signal.production * is + noise) + prior;
      candidate[u * classes + k] = signal.candidate * (signal.candidate * is + other) + prior;
    }
  }
  for (const scores of [production, candidate]) softmax(scores, classes);
  return {
    kind: "classification",
    units: {
      ids: Array.from(truth, (_, u) => `unit ${u}`),
      classes: shares.map((_, k) => `class ${k}`),
      truth,
      candidate,
      production
    },
    candidate: cost,
    production: cost,
    reproduced: same
  };
}

/** Scores of each unit to probabilities, in place. */
function softmax(scores: Float64Array, classes: number): void {
  for (let at = 0; at < scores.length; at += classes) {
    let sum = 0;
    for (let i = at; i < at + classes; i++) sum += scores[i] = Math.exp(scores[i]);
    for (let i = at; i < at + classes; i++) scores[i] /= sum;
  }
}

/** The same contest with other predictions of production; null: with none, as for a first model. */
export function withProduction<Inputs extends RegressionInputs | ClassificationInputs>(
  inputs: Inputs,
  production: ArrayLike<number> | null
): Inputs {
  return {
    ...inputs,
    units: {...inputs.units, production},
    production: production && inputs.production,
    reproduced: production && inputs.reproduced
  };
}

/** The same contest with the models' places exchanged. */
export function exchanged<Inputs extends RegressionInputs | ClassificationInputs>(inputs: Inputs): Inputs {
  const {candidate, production} = inputs.units;
  return {...inputs, units: {...inputs.units, candidate: production, production: candidate}};
}
