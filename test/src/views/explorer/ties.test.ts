import {describe, expect, test} from "vitest";
import {fromObjects} from "../../../../pipeline/core/explorer/read/objects.ts";
import {run} from "../../../../pipeline/core/explorer/run.ts";
import {checkSettings} from "../../../../pipeline/core/explorer/settings.ts";
import {explorerSpeech} from "../../../../src/i18n/explorer.ts";
import type {Done, ExplorerContext} from "../../../../src/views/explorer/context.ts";
import {datasetFigure} from "../../../../src/views/explorer/dataset.ts";
import {confusionFigure, reportFigure} from "../../../../src/views/explorer/report.ts";
import {remarks} from "../../../../src/views/explorer/summary.ts";
import {highest} from "../../../../src/views/explorer/ties.ts";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

/** A run on classes of so many rows each: a, b, c… */
function doneOf(sizes: readonly number[]): Done {
  const rows = sizes.flatMap((size, k) =>
    Array.from({length: size}, (_, i) => ({x: 10 * k + (i % 5), y: i % 3, kind: "abcdefgh"[k]}))
  );
  const table = fromObjects("own", rows);
  const settings = checkSettings({model: "knn"});
  const recipe = {data: "own", file: "a.csv", target: "kind", settings} as const;
  return {recipe, run: run(table, settings), table, source: "Made up.", milliseconds: 12};
}

/** The same run with another confusion matrix, and the recalls that follow. */
function confused(done: Done, confusion: readonly (readonly number[])[]): Done {
  const classes = done.run.report.classes.map((score, k) => {
    const support = confusion[k].reduce((sum, count) => sum + count, 0);
    return {...score, support, recall: confusion[k][k] / support};
  });
  const report = {...done.run.report, classes, accuracy: 0.9, confusion: confusion.map((row) => [...row])};
  return {...done, run: {...done.run, report}};
}

const contexts = (done: Done): readonly [fr: ExplorerContext, en: ExplorerContext] => [
  {done, speech: explorerSpeech("fr")},
  {done, speech: explorerSpeech("en")}
];
const titles = (done: Done, figure: typeof datasetFigure): string[] =>
  contexts(done).map((context) => plain(figure(context).title));
const beat = (done: Done): string[] => contexts(done).map(({speech}) => plain(remarks(done, speech)[0]));

describe("the most frequent class", () => {
  test("is one that is alone ahead", () => {
    const done = doneOf([40, 30, 30]);
    expect(titles(done, datasetFigure)).toEqual([
      "« a » est la classe la plus fréquente : 40,0 %",
      "“a” is the most frequent class: 40.0%"
    ]);
    expect(beat(done)).toEqual([
      "Répondre toujours « a » donnerait 40,0 % : c’est la note à battre.",
      "Always answering “a” would give 40.0%: that is the mark to beat."
    ]);
  });

  test("is none where two are equal ahead", () => {
    const done = doneOf([40, 20, 40]);
    expect(titles(done, datasetFigure)).toEqual([
      "« a » et « c » sont les plus fréquentes : 40,0 % chacune",
      "“a” and “c” are the most frequent: 40.0% each"
    ]);
    expect(beat(done)).toEqual([
      "Répondre toujours « a », ou toujours « c », donnerait 40,0 % : c’est la note à battre.",
      "Always answering “a”, or always “c”, would give 40.0%: that is the mark to beat."
    ]);
  });

  test("is none where all are equal", () => {
    const done = doneOf([50, 50, 50]);
    expect(titles(done, datasetFigure)).toEqual([
      "Les 3 classes sont égales : 33,3 % chacune",
      "The 3 classes are equal: 33.3% each"
    ]);
    expect(beat(done)).toEqual([
      "Répondre toujours la même classe, n’importe laquelle, donnerait 33,3 % : c’est la note à battre.",
      "Always answering the same class, whichever it is, would give 33.3%: that is the mark to beat."
    ]);
  });

  test("is counted, not named, where more than three are equal ahead", () => {
    const done = doneOf([20, 20, 20, 20, 10]);
    expect(titles(done, datasetFigure)).toEqual([
      "4 classes égales sont les plus fréquentes : 22,2 % chacune",
      "4 equal classes are the most frequent: 22.2% each"
    ]);
    expect(beat(done)[1]).toMatch(/^Always answering one of the 4 most frequent classes would give/);
  });
});

describe("the class found least well, and the most frequent error", () => {
  const done = doneOf([50, 50, 50]);

  test("are one where one is alone", () => {
    const one = confused(done, [
      [10, 0, 0],
      [1, 9, 0],
      [0, 2, 8]
    ]);
    expect(titles(one, reportFigure)[0]).toBe("« c » est la classe la moins bien retrouvée : 80,0 %");
    expect(titles(one, confusionFigure)[0]).toBe(
      "L’erreur la plus fréquente : répondre « b » pour « c », 2 fois"
    );
  });

  test("are two where two are equal", () => {
    const two = confused(done, [
      [10, 0, 0],
      [0, 9, 1],
      [0, 1, 9]
    ]);
    expect(titles(two, reportFigure)).toEqual([
      "« b » et « c » sont les moins bien retrouvées : 90,0 % chacune",
      "“b” and “c” are found least well: 90.0% each"
    ]);
    expect(titles(two, confusionFigure)).toEqual([
      "Les erreurs les plus fréquentes : répondre « c » pour « b » et répondre « b » pour « c », 1 fois chacune",
      "The most frequent errors: answering “c” for “b” and answering “b” for “c”, once each"
    ]);
  });

  test("are none where all are equal", () => {
    const all = confused(done, [
      [9, 1, 0],
      [0, 9, 1],
      [1, 0, 9]
    ]);
    expect(titles(all, reportFigure)).toEqual([
      "Les 3 classes sont retrouvées aussi bien : 90,0 % chacune",
      "The 3 classes are found equally well: 90.0% each"
    ]);
    expect(titles(all, confusionFigure)[1]).toBe("The most frequent errors: 3 confusions, once each");
  });
});

test("the highest of nothing is nothing, and equals keep their order", () => {
  expect(highest([], Number)).toEqual([]);
  expect(highest([3, 1, 3], Number)).toEqual([3, 3]);
});
