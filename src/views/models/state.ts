/** Which scenario, models and units the reader looks at; it lives in the address. */
import {parseRange, type Range} from "../range.ts";
import {parseList} from "../state.ts";
import type {ModelsData} from "./data.ts";

export interface ModelsState {
  /** Slug of the scenario, or null for all. */
  readonly scenario: string | null;
  /** Model compared with the one in service, or null for that one alone. */
  readonly model: string | null;
  /** Models left out, never the one in service nor the one compared with it; or null for none. */
  readonly hidden: readonly string[] | null;
  /** Predicted and true remaining lives of the units the errors are of, or null for all. */
  readonly predicted: Range | null;
  readonly actual: Range | null;
}

export const overall: ModelsState = {
  scenario: null,
  model: null,
  hidden: null,
  predicted: null,
  actual: null
};

/** Reads the state from an address; what is unknown to the report falls back to everything. */
export function parseModelsState(query: URLSearchParams, data: ModelsData): ModelsState {
  const [scenario, asked] = [query.get("scenario"), query.get("model")];
  const ids = data.models.map(({id}) => id);
  const model = asked !== null && asked !== data.production && ids.includes(asked) ? asked : null;
  const hidden = parseList(query.get("hidden"), ids)?.filter((id) => id !== data.production && id !== model);
  return {
    scenario: data.scenarios.some(({slug}) => slug === scenario) ? scenario : null,
    model,
    hidden: hidden?.length ? hidden : null,
    predicted: parseRange(query.get("predicted")),
    actual: parseRange(query.get("actual"))
  };
}
