/** Which terms a model knows, and how much each weighs: TF-IDF learned from training texts alone. */
import {naturalLog} from "../../stats/naturalLog.ts";
import type {TermCounts} from "./termCounts.ts";

export interface Vocabulary {
  /** Texts it was learned from. */
  readonly texts: number;
  /** Known terms, ascending by their UTF-16 code units. */
  readonly terms: readonly string[];
  /** How many of the texts have each. */
  readonly documents: Int32Array;
}

/** Terms that at least `least(term)` of the texts at `rows` have. */
export function learnVocabulary(
  {terms, offsets, numbers}: TermCounts,
  rows: ArrayLike<number>,
  least: (term: string) => number
): Vocabulary {
  const having = new Int32Array(terms.length);
  for (let i = 0; i < rows.length; i++)
    for (let at = offsets[rows[i]]; at < offsets[rows[i] + 1]; at++) having[numbers[at]]++;
  const known = Array.from(having.keys()).filter(
    (number) => having[number] > 0 && having[number] >= least(terms[number])
  );
  return {
    texts: rows.length,
    terms: known.map((number) => terms[number]),
    documents: Int32Array.from(known, (number) => having[number])
  };
}

/** Inverse document frequency of a term: ln((1 + texts) / (1 + texts with it)) + 1, as scikit-learn smooths it. */
export const inverseFrequency = ({texts, documents}: Vocabulary, place: number): number =>
  naturalLog((1 + texts) / (1 + documents[place])) + 1;

/** How much a term counts that a text has `count` times: 1 + ln(count). */
export const termFrequency = (count: number): number => (count === 1 ? 1 : 1 + naturalLog(count));

/** Place of a term among ascending ones, -1 where it is not there. */
export function placeOf(terms: readonly string[], term: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms[middle] < term) low = middle + 1;
    else high = middle;
  }
  return terms[low] === term ? low : -1;
}

/** Place of each of `terms` in a vocabulary, -1 for those it does not know. */
export const placesIn = ({terms: known}: Vocabulary, terms: readonly string[]): Int32Array =>
  Int32Array.from(terms, (term) => placeOf(known, term));
