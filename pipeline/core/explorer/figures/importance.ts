/** Which features a model leans on. */
import type {Random} from "../../stats/random.ts";
import type {ExplorerModel} from "../models/model.ts";
import {type Rows, takeClasses, takeRows} from "../table.ts";
import type {Work} from "../work.ts";

export interface FeatureImportance {
  readonly feature: string;
  /** `own`: share of the whole, sum 1. `permutation`: mean fall of the accuracy; below 0 where chance helped. */
  readonly value: number;
  /** Standard deviation over the permutations; null for the model's own. */
  readonly deviation: number | null;
}

export interface Importance {
  /** `own`: the splits of the model's trees. `permutation`: the accuracy lost on the test part when values are mixed. */
  readonly kind: "own" | "permutation";
  /** The most important first, equals in the table's order. */
  readonly features: readonly FeatureImportance[];
}

const REPEATS = 5;
/** Rows asked about for each permutation: enough to tell features apart. */
const MOST_ROWS = 250;

function hits(model: ExplorerModel, x: Rows, y: Int32Array): number {
  const {classes} = model.predict(x);
  let right = 0;
  for (let row = 0; row < y.length; row++) if (classes[row] === y[row]) right++;
  return right / y.length;
}

function mixed(column: Float64Array, draw: Random): Float64Array {
  const order = Int32Array.from(column, (_, row) => row);
  draw.shuffle(order);
  return Float64Array.from(order, (row) => column[row]);
}

function* permuted(model: ExplorerModel, x: Rows, y: Int32Array, draw: Random): Work<[number, number][]> {
  const base = hits(model, x, y);
  const out: [number, number][] = [];
  for (let f = 0; f < x.columns.length; f++) {
    yield f / x.columns.length;
    const falls = Array.from({length: REPEATS}, (_, repeat) => {
      const column = mixed(x.columns[f], draw.fork(f).fork(repeat));
      return base - hits(model, {rows: x.rows, columns: x.columns.with(f, column)}, y);
    });
    const mean = falls.reduce((sum, fall) => sum + fall, 0) / REPEATS;
    out.push([mean, Math.sqrt(falls.reduce((sum, fall) => sum + (fall - mean) ** 2, 0) / REPEATS)]);
  }
  return out;
}

/** Places spread evenly over the rows: tables are often sorted by class. */
function spread(rows: number): Int32Array {
  const count = Math.min(rows, MOST_ROWS);
  return Int32Array.from({length: count}, (_, i) => Math.floor((i * rows) / count));
}

/**
 * The model's own importance, or else by permutation of one feature after the other among the test rows (Breiman 2001);
 * `x` are they, prepared.
 */
export function* importanceOf(
  model: ExplorerModel,
  names: readonly string[],
  x: Rows,
  y: Int32Array,
  draw: Random
): Work<Importance> {
  const shown = spread(x.rows);
  const values: (readonly [number, number | null])[] =
    model.importance?.map((share) => [share, null] as const) ??
    (yield* permuted(model, takeRows(x.columns, shown), takeClasses(y, shown), draw));
  const features = names.map((feature, f) => ({feature, value: values[f][0], deviation: values[f][1]}));
  return {
    kind: model.importance ? "own" : "permutation",
    features: features.sort((a, b) => b.value - a.value)
  };
}
