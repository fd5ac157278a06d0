import {expect, test} from "vitest";
import type {ExplorerProblem} from "../../../pipeline/core/explorer/problem.ts";
import {explorerSentences} from "../../../src/i18n/explorer-problems.ts";

const rows = (n: number): ExplorerProblem => ({key: "missingValues", values: {column: "âge", rows: n}});

test("sentences agree in number and are spaced as each language is", () => {
  const [french, english] = [explorerSentences("fr"), explorerSentences("en")];
  expect(french(rows(1))).toBe(
    "Colonne «\u00a0âge\u00a0»\u00a0: 1 valeur manquante, remplacée par la médiane des lignes d’entraînement."
  );
  expect(french(rows(1234))).toContain("1\u202f234 valeurs manquantes, remplacées");
  expect(english(rows(1))).toBe(
    "Column “âge”: 1 missing value, replaced by the median of the training rows."
  );
  expect(english({key: "constantFeatures", values: {columns: ["a", "b"]}})).toBe(
    "The features “a” and “b” always have the same value: they teach the model nothing."
  );
  expect(french({key: "badSetting", values: {name: "C", found: "0.001", least: 0.01, most: 1000}})).toContain(
    "compris entre 0,01 et 1\u202f000"
  );
  const seed = {name: "seed", found: "1000000", least: 0, most: 999_999};
  expect(french({key: "badSetting", values: seed})).toContain("entre 0 et 999\u202f999");
  expect(english({key: "badSetting", values: seed})).toContain("0 and 999,999");
});

test("what is to be said of several classes is said once, naming them", () => {
  const few = {classes: ["a", "b", "c"].map((label, k) => ({label, rows: 4 + k})), least: 10};
  const [french, english] = (["fr", "en"] as const).map((locale) => {
    const say = explorerSentences(locale);
    return [
      say({key: "fewTestRows", values: few}),
      say({key: "notTested", values: {labels: ["a", "b"]}})
    ].map((text) => text.replace(/[\u00a0\u202f]/g, " "));
  });
  expect(french).toEqual([
    "3 classes ont moins de 10 lignes de test, et leurs mesures dépendent beaucoup du tirage : « a » (4), « b » (5) et « c » (6).",
    "Aucune ligne de test des classes « a » et « b » : leurs mesures ne veulent rien dire. Augmentez la part de test, ou stratifiez."
  ]);
  expect(english).toEqual([
    "3 classes have fewer than 10 rows in the test part, and their figures depend heavily on the draw: “a” (4), “b” (5) and “c” (6).",
    "The test part has no row of the classes “a” and “b”: their figures mean nothing. Test on a larger share, or stratify."
  ]);
  const one = {classes: [{label: "a", rows: 1}], least: 10};
  expect(explorerSentences("fr")({key: "fewTestRows", values: one})).toContain("n’a que 1 ligne de test");
});

test("a number that may be read in two ways is told as it is read, with what to write for the other", () => {
  const [french, english] = [explorerSentences("fr"), explorerSentences("en")];
  const told = (example: string, value: number, thousands: boolean): string[] =>
    [french, english].map((say) =>
      say({key: "ambiguousNumbers", values: {column: "prix", example, value, thousands}}).replace(
        /\u00a0/g,
        " "
      )
    );
  expect(told("1,101", 1101, true)).toMatchInlineSnapshot(`
    [
      "Colonne « prix » : « 1,101 » peut se lire de deux façons, et il est lu 1101 : la virgule y sépare les milliers. Si ce sont des décimales, écrivez-en quatre (« 1,1010 »).",
      "Column “prix”: “1,101” can be read in two ways, and it is read as 1101: its comma parts thousands. If these are decimals, write four of them (“1,1010”).",
    ]
  `);
  expect(told("1.101", 1.101, false)).toMatchInlineSnapshot(`
    [
      "Colonne « prix » : « 1.101 » peut se lire de deux façons, et il est lu 1 et 101 millièmes : le point y commence les décimales. Si ce sont des milliers, retirez le point (« 1101 »).",
      "Column “prix”: “1.101” can be read in two ways, and it is read as 1 and 101 thousandths: its point starts decimals. If these are thousands, remove the point (“1101”).",
    ]
  `);
});
