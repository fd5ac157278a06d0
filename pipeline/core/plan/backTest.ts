/** What plans would have brought on units whose lives are known to the end, beside simpler rules. */
import type {Fleet} from "../fleet.ts";
import type {Estimate} from "../stats/estimate.ts";
import {pairedBootstrap} from "../stats/pairedBootstrap.ts";
import {random} from "../stats/random.ts";
import type {CostModel} from "./costs.ts";
import {type Outcomes, outcomesOf, type StopRow} from "./outcomes.ts";
import {atAge, atThreshold, recommended, runToFailure} from "./policies.ts";
import {intervalCandidates, tuned} from "./tuning.ts";

/**
 * - `plan`: stop when the recommended time comes before the next record.
 * - `tuned`: stop at the threshold on the prediction that is cheapest on the other folds' units.
 * - `critical`: stop at the report's critical threshold.
 * - `interval`: stop at the age that is cheapest on the other folds' units.
 * - `failure`: never stop.
 */
export const policies = ["plan", "tuned", "critical", "interval", "failure"] as const;
export type Policy = (typeof policies)[number];

export interface BackTestInputs {
  /** Run-to-failure records, and the fold of each unit. */
  readonly fleet: Fleet;
  readonly folds: ArrayLike<number>;
  /** Prediction at each row by a model that has not seen the unit. */
  readonly outOfFold: ArrayLike<number>;
  /** Equally likely remaining lives at a row, by a calibration that has not seen the unit. */
  readonly lives: (row: number) => Float64Array;
  readonly model: Pick<CostModel, "planned" | "failure" | "lostLife" | "downtime" | "horizon">;
  /** Critical threshold and target cap, in the fleet's time unit. */
  readonly critical: number;
  readonly cap: number;
  readonly seed: number;
}

/** What became of the units under one policy. */
export interface PolicyResult {
  readonly policy: Policy;
  /** Figure it was set to in each fold, null where that is never to stop; empty where there is none to set. */
  readonly settings: readonly (number | null)[];
  readonly failures: number;
  /** Mean life thrown away, in time units. */
  readonly lost: number;
  /** Mean cost of a unit's end, life thrown away included. */
  readonly cost: Estimate;
  /** Money spent per time unit flown: the cost of the long run (renewal reward). */
  readonly rate: Estimate;
  /** The plan's cost less this policy's, unit by unit; null for the plan itself. */
  readonly saving: {readonly cost: Estimate; readonly rate: Estimate} | null;
}

export interface BackTest {
  readonly units: number;
  readonly results: readonly PolicyResult[];
}

/** Flies every unit again under each policy. Intervals of 95 % by bootstrap over units, paired for differences. */
export function backTest(inputs: BackTestInputs): BackTest {
  const ends = endings(inputs);
  const plan = ends[0].outcomes;
  const figures = ends.flatMap(({outcomes}) => [
    costOf(outcomes),
    rateOf(outcomes),
    (counts: Float64Array) => costOf(plan)(counts) - costOf(outcomes)(counts),
    (counts: Float64Array) => rateOf(plan)(counts) - rateOf(outcomes)(counts)
  ]);
  const units = inputs.fleet.units.length;
  const estimates = pairedBootstrap(units, figures, random(inputs.seed).fork("back-test"));
  const results = ends.map(({policy, settings, outcomes}, i) => {
    const [cost, rate, lessCost, lessRate] = estimates.slice(4 * i, 4 * i + 4);
    return {
      policy,
      settings,
      failures: outcomes.failed.reduce((sum, one) => sum + one, 0),
      lost: outcomes.lost.reduce((sum, life) => sum + life, 0) / units,
      cost,
      rate,
      saving: policy === "plan" ? null : {cost: lessCost, rate: lessRate}
    };
  });
  return {units, results};
}

interface Ending {
  readonly policy: Policy;
  readonly settings: readonly (number | null)[];
  readonly outcomes: Outcomes;
}

/** Every policy's outcomes; what is tuned is tuned without the unit's own fold. */
function endings({fleet, folds, outOfFold, lives, model, critical, cap}: BackTestInputs): Ending[] {
  const same = (figure: number): Float64Array => new Float64Array(fleet.units.length).fill(figure);
  const byFold = (figures: readonly number[]): number[] => Array.from(folds, (fold) => figures[fold]);
  const thresholds = Array.from({length: Math.floor(cap) + 1}, (_, i) => i);
  const interval = {candidates: intervalCandidates(fleet), with: (age: number) => atAge(fleet, same(age))};
  const threshold = {
    candidates: thresholds,
    with: (at: number) => atThreshold(fleet, outOfFold, same(at))
  };
  const ages = tuned(fleet, folds, interval, model);
  const best = tuned(fleet, folds, threshold, model);
  const ends = (policy: Policy, stop: StopRow, settings: readonly number[] = []): Ending => ({
    policy,
    settings: settings.map((figure) => (Number.isFinite(figure) ? figure : null)),
    outcomes: outcomesOf(fleet, stop, model)
  });
  return [
    ends("plan", recommended(fleet, lives, model, model.horizon)),
    ends("tuned", atThreshold(fleet, outOfFold, byFold(best)), best),
    ends("critical", atThreshold(fleet, outOfFold, same(critical))),
    ends("interval", atAge(fleet, byFold(ages)), ages),
    ends("failure", runToFailure)
  ];
}

const weighted = (values: Float64Array, counts: Float64Array): number =>
  values.reduce((sum, value, u) => sum + counts[u] * value, 0);

const costOf =
  ({cost}: Outcomes) =>
  (counts: Float64Array): number =>
    weighted(cost, counts) / cost.length;

const rateOf =
  ({spent, flown}: Outcomes) =>
  (counts: Float64Array): number =>
    weighted(spent, counts) / weighted(flown, counts);
