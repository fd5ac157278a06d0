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

/** The address's query for a choice, empty when nothing is chosen; other parameters are kept. */
export function formatQuery(
  choice: Readonly<Record<string, string | number | null>>,
  query = new URLSearchParams()
): string {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(choice))
    if (value === null) next.delete(name);
    else next.set(name, String(value));
  const text = next.toString();
  return text && `?${text}`;
}

/** The address's query for a state. */
export const formatState = (state: State, query = new URLSearchParams()): string =>
  formatQuery({...state}, query);

/** Units that a state lets through, in the report's order. */
export const selected = (data: FleetData, state: State): readonly Unit[] =>
  data.units.filter(
    ({scenario, cluster}) =>
      (state.scenario === null || scenario.slug === state.scenario) &&
      (state.cluster === null || cluster === state.cluster)
  );
