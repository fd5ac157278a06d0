/** What a candidate and the model in production say of the same rows, none of which they learned from. */
import type {ClassificationUnits} from "../gate/inputs.ts";
import {type LabelledTable, selectTableRows} from "../tabular/labelledTable.ts";
import {packProbabilities, unpackProbabilities} from "./packedProbabilities.ts";
import {keptRows, type RegisteredTable, rowKeys} from "./tableModel.ts";
import {hashOfKeys} from "./unitKeys.ts";

/** A model's probabilities of class k of row r at r × K + k. */
export type TablePredictor = (table: LabelledTable) => Float64Array;

export interface TableContestInputs {
  readonly table: LabelledTable;
  /** Out-of-fold probabilities of the candidate. */
  readonly outOfFold: Float64Array;
  readonly registered: RegisteredTable | null;
  /** Loads the model in production. @throws Error when it is none */
  readonly load: (model: unknown) => TablePredictor;
}

export interface TableContest {
  readonly units: ClassificationUnits;
  readonly left: number;
  readonly heldOut: {part: "out-of-fold"; units: number}[];
  readonly sha256: string;
  /** Whether production predicts what it predicted when it was promoted, and why not; null without one. */
  readonly reproduced: {
    readonly same: boolean;
    readonly largest: number | null;
    readonly reason: string | null;
  } | null;
  /** Rows that production had not seen. */
  readonly fresh: number;
}

/** Rounding of a probability that has gone through JSON. */
const SAME = 1e-9;

/** Every row, predicted out of fold by both; rows that came since by production itself. */
export function tableContest({table, outOfFold, registered, load}: TableContestInputs): TableContest {
  const {classes, target, id} = table;
  const keys = rowKeys(table);
  const plain = {
    left: 0,
    heldOut: [{part: "out-of-fold" as const, units: table.rows}],
    sha256: hashOfKeys(keys)
  };
  const shared = {ids: id, classes, truth: target};
  const candidate = rounded(outOfFold, target, classes.length);
  const alone = {...plain, units: {...shared, candidate, production: null}, fresh: 0};
  if (!registered) return {...alone, reproduced: null};
  const {reproduced, predict} = reproduce(registered, load);
  if (!predict) return {...alone, reproduced};
  const {probabilities, fresh} = productionOf(table, keys, registered, predict);
  const production = rounded(probabilities, target, classes.length);
  return {...plain, units: {...shared, candidate, production}, reproduced, fresh};
}

/** Both sides are told as the registry tells them, so that equal models are equal to the last bit. */
const rounded = (probabilities: Float64Array, truth: ArrayLike<number>, classes: number): Float64Array =>
  unpackProbabilities(packProbabilities(probabilities, truth, classes), truth, classes);

function reproduce(
  registered: RegisteredTable,
  load: TableContestInputs["load"]
): {reproduced: NonNullable<TableContest["reproduced"]>; predict: TablePredictor | null} {
  try {
    const predict = load(registered.model);
    const now = predict(keptRows(registered));
    const {probabilities} = registered.check;
    const largest = now.reduce((most, value, i) => Math.max(most, Math.abs(value - probabilities[i])), 0);
    const same = now.length === probabilities.length && largest <= SAME;
    const reason = same ? null : `probabilities differ by up to ${largest.toPrecision(3)}`;
    return {reproduced: {same, largest, reason}, predict};
  } catch (error) {
    return {reproduced: {same: false, largest: null, reason: (error as Error).message}, predict: null};
  }
}

/** Production's probabilities over today's classes: what its folds said of rows it knew, itself of the others. */
function productionOf(
  table: LabelledTable,
  keys: readonly string[],
  registered: RegisteredTable,
  predict: TablePredictor
): {probabilities: Float64Array; fresh: number} {
  const {seen, classes} = registered;
  const known = unpackProbabilities({...seen, truth: seen.probability}, seen.truth, classes.length);
  const places = new Map(seen.keys.map((key, place) => [key, place]));
  const fresh = keys.flatMap((key, row) => (places.has(key) ? [] : [row]));
  const own = fresh.length > 0 ? predict(selectTableRows(table, fresh)) : new Float64Array(0);
  const among = classes.map((name) => table.classes.indexOf(name));
  const out = new Float64Array(table.rows * table.classes.length);
  const write = (row: number, from: Float64Array, at: number): void => {
    for (const [k, to] of among.entries()) if (to >= 0) out[row * table.classes.length + to] = from[at + k];
  };
  for (const [row, key] of keys.entries()) {
    const place = places.get(key);
    if (place !== undefined) write(row, known, place * classes.length);
  }
  for (const [i, row] of fresh.entries()) write(row, own, i * classes.length);
  return {probabilities: out, fresh: fresh.length};
}
