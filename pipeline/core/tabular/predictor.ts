/** A saved model of a table as a function. */
import type {LabelledTable} from "./labelledTable.ts";
import {loadTabularModel} from "./loadTabularModel.ts";

/**
 * Probability of class k of row r at r × K + k, by a model that was saved.
 * @throws LearnError with code `model` unless it is one
 */
export function tablePredictor(model: unknown): (table: LabelledTable) => Float64Array {
  const loaded = loadTabularModel(model);
  return (table) => loaded.probabilities(table);
}
