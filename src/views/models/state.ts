/** Which scenario and which model the reader looks at; it lives in the address. */
import type {ModelsData} from "./data.ts";

export interface ModelsState {
  /** Slug of the scenario, or null for all. */
  readonly scenario: string | null;
  /** Model compared with the one in service, or null for that one alone. */
  readonly model: string | null;
}

export const overall: ModelsState = {scenario: null, model: null};

/** Reads the state from an address; what is unknown to the report falls back to everything. */
export function parseModelsState(query: URLSearchParams, data: ModelsData): ModelsState {
  const [scenario, model] = [query.get("scenario"), query.get("model")];
  return {
    scenario: data.scenarios.some(({slug}) => slug === scenario) ? scenario : null,
    model: model !== data.production && data.models.some(({id}) => id === model) ? model : null
  };
}
