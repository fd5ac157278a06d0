/** What the reader has chosen on a page; it lives in the address, so that a link restores it. */
import {type RiskLevel, riskLevels} from "../../pipeline/contract/rul.ts";
import {type Assumptions, costParameter, parseAssumptions} from "./assumptions.ts";
import type {FleetData, Unit} from "./fleet-data.ts";
import {livesWithin, parseRange, type Range} from "./range.ts";

export interface State {
  /** Slug of the scenario shown, or null for all. */
  readonly scenario: string | null;
  /** Cluster shown, or null for all. */
  readonly cluster: number | null;
  /** Levels of risk shown, in their order, or null for all. */
  readonly levels: readonly RiskLevel[] | null;
  /** Predicted remaining lives shown, or null for all. */
  readonly predicted: Range | null;
  /** Lower bounds of remaining lives shown, or null for all. */
  readonly lower: Range | null;
  /** True remaining lives shown, or null for all. */
  readonly actual: Range | null;
  /** Keys of the units shown, or null for all. */
  readonly units: readonly string[] | null;
  /** What the reader assumes maintenance to cost, where it is not what the report does. */
  readonly assumptions: Assumptions;
}

export const everything: State = {
  scenario: null,
  cluster: null,
  levels: null,
  predicted: null,
  lower: null,
  actual: null,
  units: null,
  assumptions: {}
};

/** A change of the choice, as parameters of the address; null takes one away. */
export type Change = Readonly<Record<string, string | null>>;

/** What takes every choice made on marks and legends back; those of the lists stay. */
export const noMarks: Change = {levels: null, predicted: null, lower: null, actual: null, units: null};

/** An entry of a list in an address: a name may hold a comma. */
const escaped = (entry: string): string => entry.replaceAll("%", "%25").replaceAll(",", "%2C");

/** A list as the address writes it; nothing for one that is empty. */
export const formatList = (entries: readonly string[]): string | null =>
  entries.length ? entries.map(escaped).join(",") : null;

/** Known entries of a list in an address, in their own order; null when none or all are. */
export function parseList<T extends string>(text: string | null, known: readonly T[]): T[] | null {
  if (text === null) return null;
  const wanted = new Set(text.split(","));
  const own = known.filter((entry) => wanted.has(escaped(entry)));
  return own.length === 0 || own.length === known.length ? null : own;
}

/** Reads the state from an address; what is unknown to the report falls back to everything. */
export function parseState(query: URLSearchParams, data: FleetData): State {
  const scenario = query.get("scenario");
  // As the list of clusters writes it: it must stand at what is shown.
  const cluster = Number(/^[1-9]\d*$/.exec(query.get("cluster") ?? "")?.[0] ?? 0);
  const largest = Math.max(0, ...data.scenarios.map(({clustering}) => clustering?.k ?? 0));
  return {
    scenario: data.scenarios.some(({slug}) => slug === scenario) ? scenario : null,
    cluster: cluster >= 1 && cluster <= largest ? cluster : null,
    levels: parseList(query.get("levels"), riskLevels),
    predicted: parseRange(query.get("predicted")),
    lower: parseRange(query.get("lower")),
    actual: parseRange(query.get("actual")),
    units: parseList(
      query.get("units"),
      data.units.map(({key}) => key)
    ),
    assumptions: parseAssumptions(query.get(costParameter), data)
  };
}

/** The address's query after a change, empty when nothing is chosen; other parameters are kept. */
export function formatQuery(change: Change, query = new URLSearchParams()): string {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(change))
    if (value === null) next.delete(name);
    else next.set(name, value);
  // Commas, colons, slashes and dots may stand in a query as they are: links stay readable.
  const text = next.toString().replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%2F", "/");
  return text && `?${text}`;
}

/** Units that a state lets through, in the report's order. */
export function selected(data: FleetData, state: State): readonly Unit[] {
  const keys = state.units && new Set(state.units);
  return data.units.filter(
    ({key, scenario, cluster, risk, predicted, lower, rul}) =>
      (state.scenario === null || scenario.slug === state.scenario) &&
      (state.cluster === null || cluster === state.cluster) &&
      (state.levels === null || state.levels.includes(risk)) &&
      (keys === null || keys.has(key)) &&
      livesWithin(predicted, state.predicted) &&
      livesWithin(lower, state.lower) &&
      livesWithin(rul === null ? null : Math.min(rul, data.cap), state.actual)
  );
}
