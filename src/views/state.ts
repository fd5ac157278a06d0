/** What the reader has chosen on a page; it lives in the address, so that a link restores it. */
import type {FleetData, Unit} from "./fleet-data.ts";

export interface State {
  /** Slug of the scenario shown, or null for all. */
  readonly scenario: string | null;
  /** Cluster shown, or null for all. */
  readonly cluster: number | null;
}

export const everything: State = {scenario: null, cluster: null};

/** Reads the state from an address; what is unknown to the report falls back to everything. */
export function parseState(query: URLSearchParams, data: FleetData): State {
  const scenario = query.get("scenario");
  const cluster = Number(query.get("cluster"));
  const largest = Math.max(0, ...data.scenarios.map(({clustering}) => clustering?.k ?? 0));
  return {
    scenario: data.scenarios.some(({slug}) => slug === scenario) ? scenario : null,
    cluster: Number.isInteger(cluster) && cluster >= 1 && cluster <= largest ? cluster : null
  };
}

/** The address's query for a state, empty when nothing is chosen; other parameters are kept. */
export function formatState(state: State, query = new URLSearchParams()): string {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(state))
    if (value === null) next.delete(name);
    else next.set(name, String(value));
  const text = next.toString();
  return text && `?${text}`;
}

/** Units that a state lets through, in the report's order. */
export const selected = (data: FleetData, state: State): readonly Unit[] =>
  data.units.filter(
    ({scenario, cluster}) =>
      (state.scenario === null || scenario.slug === state.scenario) &&
      (state.cluster === null || cluster === state.cluster)
  );
