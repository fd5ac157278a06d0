/** The terms that a text is counted by. */

/** Marks the start and the end of a text in a pair. Words have letters and digits only, so no word is like it. */
export const START = "^";
export const END = "$";

/** A kind of terms: each is weighed and normalised by itself. */
export const KINDS = ["words", "grams"] as const;
export type TermKind = (typeof KINDS)[number];

/** Called with a term and the places of the first and the last word it comes from. */
export type TermVisitor = (term: string, first: number, last: number) => void;

/** Lengths of character n-grams, in code points, borders included. */
const SHORTEST = 3;
const LONGEST = 5;

/** Visits each word, then each two neighbours, the borders of the text being neighbours too. */
function eachWordTerm(words: readonly string[], visit: TermVisitor): void {
  const end = words.length - 1;
  for (let i = 0; i <= end; i++) visit(words[i], i, i);
  if (end < 0) return;
  visit(`${START} ${words[0]}`, 0, 0);
  for (let i = 1; i <= end; i++) visit(`${words[i - 1]} ${words[i]}`, i - 1, i);
  visit(`${words[end]} ${END}`, end, end);
}

/**
 * Visits each run of three to five characters of each word, a space standing for its borders. A word too short for a
 * length is taken whole, once.
 */
function eachGram(words: readonly string[], visit: TermVisitor): void {
  for (const [place, word] of words.entries()) {
    const characters = [" ", ...word, " "];
    for (let length = SHORTEST; length <= LONGEST; length++) {
      const last = Math.max(0, characters.length - length);
      for (let i = 0; i <= last; i++) visit(characters.slice(i, i + length).join(""), place, place);
      if (last === 0) break;
    }
  }
}

/** Visits the terms of a text's words. */
export const eachTerm: Readonly<Record<TermKind, (words: readonly string[], visit: TermVisitor) => void>> = {
  words: eachWordTerm,
  grams: eachGram
};
