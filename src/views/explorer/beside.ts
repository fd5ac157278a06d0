/** Two runs beside each other: what they share, and what of it need not be drawn twice. */
import type {CrossValidation} from "../../../pipeline/core/explorer/crossValidate.ts";
import type {ExplorerSpeech} from "../../i18n/explorer.ts";
import type {FigureView} from "../view.ts";
import type {Done} from "./context.ts";
import type {TabName} from "./state.ts";

const equal = (a: ArrayLike<number>, b: ArrayLike<number>): boolean =>
  a.length === b.length && Array.prototype.every.call(a, (value, i) => Object.is(value, b[i]));

/** Whether both are of one table; a file that is read again is the same where all of it is. */
export const sameTable = ({table: a}: Done, {table: b}: Done): boolean =>
  a === b ||
  (a.features.join("\n") === b.features.join("\n") &&
    a.labels.join("\n") === b.labels.join("\n") &&
    equal(a.y, b.y) &&
    a.columns.every((column, f) => equal(column, b.columns[f])));

/** Whether both learned from the same rows and were marked on the same rows. */
export const sameTest = (a: Done, b: Done): boolean =>
  sameTable(a, b) &&
  a.recipe.settings.testShare === b.recipe.settings.testShare &&
  a.recipe.settings.stratify === b.recipe.settings.stratify &&
  a.recipe.settings.seed === b.recipe.settings.seed;

/** Why a tab shows one run alone, in a sentence; null where the kept one stands beside it. */
export function aloneBecause(tab: TabName, kept: Done, done: Done, {keep}: ExplorerSpeech): string | null {
  if (tab === "distributions" && sameTable(kept, done)) return keep.sameTable;
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
  if (!b || !sameTable(a, b) || a.recipe.settings.seed !== b.recipe.settings.seed) return null;
  const gains = ofB.accuracies.map((accuracy, i) => accuracy - ofA.accuracies[i]);
  const above = gains.filter((gain) => gain > 0).length;
  return keep.folds(gains.length, above, gains.filter((gain) => gain < 0).length);
}
