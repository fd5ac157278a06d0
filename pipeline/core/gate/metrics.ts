/** Figures of both models on the same samples of units. */
import type {Estimate} from "../stats/estimate.ts";
import type {Random} from "../stats/random.ts";
import {centredInterval, interval, minus, sideOf} from "./intervals.ts";
import {resample, type Sampled} from "./resample.ts";
import type {Better, GateMetric, GateScore} from "./result.ts";
import type {Metric, Subject} from "./subject.ts";
import {expandedTail} from "./tail.ts";

/** Every figure of each model, sample by sample. */
export interface Measured {
  /** Share of draws beyond each end of an interval. */
  readonly tail: number;
  readonly candidate: readonly Sampled[];
  readonly production: readonly Sampled[] | null;
}

/** Draws units and measures both models on every sample. */
export function measureBoth(subject: Subject, draws: number, generator: Random): Measured {
  const {figures, candidate, production, rows} = subject;
  const all = resample(rows.length, draws, generator, production ? 2 * figures : figures, (counts, out) => {
    candidate(counts, out, 0);
    production?.(counts, out, figures);
  });
  return {
    tail: expandedTail(rows.length),
    candidate: all.slice(0, figures),
    production: production && all.slice(figures)
  };
}

/** A metric of both models, and of their difference sample by sample. */
export interface Compared {
  readonly metric: GateMetric;
  readonly difference: Sampled | null;
}

export function compareMetric(
  {id, better, at, centred}: Metric,
  {tail, candidate, production}: Measured
): Compared {
  const estimate = (figure: Sampled): Estimate => (centred ? centredInterval : interval)(figure, tail);
  const difference = production && minus(candidate[at], production[at]);
  const between = difference && estimate(difference);
  return {
    metric: {
      id,
      better,
      candidate: within(estimate(candidate[at]), centred),
      production: production && within(estimate(production[at]), centred),
      difference: between,
      winner: between && winnerOf(between, better, candidate[at].value)
    },
    difference
  };
}

/** Moved draws of an error may pass below 0; the error does not. */
function within({value, low, high}: Estimate, centred: boolean): Estimate {
  return centred
    ? {value, low: Math.min(value, Math.max(0, low)), high: Math.max(value, high)}
    : {value, low, high};
}

function winnerOf(difference: Estimate, better: Better, size: number): GateMetric["winner"] {
  const side = sideOf(difference, 0, size);
  if (side === 0) return "neither";
  return side < 0 === (better === "lower") ? "candidate" : "production";
}

/** The score of both models, the candidate's with its interval. */
export function scoreOf(
  {score}: Subject,
  {tail, candidate, production}: Measured,
  floor: number
): {score: GateScore; estimate: Estimate} {
  const of = (at: number) => ({
    candidate: candidate[at].value,
    production: production?.[at].value ?? null
  });
  return {
    score: {
      formula: score.formula,
      ...of(score.at),
      floor,
      parts: score.parts.map(({id, at}) => ({id, ...of(at)}))
    },
    estimate: interval(candidate[score.at], tail)
  };
}
