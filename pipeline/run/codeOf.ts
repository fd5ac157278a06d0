import type {GraphResult} from "../run.ts";
import {sha256, stableJson} from "./hash.ts";

/** Hash of the code that a stage ran with: of its modules and of the packages they use. */
export function codeOf({stages}: Pick<GraphResult, "stages">, stage: string): string {
  const recipes = stages.filter((outcome) => outcome.stage === stage).map(({entry}) => entry.recipe);
  return sha256(stableJson(recipes.map(({code, packages}) => ({code, packages})).slice(0, 1))).slice(0, 16);
}
