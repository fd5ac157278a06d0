/** What the reader has chosen on a page of a report of kind `tabular`; it lives in the address. */
import type {Change} from "../state.ts";
import type {TabularFacts} from "./facts.ts";

export interface TabularState {
  /** Name of the class looked at, or null for all. */
  readonly class: string | null;
  /** Model looked at in place of the one in service, or null. */
  readonly model: string | null;
}

export const everything: TabularState = {class: null, model: null};

/** What takes every choice back. */
export const nothing: Change = {class: null, model: null};

/** Reads the state from an address; what is unknown to the report falls back to everything. */
export function parseTabularState(query: URLSearchParams, facts: TabularFacts): TabularState {
  const [name, model] = [query.get("class"), query.get("model")];
  const known = facts.models.some(({id}) => id === model) && model !== facts.production;
  return {
    class: facts.classes.some((one) => one.name === name) ? name : null,
    model: known ? model : null
  };
}
