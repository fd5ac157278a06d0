/** The reader's choice on a page of the fleet, in words. */
import type {Context} from "./context.ts";
import {endsOf} from "./range.ts";
import type {ChoiceView} from "./view.ts";

/** Parameters of the address with what they say; those that say nothing are not in force. */
export type Said = readonly (readonly [parameter: string, text: string | false | null | undefined])[];

/** The choices that say something, each with what takes it back. */
export const inForce = (all: Said): ChoiceView[] =>
  all.flatMap(([name, text]) => (text ? [{text, clear: {[name]: null}}] : []));

/** Each choice in force, in the order of the page's controls. */
export function choices({data, state, speech}: Context): ChoiceView[] {
  const {choosing: words, terms, levels} = speech;
  const {cluster, predicted, lower, actual} = state;
  const scenario =
    data.scenarios.length > 1 ? data.scenarios.find(({slug}) => slug === state.scenario) : undefined;
  const units = data.units.filter(({key}) => state.units?.includes(key));
  return inForce([
    ["scenario", scenario?.id],
    ["cluster", cluster !== null && terms.clusterName(cluster)],
    ["levels", state.levels && words.levels(state.levels.map((level) => levels.word(level, 2)))],
    ["predicted", predicted && words.predicted(...endsOf(predicted))],
    ["lower", lower && words.lower(...endsOf(lower))],
    ["actual", actual && words.actual(...endsOf(actual))],
    ["units", units.length > 0 && words.units(units.map(({name}) => name))]
  ]);
}
