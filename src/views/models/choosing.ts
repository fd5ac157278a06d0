/** What is chosen on the page that compares models, and what can be. */
import {inForce} from "../choices.ts";
import {scenarioNames} from "../context.ts";
import {endsOf} from "../range.ts";
import {type Change, formatList} from "../state.ts";
import type {ChoiceView, Choosing, LegendEntry} from "../view.ts";
import {type ModelsContext, modelName, ranked} from "./context.ts";

/** Each choice in force, in the order of the page's controls. */
export function choices(context: ModelsContext): ChoiceView[] {
  const {data, state, speech} = context;
  const {choosing: words} = speech;
  const {model, hidden, predicted, actual} = state;
  const scenario = data.scenarios.find(({slug}) => slug === state.scenario);
  const name = (id: string): string => modelName(context, id);
  return inForce([
    ["scenario", scenario && scenarioNames(data, [scenario])[0]],
    ["model", model !== null && words.beside(name(model))],
    ["hidden", hidden && words.hidden(hidden.map(name))],
    ["predicted", predicted && words.predicted(...endsOf(predicted))],
    ["actual", actual && words.actual(...endsOf(actual))]
  ]);
}

/** Models that can be left out: all but the one in service. */
function legend(context: ModelsContext): LegendEntry[] {
  const {data, state} = context;
  const others = ranked(context).filter(({id}) => id !== data.production);
  const hidden = new Set(state.hidden ?? []);
  const write = (left: readonly string[]): Change => ({hidden: formatList(left)});
  return others.map(({id}) => {
    const rest = others.filter((other) => other.id !== id).map((other) => other.id);
    const alone = !hidden.has(id) && rest.length > 0 && rest.every((other) => hidden.has(other));
    return {
      key: id,
      label: modelName(context, id),
      count: null,
      shown: !hidden.has(id),
      toggle: write(hidden.has(id) ? [...hidden].filter((other) => other !== id) : [...hidden, id]),
      only: write(alone ? [] : rest),
      alone
    };
  });
}

const everything: Change = {scenario: null, model: null, hidden: null, predicted: null, actual: null};
const marks: Change = {hidden: null, predicted: null, actual: null};

/** What is chosen and what can be. `shown` of `total` units are judged. */
export function choosing(context: ModelsContext, shown: number, total: number): Choosing {
  const {hidden, predicted, actual} = context.state;
  return {
    choices: choices(context),
    reset: everything,
    clear: hidden || predicted || actual ? marks : everything,
    legend: legend(context),
    status: context.speech.choosing.status(shown, total)
  };
}

/** The change that choosing a model's mark makes: it is compared with the one in service, or no longer. */
export function pickModel({data, state}: ModelsContext, id: string): Change | null {
  if (id === data.production) return state.model === null ? null : {model: null};
  return data.models.some((model) => model.id === id) ? {model: state.model === id ? null : id} : null;
}
