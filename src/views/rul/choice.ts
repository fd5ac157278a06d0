/** Which unit the page is about; it lives in the address, so that a link restores it. */
import type {Change as Readings} from "../../../pipeline/core/explain/whatIf.ts";
import {type Assumptions, costParameter, parseAssumptions} from "../assumptions.ts";
import type {FleetData, ScenarioFacts, Unit} from "../fleet-data.ts";
import {parseRange, type Range} from "../range.ts";
import type {Change} from "../state.ts";
import {parseWhat, whatParameter} from "./what-if-state.ts";

/** A unit of the report, or what an address asked for and the report does not hold. */
export type Choice =
  | {readonly kind: "unit"; readonly unit: Unit}
  | {readonly kind: "unknown"; readonly scenario: string; readonly unit: string};

/** Text of an address repeated on the page: no longer than this. */
const longest = 40;
const short = (text: string | null): string => (text ?? "").slice(0, longest);

const life = ({predicted}: Unit): number => predicted ?? Number.POSITIVE_INFINITY;

/** The unit with the least predicted life; of equals the first, units without a prediction last. */
export const mostPressing = (units: readonly Unit[]): Unit | null =>
  units.reduce<Unit | null>((best, unit) => (best && life(best) <= life(unit) ? best : unit), null);

/** Units of a scenario by their names, as people count: 2 before 10. */
export const unitsOf = (data: FleetData, scenario: ScenarioFacts): Unit[] =>
  data.units
    .filter((unit) => unit.scenario === scenario)
    .sort((a, b) => a.id.localeCompare(b.id, "en", {numeric: true}));

/**
 * Reads the choice from an address; without one it is the most pressing unit, of the scenario if that is named. A unit
 * goes by its id within its scenario, and by the name that pages call it.
 */
export function parseChoice(query: URLSearchParams, data: FleetData): Choice {
  const [slug, id] = [query.get("scenario"), query.get("unit")];
  const unknown = {kind: "unknown", scenario: short(slug), unit: short(id)} as const;
  const only = data.scenarios.length === 1 ? data.scenarios[0] : undefined;
  const scenario = slug === null ? only : data.scenarios.find((one) => one.slug === slug);
  if (slug !== null && !scenario) return unknown;
  const units = scenario ? unitsOf(data, scenario) : data.units;
  const unit =
    id === null ? mostPressing(units) : units.find((one) => one.name === id || (scenario && one.id === id));
  return unit ? {kind: "unit", unit} : unknown;
}

/** What the reader has chosen on the page of one unit. */
export interface UnitState {
  readonly choice: Choice;
  /** Ages shown, or null for the whole recorded life. */
  readonly ages: Range | null;
  /** Age whose prediction is explained, or null for the last of those shown. */
  readonly at: number | null;
  /** What is changed of the readings. */
  readonly what: Readings;
  /** The reader's own stop, whole time units from the last record; null for the proposed one. */
  readonly stop: number | null;
  readonly assumptions: Assumptions;
}

const parseStop = (text: string | null): number | null =>
  /^\d{1,6}$/.test(text ?? "") ? Number(text) : null;

/** Reads the whole choice from an address. */
export function parseUnitState(query: URLSearchParams, data: FleetData): UnitState {
  const choice = parseChoice(query, data);
  const at = /^\d{1,7}(\.\d+)?$/.exec(query.get("at") ?? "")?.[0];
  return {
    choice,
    ages: parseRange(query.get("ages")),
    at: at === undefined ? null : Number(at),
    what: parseWhat(query.get(whatParameter), choice.kind === "unit" ? choice.unit.scenario.sensors : []),
    stop: parseStop(query.get("stop")),
    assumptions: parseAssumptions(query.get(costParameter), data)
  };
}

/** The change that leads to a unit, shown over its whole life and with its own stop. */
export const toUnit = ({scenario, id}: Unit): Change => ({
  scenario: scenario.slug,
  unit: id,
  ages: null,
  at: null,
  [whatParameter]: null,
  stop: null
});
