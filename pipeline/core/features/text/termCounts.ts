/** Texts as counts of numbered terms: made once for a table, whatever rows are learned from later. */
import {eachTerm, type TermKind} from "./terms.ts";
import {wordsOf} from "./words.ts";

/** Terms of one kind in each text. */
export interface TermCounts {
  /** Distinct terms, ascending by their UTF-16 code units: the number of a term is its place. */
  readonly terms: readonly string[];
  /** Terms of text t are at `offsets[t]` to `offsets[t + 1] - 1`, ascending. */
  readonly offsets: Int32Array;
  readonly numbers: Int32Array;
  /** How often the text has the term. */
  readonly counts: Int32Array;
}

function countsOf(words: readonly string[], kind: TermKind): Map<string, number> {
  const counts = new Map<string, number>();
  eachTerm[kind](words, (term) => counts.set(term, (counts.get(term) ?? 0) + 1));
  return counts;
}

/** Counts the terms of one kind in each text. */
export function countTerms(texts: readonly string[], kind: TermKind): TermCounts {
  const found = texts.map((text) => countsOf(wordsOf(text), kind));
  const distinct = new Set<string>();
  for (const counts of found) for (const term of counts.keys()) distinct.add(term);
  const terms = [...distinct].sort();
  const numberOf = new Map(terms.map((term, number) => [term, number]));
  const offsets = new Int32Array(texts.length + 1);
  for (const [t, counts] of found.entries()) offsets[t + 1] = offsets[t] + counts.size;
  const numbers = new Int32Array(offsets[texts.length]);
  const counts = new Int32Array(numbers.length);
  for (const [t, own] of found.entries()) {
    const sorted = Array.from(own, ([term, count]) => [numberOf.get(term) as number, count] as const);
    sorted.sort(([a], [b]) => a - b);
    for (const [i, [number, count]] of sorted.entries()) {
      numbers[offsets[t] + i] = number;
      counts[offsets[t] + i] = count;
    }
  }
  return {terms, offsets, numbers, counts};
}
