/** One row, told cell by cell. */
import {ranking, softmax} from "../learn/softmax.ts";
import type {Column} from "./labelledTable.ts";
import type {TabularModel} from "./tabularModel.ts";

/** What is known of a row, by column; a cell that is left out, empty, null or no number is missing. */
export type Cells = Readonly<Record<string, string | number | null | undefined>>;

const textOf = (cell: Cells[string]): string => (cell === null || cell === undefined ? "" : String(cell));

/** A table of that one row, with the columns a model learned from. */
export function rowOf(
  {encoding}: Pick<TabularModel, "encoding">,
  cells: Cells
): {rows: 1; columns: Column[]} {
  const cellOf = (name: string): Cells[string] => (Object.hasOwn(cells, name) ? cells[name] : undefined);
  const columns = encoding.columns.map(({kind, name}): Column => {
    const text = textOf(cellOf(name));
    if (kind === "text") return {kind, name, values: [text]};
    if (kind === "number")
      return {kind, name, values: Float64Array.of(text.trim() === "" ? Number.NaN : Number(text))};
    return {kind, name, values: [text === "" ? null : text]};
  });
  return {rows: 1, columns};
}

export interface LikelyClass {
  /** Place in the model's classes. */
  readonly at: number;
  readonly probability: number;
}

/** The likeliest classes of a row, the likeliest first; equals in the order of the classes. */
export function likeliestClasses(model: TabularModel, cells: Cells, count: number): LikelyClass[] {
  const scores = model.scores(rowOf(model, cells));
  const probabilities = softmax(scores, model.classes.length, model.scale);
  return ranking(scores, 0, model.classes.length)
    .slice(0, count)
    .map((at) => ({at, probability: probabilities[at]}));
}
