import {describe, expect, test} from "vitest";
import {speech} from "../../../src/i18n/messages.ts";
import type {ModelsContext} from "../../../src/views/models/context.ts";
import {coverageFigure, coverageStagesFigure, methodsFigure} from "../../../src/views/models/intervals.ts";
import {plain} from "../../../src/views/rich.ts";
import {calibrationFacts, engines} from "../sample.ts";

type Scenarios = ModelsContext["data"]["scenarios"];

/** Two scenarios: one with test units, one without. */
const context = (locale: "fr" | "en", scenarios?: Scenarios): ModelsContext =>
  ({
    data: {
      scenarios: scenarios ?? [
        {id: "FD001", slug: "fd001", calibration: calibrationFacts},
        {id: "FD003", slug: "fd003", calibration: {...calibrationFacts, test: null}}
      ],
      origin: {kind: "files", name: {fr: "NASA C-MAPSS", en: "NASA C-MAPSS"}},
      built: "2026-11-20T08:00:00Z"
    },
    state: {scenario: null},
    speech: speech(locale, engines)
  }) as unknown as ModelsContext;

describe("the coverage of intervals", () => {
  test("is stated with its width, in both languages", () => {
    expect(plain(coverageFigure(context("fr")).title).replace(/\s/gu, " ")).toBe(
      "Annoncé à 90 %, l’intervalle contient 91 vraies durées sur 100, large de 18 cycles"
    );
    expect(plain(coverageFigure(context("en")).title).replace(/\s/gu, " ")).toBe(
      "Stated at 90%, the interval holds 91 true lives in 100, 18 cycles wide"
    );
  });

  test("says which scenarios were judged on test units and which by cross-validation", () => {
    const {table, scope} = coverageFigure(context("en"));
    expect(table.rows.map(([scenario, part]) => [scenario.value, part.value])).toEqual([
      ["FD001", "test"],
      ["FD003", "cross-validation"]
    ]);
    expect(scope).toContain("4 test engines at the last record; 4 training engines");
  });

  test("gives both ends of its uncertainty, and how often units failed early", () => {
    const [first] = coverageFigure(context("en")).table.rows;
    expect(first.slice(3, 8).map(({value}) => value)).toEqual([0.91, 0.85, 0.96, 18, 0.04]);
  });

  test("adds scenarios up with a smaller uncertainty than each has", () => {
    const {table} = coverageStagesFigure(context("en"));
    const [, value, low, high] = table.rows[0].map((cell) => cell.value as number);
    expect(value).toBeCloseTo(0.91, 12);
    expect(high - low).toBeCloseTo((0.96 - 0.85) / Math.SQRT2, 3);
  });

  test("leaves out stages of life that no record lies in", () => {
    expect(coverageStagesFigure(context("en")).table.rows).toHaveLength(1);
  });
});

test("methods are compared, the one in use named", () => {
  const {table, title} = methodsFigure(context("en"));
  expect(table.rows.map(([name]) => plain(name.text))).toEqual([
    "the same margin everywhere",
    "a margin that follows the usual error",
    "the errors of predictions alike (in use)",
    "quantile trees, adjusted"
  ]);
  expect(title).toBe("In use: the errors of predictions alike");
});
