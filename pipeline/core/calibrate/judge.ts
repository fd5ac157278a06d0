/** How well intervals keep their promise: coverage, width, and how sure of both we are. */

import type {Estimate} from "../stats/estimate.ts";
import {pairedBootstrap} from "../stats/pairedBootstrap.ts";
import {random} from "../stats/random.ts";
import type {Interval} from "./calibration.ts";

/** Records with a known life and the interval stated for it. */
export interface Stated {
  /** True remaining life, at most the cap. */
  readonly life: ArrayLike<number>;
  readonly interval: readonly Interval[];
  /** Unit of each record; records of one unit stand together. */
  readonly unit: ArrayLike<number>;
  /** Weight of each record. */
  readonly weight: ArrayLike<number>;
}

/** How some intervals did. */
export interface IntervalScore {
  /** Units judged. */
  readonly units: number;
  /** Share of true lives inside, ends included. */
  readonly coverage: Estimate;
  /** Mean width, in the report's time unit. */
  readonly width: Estimate;
  /** Share of true lives below the interval: the unit failed earlier than stated. */
  readonly below: number;
  /**
   * Interval score (Gneiting and Raftery 2007): mean of the width plus 2/(1 − coverage) times how far a life lies
   * outside. Lower is better; it is least for the true quantiles.
   */
  readonly score: number;
}

/** Sums over the records of one unit. */
interface Sums {
  weight: number;
  inside: number;
  width: number;
  below: number;
  score: number;
}

/** Lives and ends are rounded to a tenth. */
const ROUNDING = 0.05;

/** Judges intervals of nominal `coverage`; null without a record. */
export function judgeIntervals(stated: Stated, coverage: number, seed: number): IntervalScore | null {
  const units = sumsByUnit(stated, 2 / (1 - coverage));
  if (units.length === 0) return null;
  const mean =
    (figure: keyof Sums) =>
    (counts: ArrayLike<number>): number =>
      total(units, figure, counts) / total(units, "weight", counts);
  const generator = random(seed).fork("intervals");
  const [inside, width] = pairedBootstrap(units.length, [mean("inside"), mean("width")], generator);
  const once = new Float64Array(units.length).fill(1);
  return {
    units: units.length,
    coverage: inside,
    width,
    below: mean("below")(once),
    score: mean("score")(once)
  };
}

/** Sum of a figure over units, each as often as it counts. */
function total(units: readonly Sums[], figure: keyof Sums, counts: ArrayLike<number>): number {
  let sum = 0;
  for (let u = 0; u < units.length; u++) sum += counts[u] * units[u][figure];
  return sum;
}

function sumsByUnit({life, interval, unit, weight}: Stated, penalty: number): Sums[] {
  const sums: Sums[] = [];
  for (let i = 0; i < life.length; i++) {
    if (i === 0 || unit[i] !== unit[i - 1]) sums.push({weight: 0, inside: 0, width: 0, below: 0, score: 0});
    const own = sums[sums.length - 1];
    const {low, high} = interval[i];
    const under = life[i] < low - ROUNDING;
    const over = life[i] > high + ROUNDING;
    const outside = under ? low - life[i] : over ? life[i] - high : 0;
    own.weight += weight[i];
    own.width += weight[i] * (high - low);
    own.score += weight[i] * (high - low + penalty * outside);
    if (under) own.below += weight[i];
    if (!(under || over)) own.inside += weight[i];
  }
  return sums;
}

/** Bands of true remaining life, each a fifth of the cap; a life at the cap belongs to the last. */
const STAGES = 5;

/** Intervals of the records whose true life lies in one band. */
export interface StageIntervals {
  readonly from: number;
  readonly to: number | null;
  /** Null where no record falls in the band. */
  readonly score: IntervalScore | null;
}

/** Judges the intervals of each stage of life apart. */
export function judgeStages(stated: Stated, coverage: number, cap: number, seed: number): StageIntervals[] {
  return Array.from({length: STAGES}, (_, stage) => {
    const from = (cap * stage) / STAGES;
    const to = stage + 1 < STAGES ? (cap * (stage + 1)) / STAGES : null;
    const rows = Array.from({length: stated.life.length}, (_, i) => i).filter(
      (i) => stated.life[i] >= from && stated.life[i] < (to ?? Number.POSITIVE_INFINITY)
    );
    const part: Stated = {
      life: rows.map((i) => stated.life[i]),
      interval: rows.map((i): Interval => stated.interval[i]),
      unit: rows.map((i) => stated.unit[i]),
      weight: rows.map((i) => stated.weight[i])
    };
    return {from, to, score: judgeIntervals(part, coverage, seed)};
  });
}
