/** Texts as TF-IDF of their words and pairs of words, and of their character n-grams. */
import {KINDS, type TermKind} from "../features/text/terms.ts";
import {
  inverseFrequency,
  learnVocabulary,
  placesIn,
  termFrequency,
  type Vocabulary
} from "../features/text/vocabulary.ts";
import type {IndexedText} from "./indexedTable.ts";

export interface TextEncoding {
  readonly kind: "text";
  readonly name: string;
  readonly vocabularies: Readonly<Record<TermKind, Vocabulary>>;
}

/** Training texts that a term needs to be known. */
const LEAST: Readonly<Record<TermKind, (term: string) => number>> = {
  // a word seen once still names something; a pair or a run of characters seen once only fills the file
  words: (term) => (term.includes(" ") ? 2 : 1),
  grams: () => 4
};

export function learnText({name, terms}: IndexedText, rows: ArrayLike<number>): TextEncoding {
  const vocabularies = KINDS.map((kind) => [kind, learnVocabulary(terms[kind], rows, LEAST[kind])]);
  return {kind: "text", name, vocabularies: Object.fromEntries(vocabularies)};
}

export const textFeatures = ({vocabularies}: TextEncoding): number =>
  KINDS.reduce((sum, kind) => sum + vocabularies[kind].terms.length, 0);

/** Encodes texts of one indexed column: made once, used for each row. */
export interface TextEncoder {
  /** Calls `use` with each feature of the text at `row`, ascending, and its value. */
  encode(row: number, use: (feature: number, value: number) => void): void;
}

/** Terms that a text of one kind has and the vocabulary knows: features from `first`, in units of length 1. */
function kindEncoder(
  {terms, offsets, numbers, counts}: IndexedText["terms"][TermKind],
  vocabulary: Vocabulary,
  first: number
): TextEncoder {
  const places = placesIn(vocabulary, terms);
  const weights = Float64Array.from(places, (place) => (place < 0 ? 0 : inverseFrequency(vocabulary, place)));
  return {
    encode(row, use) {
      let square = 0;
      for (let i = offsets[row]; i < offsets[row + 1]; i++) {
        const place = places[numbers[i]];
        if (place < 0) continue;
        const value = termFrequency(counts[i]) * weights[numbers[i]];
        square += value * value;
      }
      const length = Math.sqrt(square);
      for (let i = offsets[row]; i < offsets[row + 1]; i++) {
        const place = places[numbers[i]];
        if (place >= 0) use(first + place, (termFrequency(counts[i]) * weights[numbers[i]]) / length);
      }
    }
  };
}

export function textEncoder({vocabularies}: TextEncoding, {terms}: IndexedText): TextEncoder {
  let first = 0;
  const encoders = KINDS.map((kind) => {
    const encoder = kindEncoder(terms[kind], vocabularies[kind], first);
    first += vocabularies[kind].terms.length;
    return encoder;
  });
  return {
    encode: (row, use) => {
      for (const encoder of encoders) encoder.encode(row, use);
    }
  };
}
