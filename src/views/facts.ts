/** Figures that several pages state, computed from the units a reader has selected. */
import {quantileSorted} from "d3";
import {type RiskLevel, riskLevels} from "../../pipeline/contract/rul.ts";
import type {ScenarioFacts, Unit} from "./fleet-data.ts";

export type Counts = Readonly<Record<RiskLevel | "total", number>>;

/** Number of units of each level, and in all. */
export function countLevels(units: readonly Unit[]): Counts {
  const counts = {total: units.length, critical: 0, degraded: 0, healthy: 0, unknown: 0};
  for (const {risk} of units) counts[risk]++;
  return counts;
}

/** A unit with a prediction. */
export type Predicted = Unit & {readonly predicted: number};

/** Units with a prediction, shortest predicted life first; ties in the report's order. */
export const byLife = (units: readonly Unit[]): Predicted[] =>
  units
    .filter((unit): unit is Predicted => unit.predicted !== null)
    .sort((a, b) => a.predicted - b.predicted);

/** A unit whose life is known to lie in an interval. */
export type Bounded = Predicted & {readonly lower: number; readonly upper: number};

/** The same by the lower bound of their 90 % interval: what may fail first comes first. */
export const byLowerBound = (units: readonly Unit[]): Bounded[] =>
  byLife(units)
    .filter((unit): unit is Bounded => unit.lower !== null && unit.upper !== null)
    .sort((a, b) => a.lower - b.lower);

/** Quantile of the predicted lives of units sorted by it; NaN when there are none. */
export const lifeQuantile = (sorted: readonly Predicted[], p: number): number =>
  quantileSorted(
    sorted.map(({predicted}) => predicted),
    p
  ) ?? Number.NaN;

/** Whether a prediction is all the model can say: the models are never taught more than the cap. */
export const atCap = (predicted: number, cap: number): boolean => predicted >= cap * 0.98;

/** Error close to failure. */
export interface NearError {
  /** Upper limit of true remaining life that counts as close. */
  readonly below: number;
  readonly mae: number;
  readonly n: number;
}

/** Mean absolute error in the first band of true remaining life, over the scenarios, weighted by units. */
export function nearError(scenarios: readonly ScenarioFacts[]): NearError | null {
  const stages = scenarios.flatMap(({error}) => error?.stages.filter(({from}) => from === 0) ?? []);
  const scored = stages.filter(({score, to}) => score !== null && score.n > 0 && to === stages[0].to);
  const n = scored.reduce((sum, {score}) => sum + score!.n, 0);
  const below = stages[0]?.to;
  if (n === 0 || below === null || below === undefined) return null;
  return {below, n, mae: scored.reduce((sum, {score}) => sum + score!.mae * score!.n, 0) / n};
}

/** Levels of risk that occur, worst first. */
export const levelsPresent = (counts: Counts): RiskLevel[] => riskLevels.filter((level) => counts[level] > 0);
