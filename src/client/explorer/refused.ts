/** What a link asks for that cannot be set. */
import type {ExplorerSpeech} from "../../i18n/explorer.ts";
import type {Recipe} from "../../views/explorer/state.ts";

/** Names of the settings that a link asks for and a run does without, as the form has them. */
export function refusedOf(
  text: string,
  {data, settings}: Recipe,
  {labels, parameters}: Pick<ExplorerSpeech, "labels" | "parameters">
): readonly string[] {
  const [askedData, askedModel, pairs = ""] = text.split("/");
  if (askedData && askedData !== data) return [labels.data];
  const {model, testShare: test, seed} = settings;
  const used: Readonly<Record<string, number | string>> = {...settings.parameters, test, seed};
  const names = pairs.split(",").flatMap((pair) => {
    const [name, value = ""] = pair.split(":");
    const isUsed = !Object.hasOwn(used, name) || value === used[name] || Number(value) === used[name];
    return isUsed ? [] : [name === "test" || name === "seed" ? labels[name] : parameters[name].label];
  });
  return askedModel && askedModel !== model ? [labels.model, ...names] : names;
}
