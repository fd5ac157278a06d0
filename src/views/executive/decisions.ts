/** What to do with the units shown: act now, plan or watch, from the plan of the whole fleet. */
import {costsOf} from "../assumptions.ts";
import type {Context, Selection} from "../context.ts";
import {type FleetPlan, type PlannedUnit, planOf} from "../plan.ts";

export interface Decisions {
  readonly plan: FleetPlan;
  /** Units that the plan stops within the first shop period, the first and most pressing first. */
  readonly act: readonly PlannedUnit[];
  /** Those it stops later, before the horizon, in time. */
  readonly later: readonly PlannedUnit[];
  /** Those it leaves in service until the horizon. */
  readonly watch: readonly PlannedUnit[];
  /** Length of the first period, in the report's time unit. */
  readonly period: number;
  /** What acting on the first group is expected to cost, and what leaving it in service until the horizon would. */
  readonly cost: number;
  readonly left: number;
  /** Failures expected of the first group by the end of the first period if it stays, and before its stops. */
  readonly failing: number;
  readonly early: number;
  /** Units best stopped within the first period that have a place only in a later one. */
  readonly delayed: readonly PlannedUnit[];
  /** Units best stopped before the horizon that have no place before it; they are watched all the same. */
  readonly stranded: readonly PlannedUnit[];
}

/** Expected cost of leaving a unit in service until the plan's horizon: its failures, and a visit then. */
export const leavingCost = ({curve}: Pick<PlannedUnit, "curve">): number => curve.cost[curve.cost.length - 1];

/** What acting on a unit when the plan says avoids against leaving it until the horizon; never negative. */
export const avoidedBy = (planned: PlannedUnit): number => leavingCost(planned) - planned.cost;

const sum = (units: readonly PlannedUnit[], of: (planned: PlannedUnit) => number): number =>
  units.reduce((total, planned) => total + of(planned), 0);

/** What the lack of a place adds to the cost of these units. */
export const slipOf = (units: readonly PlannedUnit[]): number => sum(units, ({slip}) => slip);

/** The decisions for the units that a reader has selected; the plan itself is always of the whole fleet. */
export function decisionsOf(context: Context, {units}: Pick<Selection, "units">): Decisions {
  const plan = planOf(context.data, costsOf(context));
  const own = new Set(units);
  const shown = plan.units.filter(({unit}) => own.has(unit));
  const period = Math.min(plan.model.period, plan.model.horizon);
  const pressing = (a: PlannedUnit, b: PlannedUnit): number =>
    a.at - b.at || b.curve.failure[period] - a.curve.failure[period];
  const act = shown.filter(({slot}) => slot === 0).sort(pressing);
  return {
    plan,
    act,
    later: shown.filter(({slot}) => slot > 0 && slot < plan.periods).sort(pressing),
    watch: shown.filter(({slot}) => slot === plan.periods),
    period,
    cost: sum(act, ({cost}) => cost),
    left: sum(act, leavingCost),
    failing: sum(act, ({curve}) => curve.failure[period]),
    early: sum(act, ({failure}) => failure),
    delayed: shown.filter(({slot, wanted}) => wanted === 0 && slot > 0 && slot < plan.periods),
    stranded: shown.filter(({slot, wanted}) => slot === plan.periods && wanted < plan.periods)
  };
}

/** Expected costs and failures of the first group with every stop put off by 0, 1, … time units, to the horizon at most. */
export function postponed(
  {act, plan}: Pick<Decisions, "act" | "plan">,
  most: number
): readonly {readonly cost: number; readonly failures: number}[] {
  const {horizon} = plan.model;
  return Array.from({length: most + 1}, (_, by) => {
    const at = (planned: PlannedUnit): number => Math.min(horizon, planned.at + by);
    return {
      cost: sum(act, (planned) => planned.curve.cost[at(planned)]),
      failures: sum(act, (planned) => planned.curve.failure[at(planned)])
    };
  });
}
