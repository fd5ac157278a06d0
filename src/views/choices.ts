/** The reader's choice on a page of the fleet, in words. */
import type {Context} from "./context.ts";
import type {Range} from "./range.ts";
import type {ChoiceView} from "./view.ts";

/** An end that is no end is not said. */
const ends = ([from, to]: Range): [number, number | null] => [from, Number.isFinite(to) ? to : null];

/** Each choice in force, in the order of the page's controls. */
export function choices({data, state, speech}: Context): ChoiceView[] {
  const {choosing: words, terms, levels} = speech;
  const {cluster, predicted, actual} = state;
  const scenario =
    data.scenarios.length > 1 ? data.scenarios.find(({slug}) => slug === state.scenario) : undefined;
  const units = data.units.filter(({key}) => state.units?.includes(key));
  const all: [string, string | false | undefined | null][] = [
    ["scenario", scenario?.id],
    ["cluster", cluster !== null && terms.clusterName(cluster)],
    ["levels", state.levels && words.levels(state.levels.map((level) => levels.word(level, 2)))],
    ["predicted", predicted && words.predicted(...ends(predicted))],
    ["actual", actual && words.actual(...ends(actual))],
    ["units", units.length > 0 && words.units(units.map(({name}) => name))]
  ];
  return all.flatMap(([name, text]) => (text ? [{text, clear: {[name]: null}}] : []));
}
