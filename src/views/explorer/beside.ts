/** Two runs beside each other: what they share, and what of it need not be drawn twice. */
import type {CrossValidation} from "../../../pipeline/core/explorer/crossValidate.ts";
import type {ExplorerSpeech} from "../../i18n/explorer.ts";
import type {FigureView} from "../view.ts";
import type {Done} from "./context.ts";
import type {TabName} from "./state.ts";

/** Whether both learned from the same rows and were marked on the same rows. */
export const sameTest = (a: Done, b: Done): boolean =>
  a.table === b.table &&
  a.recipe.settings.testShare === b.recipe.settings.testShare &&
  a.recipe.settings.stratify === b.recipe.settings.stratify &&
  a.recipe.settings.seed === b.recipe.settings.seed;

/** Why a tab shows one run alone, in a sentence; null where the kept one stands beside it. */
export function aloneBecause(tab: TabName, kept: Done, done: Done, {keep}: ExplorerSpeech): string | null {
  if (tab === "distributions" && kept.table === done.table) return keep.sameTable;
  if (tab === "dataset" && sameTest(kept, done)) return keep.sameRows;
  return null;
}

/** The figures of two sides give files of two names. */
export const namedApart = (views: readonly FigureView[]): readonly FigureView[] =>
  views.length === 1 ? views : views.map((view, side) => ({...view, file: `${view.file}-${"ab"[side]}`}));

/** How often B does better than A where both were marked on the same parts; null where they were not. */
export function foldsCompared(
  [a, b]: readonly Done[],
  [ofA, ofB]: readonly CrossValidation[],
  {keep}: ExplorerSpeech
): string | null {
  if (!b || a.table !== b.table || a.recipe.settings.seed !== b.recipe.settings.seed) return null;
  const gains = ofB.accuracies.map((accuracy, i) => accuracy - ofA.accuracies[i]);
  const above = gains.filter((gain) => gain > 0).length;
  return keep.folds(gains.length, above, gains.filter((gain) => gain < 0).length);
}
