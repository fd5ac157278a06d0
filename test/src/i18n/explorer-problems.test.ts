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
