/** What each column, and each word of a text, adds to the score of a class in a linear model. */
import {eachTerm, KINDS} from "../features/text/terms.ts";
import {placeOf} from "../features/text/vocabulary.ts";
import {wordsOf} from "../features/text/words.ts";
import type {LinearWeights} from "../learn/classify/linearWeights.ts";
import {indexTable} from "./indexedTable.ts";
import {encodeRows, featureOffsets, type TableEncoding} from "./tableEncoding.ts";
import type {Rows} from "./tabularModel.ts";
import type {TextEncoding} from "./textEncoding.ts";

/** A word and what its own term, its pairs and its runs of characters add. */
export interface WordPart {
  readonly word: string;
  /** Whether the model knows the word itself; if not, what it adds comes from its characters. */
  readonly known: boolean;
  readonly value: number;
}

/** What a column adds to the score. */
export interface ColumnPart {
  readonly column: string;
  readonly value: number;
  /** Of a text, in its order; their values sum to the column's. */
  readonly words: readonly WordPart[];
}

/** Weight of a feature for a class. */
const weightOf = ({classes, scales, steps}: LinearWeights, feature: number, one: number): number =>
  scales[feature] * steps[feature * classes + one];

/** The value times the weight of each feature that a row has. */
function partsOf(
  encoding: TableEncoding,
  weights: LinearWeights,
  row: Rows,
  one: number
): Map<number, number> {
  const {indices, values} = encodeRows(encoding, indexTable(row), [0]);
  return new Map(Array.from(indices, (f, i) => [f, values[i] * weightOf(weights, f, one)]));
}

/**
 * Deals the part of each term to the words it comes from: a pair to both in halves, a term that the text has more than
 * once to each place in equal shares.
 */
function wordParts(
  text: string,
  {vocabularies}: TextEncoding,
  first: number,
  parts: ReadonlyMap<number, number>
): WordPart[] {
  const words = wordsOf(text);
  const sums = new Float64Array(words.length);
  const known = new Set<string>();
  let base = first;
  for (const kind of KINDS) {
    const {terms} = vocabularies[kind];
    const places = new Map<string, [number, number][]>();
    eachTerm[kind](words, (term, from, to) => {
      const found = places.get(term);
      if (found) found.push([from, to]);
      else places.set(term, [[from, to]]);
    });
    for (const [term, spans] of places) {
      const place = placeOf(terms, term);
      if (place < 0) continue;
      if (kind === "words") known.add(term);
      const share = (parts.get(base + place) ?? 0) / spans.length;
      for (const [from, to] of spans) {
        sums[from] += share / 2;
        sums[to] += share / 2;
      }
    }
    base += terms.length;
  }
  return words.map((word, i) => ({word, known: known.has(word), value: sums[i]}));
}

/**
 * What each column of a row adds to the score of class `one`, compared with a row where it is missing: with `base`, the
 * score of a row of which nothing is known, the values sum to the score.
 */
export function linearParts(
  encoding: TableEncoding,
  weights: LinearWeights,
  row: Rows,
  nothing: Rows,
  one: number
): {base: number; columns: ColumnPart[]} {
  const offsets = featureOffsets(encoding);
  const parts = partsOf(encoding, weights, row, one);
  const missing = partsOf(encoding, weights, nothing, one);
  const within = (found: ReadonlyMap<number, number>, c: number): number => {
    let sum = 0;
    for (const [f, value] of found) if (f >= offsets[c] && f < offsets[c + 1]) sum += value;
    return sum;
  };
  let base = weights.intercepts[one];
  for (const value of missing.values()) base += value;
  const columns = encoding.columns.map((column, c): ColumnPart => {
    const told = row.columns.find(({name}) => name === column.name);
    const words =
      column.kind === "text" && told?.kind === "text"
        ? wordParts(told.values[0], column, offsets[c], parts)
        : [];
    return {column: column.name, value: within(parts, c) - within(missing, c), words};
  });
  return {base, columns};
}
