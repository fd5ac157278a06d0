/** Facts about one unit that several parts of its page state. */

import type {StageScore} from "../../../pipeline/contract/summary.ts";
import {byLife} from "../facts.ts";
import type {FleetData, ScenarioFacts, Unit} from "../fleet-data.ts";

/** Age at which the unit's level began, or null where it is healthy or unknown. */
export const levelSince = ({risk, criticalSince, degradedSince}: Unit): number | null =>
  risk === "critical" ? criticalSince : risk === "degraded" ? degradedSince : null;

/** A unit's place among those with a prediction, by rising predicted life. */
export interface Rank {
  /** Units with a shorter predicted life. */
  readonly before: number;
  /** Units ranked, this one included. */
  readonly total: number;
  readonly neighbours: readonly Unit[];
}

/** How many rows of the ranking are shown around a unit. */
const around = 3;

/** The unit's place in the whole fleet and the units around it; null without a prediction. */
export function rankOf({units}: FleetData, unit: Unit): Rank | null {
  const ranked = byLife(units);
  const before = ranked.findIndex(({key}) => key === unit.key);
  if (before < 0) return null;
  const from = Math.max(0, Math.min(before - around, ranked.length - 2 * around - 1));
  return {before, total: ranked.length, neighbours: ranked.slice(from, from + 2 * around + 1)};
}

/** Scored band of remaining life that a prediction falls into, for units the model had not learnt from. */
export function stageOf({error}: ScenarioFacts, predicted: number): StageScore | null {
  const stage = error?.stages.find(({from, to}) => predicted >= from && (to === null || predicted < to));
  return stage?.score ? stage : null;
}

/** Time spent healthy, degraded and critical up to the last record, from the unit's lasting crossings. */
export function spans(first: number, {age, degradedSince, criticalSince}: Unit) {
  const degraded = degradedSince ?? criticalSince ?? age;
  const critical = criticalSince ?? age;
  return [
    {level: "healthy", time: degraded - first},
    {level: "degraded", time: critical - degraded},
    {level: "critical", time: age - critical}
  ] as const;
}
