import {describe, expect, test} from "vitest";
import type {ExplorerRun} from "../../../../pipeline/core/explorer/run.ts";
import {explorerSpeech} from "../../../../src/i18n/explorer.ts";
import type {Done} from "../../../../src/views/explorer/context.ts";
import {remarks} from "../../../../src/views/explorer/summary.ts";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

/** A run that got so many of its test rows right, most of which are of the first class. */
function doneOf(right: number, test: number, trained: {right: number; rows: number}, usual = test / 2): Done {
  const classes = [
    {label: "a", rows: 90, train: 0, test: usual},
    {label: "b", rows: 60, train: 0, test: test - usual}
  ];
  const run = {
    accuracy: right / test,
    trainAccuracy: trained.right / trained.rows,
    counts: {train: trained.rows, test, classes},
    report: {
      confusion: [
        [right, test - right],
        [0, 0]
      ]
    }
  };
  return {run: run as unknown as ExplorerRun} as Done;
}

const said = (done: Done): string[][] =>
  (["fr", "en"] as const).map((locale) => remarks(done, explorerSpeech(locale)).map(plain));

describe("what is said of a score", () => {
  test("28 of 30 beside a perfect training may be luck alone", () => {
    const [fr, en] = said(doneOf(28, 30, {right: 120, rows: 120}));
    expect(fr[1]).toBe(
      "Sur les lignes apprises, la note est de 100 % : l’écart, 6,7 points, peut n’être que de la chance sur 30 lignes de test."
    );
    expect(en[1]).toBe(
      "On the rows it learned from, it scores 100%: the gap, 6.7 points, may be luck alone on 30 rows of test."
    );
  });

  test("the same gap on more rows is overfitting", () => {
    const [fr, en] = said(doneOf(280, 300, {right: 1200, rows: 1200}));
    expect(fr[1]).toContain("(surapprentissage)");
    expect(en[1]).toContain("(overfitting)");
  });

  test("a small gap is small, and a better test was lucky", () => {
    expect(said(doneOf(290, 300, {right: 1190, rows: 1200}))[0][1]).toContain("l’écart est faible");
    expect(said(doneOf(30, 30, {right: 100, rows: 120}))[1][1]).toContain("that is less than in test");
  });

  test("the score to beat is beaten, equalled or missed", () => {
    const verdicts = [20, 18, 12].map((right) =>
      said(doneOf(right, 30, {right: 80, rows: 120}, 18)).map(([first]) => first)
    );
    expect(verdicts).toEqual([
      [
        "Répondre toujours « a » donnerait 60,0 % : c’est la note à battre.",
        "Always answering “a” would give 60.0%: that is the mark to beat."
      ],
      [
        "Répondre toujours « a » donnerait 60,0 % : le modèle ne fait pas mieux.",
        "Always answering “a” would give 60.0%: the model does no better."
      ],
      [
        "Répondre toujours « a » donnerait 60,0 % : le modèle fait moins bien.",
        "Always answering “a” would give 60.0%: the model does worse."
      ]
    ]);
  });
});
