/** The plan of a whole fleet: when to act on each unit, and when the shop has a place for it. */
import {type CostModel, failureCost} from "../../pipeline/core/plan/costs.ts";
import {type ExpectedCosts, expectedCosts} from "../../pipeline/core/plan/expectedCost.ts";
import {type Recommendation, recommend} from "../../pipeline/core/plan/recommend.ts";
import {schedule} from "../../pipeline/core/plan/schedule.ts";
import type {FleetData, Unit} from "./fleet-data.ts";
import {livesOf} from "./outlook.ts";

/** Lives by which expected costs are reckoned. */
const LIVES = 200;

/** What is planned for a unit. Times from now, in the report's time unit. */
export interface PlannedUnit {
  readonly unit: Unit;
  readonly curve: ExpectedCosts;
  /** When it is best acted on, shop aside. */
  readonly advice: Recommendation;
  /** Shop period of its visit and the one it would have with the shop to itself; their number: after the horizon. */
  readonly slot: number;
  readonly wanted: number;
  /** When it is acted on, and the expected cost of it. */
  readonly at: number;
  readonly cost: number;
  /** What the lack of a place adds to it. */
  readonly slip: number;
  /** Probability that it fails before. */
  readonly failure: number;
}

export interface FleetPlan {
  readonly model: CostModel;
  readonly periods: number;
  /** Every unit with a prediction, in the report's order. */
  readonly units: readonly PlannedUnit[];
  /** Those with a visit before the horizon, first visit first. */
  readonly visits: readonly PlannedUnit[];
  /** Those of them that have not the period they want, and those that have none before the horizon for lack of places. */
  readonly moved: readonly PlannedUnit[];
  readonly stranded: readonly PlannedUnit[];
  /** Expected cost of the visits, and what these units cost if nobody acts before they fail. */
  readonly cost: number;
  readonly failing: number;
  /** What the lack of places adds to the whole fleet's cost. */
  readonly slip: number;
  /** What one more place a period would take off it. */
  readonly place: number;
  /** Units without a prediction: nothing can be planned for them. */
  readonly unplanned: number;
}

interface Known {
  readonly lives: readonly Float64Array[];
  readonly units: readonly Unit[];
  model: string;
  plan: FleetPlan | null;
}

/** Lives do not change with what is assumed, and several figures ask for the same plan. */
const known = new WeakMap<FleetData, Known>();

function knownOf(data: FleetData): Known {
  const found = known.get(data);
  if (found) return found;
  const units = data.units.filter(({predicted}) => predicted !== null);
  const made = {units, lives: units.map((unit) => livesOf(unit, LIVES)), model: "", plan: null};
  known.set(data, made);
  return made;
}

/** The cheapest plan of the whole fleet under a cost model. The last one asked for is kept. */
export function planOf(data: FleetData, model: CostModel): FleetPlan {
  const own = knownOf(data);
  const name = JSON.stringify(model);
  if (!own.plan || own.model !== name) {
    own.plan = planned(own, model, data.units.length - own.units.length);
    own.model = name;
  }
  return own.plan;
}

const inTime = (a: PlannedUnit, b: PlannedUnit): number =>
  a.slot - b.slot || a.at - b.at || b.failure - a.failure;

function planned({units, lives}: Known, model: CostModel, unplanned: number): FleetPlan {
  const curves = lives.map((own) => expectedCosts(own, model, model.horizon));
  const found = schedule(curves, model);
  const roomier = schedule(curves, {...model, capacity: model.capacity + 1});
  const all = units.map((unit, u): PlannedUnit => {
    const at = found.at[u];
    return {
      unit,
      curve: curves[u],
      advice: recommend(curves[u]),
      slot: found.slot[u],
      wanted: found.wanted[u],
      at,
      cost: found.cost[u],
      slip: found.slip[u],
      failure: curves[u].failure[at]
    };
  });
  const visits = all.filter(({slot}) => slot < found.periods).sort(inTime);
  return {
    model,
    periods: found.periods,
    units: all,
    visits,
    moved: visits.filter(({slot, wanted}) => slot !== wanted),
    stranded: all.filter(({slot, wanted}) => slot === found.periods && wanted < slot).sort(inTime),
    cost: visits.reduce((sum, {cost}) => sum + cost, 0),
    failing: visits.length * failureCost(model),
    slip: found.slip.reduce((sum, slip) => sum + slip, 0),
    place: found.total - roomier.total,
    unplanned
  };
}
