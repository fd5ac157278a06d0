/** What a model of a table says of a name alone, and what each word of the name does to that. */
import {wordsOf} from "../../pipeline/core/features/text/words.ts";
import {softmax} from "../../pipeline/core/learn/softmax.ts";
import type {Column} from "../../pipeline/core/tabular/labelledTable.ts";
import type {TabularModel} from "../../pipeline/core/tabular/tabularModel.ts";
import type {Answer} from "../views/tabular/guess.ts";
import {writtenWords} from "./writtenWords.ts";

/** What is asked of a model here. */
export type NameModel = Pick<TabularModel, "classes" | "encoding" | "scale" | "scores">;

/** Rows of which the names alone are known. */
function namesAlone({encoding}: NameModel, names: readonly string[]): {rows: number; columns: Column[]} {
  const columns = encoding.columns.map(({kind, name}): Column => {
    if (kind === "text") return {kind, name, values: names};
    if (kind === "number") return {kind, name, values: new Float64Array(names.length).fill(Number.NaN)};
    return {kind, name, values: names.map(() => null)};
  });
  return {rows: names.length, columns};
}

/** Words that the model has learned something of. */
function knownWords({encoding}: NameModel): ReadonlySet<string> {
  const texts = encoding.columns.flatMap((column) => (column.kind === "text" ? [column.vocabularies] : []));
  return new Set(texts.flatMap(({words}) => words.terms));
}

/**
 * The model's answer to a name. A word weighs what leaving it out takes from the score of a class, less what that takes
 * from the mean of all classes: above 0 it speaks for the class. Words are asked one by one, so that what two of them
 * say only together is in both. A word that occurs twice is one, left out wherever it stands.
 */
export function answerOf(model: NameModel, known: ReadonlySet<string>, name: string): Answer {
  const {classes, scale} = model;
  const words = wordsOf(name);
  const written = new Map<string, string>();
  for (const [i, own] of writtenWords(name).entries()) written.set(words[i], written.get(words[i]) ?? own);
  const asked = [...written.keys()];
  const without = asked.map((one) => words.filter((word) => word !== one).join(" "));
  const count = classes.length;
  // The words again, not the name itself: the row without one differs by that word alone.
  const scores = model.scores(namesAlone(model, [words.join(" "), ...without]), true);
  const score = (row: number, k: number): number => scale * scores[row * count + k];
  return {
    probabilities: softmax(scores.slice(0, count), count, scale),
    words: asked.map((word, i) => {
      const moved = classes.map((_, k) => score(0, k) - score(i + 1, k));
      const mean = moved.reduce((sum, one) => sum + one, 0) / count;
      return {
        text: written.get(word) as string,
        known: known.has(word),
        weights: moved.map((one) => one - mean)
      };
    })
  };
}

/** Answers names by a model: what it knows is looked up once. */
export function answersOf(model: NameModel): (name: string) => Answer {
  const known = knownWords(model);
  return (name) => answerOf(model, known, name);
}
