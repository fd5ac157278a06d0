/** What the reader chooses within a tab: the feature that is spread out, the axes of the map. */
import {html} from "../../components/dom.ts";
import type {ExplorerSpeech} from "../../i18n/explorer.ts";
import type {ExplorerState} from "../../views/explorer/state.ts";

export type Choice = Pick<ExplorerState, "axes" | "feature">;
type Choose = (choice: Partial<Choice>) => void;

function select(
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  at: string,
  choose: (value: string) => void
): HTMLElement {
  const list = html(
    document,
    "select",
    {autocomplete: "off"},
    ...options.map(([value, text]) => html(document, "option", {value, selected: value === at}, text))
  ) as HTMLSelectElement;
  list.addEventListener("change", () => choose(list.value));
  return html(document, "label", {class: "explorer-choice"}, html(document, "span", {}, label), list);
}

/** A list of features, in the order given. */
export const featureChoice = (
  features: readonly string[],
  at: string,
  {distributions}: ExplorerSpeech,
  choose: Choose
): HTMLElement =>
  select(
    distributions.choose,
    features.map((name) => [name, name] as const),
    at,
    (feature) => choose({feature})
  );

/** Axes of the map: principal components, or two features, which stay two. */
export function axesChoice(
  features: readonly string[],
  axes: Choice["axes"],
  {map: words}: ExplorerSpeech,
  choose: Choose
): HTMLElement {
  const [x, y] = axes ?? ["", ""];
  const other = (taken: string): string => features.find((one) => one !== taken)!;
  const beside = (value: string, own: string): string => (own === value || own === "" ? other(value) : own);
  const options = [["", words.components] as const, ...features.map((name) => [name, name] as const)];
  const across = (value: string): void => choose({axes: value === "" ? null : [value, beside(value, y)]});
  const upward = (value: string): void => choose({axes: value === "" ? null : [beside(value, x), value]});
  return html(
    document,
    "div",
    {class: "explorer-choices"},
    select(words.x, options, x, across),
    select(words.y, options, y, upward)
  );
}
