import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {countTerms} from "../../../../pipeline/core/features/text/termCounts.ts";
import {eachTerm, type TermKind} from "../../../../pipeline/core/features/text/terms.ts";
import {
  inverseFrequency,
  learnVocabulary,
  placeOf,
  termFrequency
} from "../../../../pipeline/core/features/text/vocabulary.ts";
import {MOST_LENGTH, wordsOf} from "../../../../pipeline/core/features/text/words.ts";

const terms = (kind: TermKind, text: string): string[] => {
  const found: string[] = [];
  eachTerm[kind](wordsOf(text), (term) => found.push(term));
  return found;
};

describe("words", () => {
  test.each([
    ["PhotoÉditeur Ⅱ", ["photo", "editeur", "ii"]],
    ["iPhone's XMLReader", ["i", "phone", "s", "xml", "reader"]],
    ["İSTANBUL straße", ["istanbul", "straße"]],
    ["2048: Заметки 天気!", ["2048", "заметки", "天気"]],
    ["!!! —", []]
  ])("of %s are folded and apart", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test("of a text without end are those of its beginning", () => {
    expect(wordsOf("a ".repeat(1e6))).toHaveLength(MOST_LENGTH / 2);
  });

  test("are the same when they are read again", () => {
    fc.assert(
      fc.property(fc.string({unit: "grapheme", maxLength: 60}), (text) => {
        const words = wordsOf(text);
        expect(wordsOf(words.join(" "))).toEqual(words);
      })
    );
  });
});

describe("terms", () => {
  test("are words and pairs, the borders of the text being neighbours", () => {
    expect(terms("words", "Photo Editor")).toEqual([
      "photo",
      "editor",
      "^ photo",
      "photo editor",
      "editor $"
    ]);
    expect(terms("words", "")).toEqual([]);
  });

  test("are runs of three to five characters, a space for a border, short words whole and once", () => {
    expect(terms("grams", "pro a")).toEqual([" pr", "pro", "ro ", " pro", "pro ", " pro ", " a "]);
    expect(terms("grams", "𝟙𐐨")).toEqual([" 1𐐨", "1𐐨 ", " 1𐐨 "]);
  });
});

describe("a vocabulary", () => {
  const counts = countTerms(["red red car", "red boat", "blue car"], "words");

  test("holds terms of enough training texts, and knows nothing of other texts", () => {
    const learned = learnVocabulary(counts, [0, 1], (term) => (term.includes(" ") ? 2 : 1));
    expect(learned.terms).toEqual(["^ red", "boat", "car", "red"]);
    expect(Array.from(learned.documents)).toEqual([2, 1, 1, 2]);
    expect(placeOf(learned.terms, "blue")).toBe(-1);
    expect(placeOf(learned.terms, "car")).toBe(2);
  });

  test("does not depend on the order of its texts", () => {
    const one = () => 1;
    expect(learnVocabulary(counts, [2, 0, 1], one)).toEqual(learnVocabulary(counts, [0, 1, 2], one));
  });

  test("weighs terms as scikit-learn does", () => {
    // TfidfVectorizer(smooth_idf=True, sublinear_tf=True): ln(4 / 3) + 1 and 1 + ln 2
    const learned = learnVocabulary(counts, [0, 1, 2], () => 1);
    expect(inverseFrequency(learned, placeOf(learned.terms, "red"))).toBeCloseTo(1.2876820724517808, 14);
    expect(termFrequency(2)).toBeCloseTo(1.6931471805599454, 14);
  });
});
