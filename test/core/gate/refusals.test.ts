import {describe, expect, test} from "vitest";
import type {ClassificationUnits, RegressionUnits} from "../../../pipeline/core/gate/inputs.ts";
import {judge} from "../../../pipeline/core/gate/judge.ts";
import {classificationRules, regressionRules} from "../../../pipeline/core/gate/rules.ts";
import {classesOf, livesOf} from "./simulated.ts";

const life = livesOf(3, 1, 1);
const word = classesOf(3, 3, {production: 2, candidate: 2}, 1);
const lives = (units: Partial<RegressionUnits>) =>
  judge({...life, units: {...life.units, ...units}}, regressionRules, 1);
const words = (units: Partial<ClassificationUnits>) =>
  judge({...word, units: {...word.units, ...units}}, classificationRules, 1);

describe("refuses", () => {
  test("no units", () => {
    const none: RegressionUnits = {
      ids: [],
      scenario: [],
      stage: [],
      truth: [],
      candidate: [],
      production: [],
      low: [],
      high: [],
      baseline: []
    };
    expect(() => lives(none)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: gate: found no held-out unit, expected at least one]`
    );
  });

  test("columns of another length", () => {
    expect(() => lives({truth: [1, 2]})).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: gate: found 2 values of truth for 3 units, expected one for each]`
    );
    expect(() => lives({production: [1]})).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: gate: found 1 values of production for 3 units, expected one for each]`
    );
    expect(() => words({truth: [0, 1]})).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: gate: found 2 values of truth for 3 units, expected one for each]`
    );
    expect(() => words({candidate: [0.5, 0.5]})).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: gate: found 2 candidate probabilities for 3 units of 3 classes, expected 9]`
    );
  });

  test("a unit twice, or without an id", () => {
    expect(() => lives({ids: ["1", "2", "1"]})).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: gate: found unit "1" more than once, expected one prediction of each; put the scenario into the id where units of several share theirs]`
    );
    expect(() => words({ids: ["1", "", "2"]})).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: gate: found an empty id at place 1, expected a name]`
    );
  });

  test("a scenario or stage without a name", () => {
    expect(() => lives({stage: ["0–", "", "0–"]})).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: gate: found no stage of unit "1", expected a name]`
    );
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e101])("a life of %s", (bad) => {
    for (const column of ["truth", "candidate", "production", "low", "high", "baseline"])
      expect(() => lives({[column]: [1, bad, 2]})).toThrow(
        `of unit "1", expected a finite number of at most 1e+100 in size`
      );
  });

  test("what is no probability, and what does not sum to 1", () => {
    const {candidate} = word.units;
    const with_ = (at: number, p: number) => Array.from(candidate, (own, i) => (i === at ? p : own));
    expect(() => words({candidate: with_(4, Number.NaN)})).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: gate: found candidate probability NaN of class 1 of unit "unit 1", expected a number from 0 to 1]`
    );
    expect(() => words({candidate: with_(4, -0.1)})).toThrow("found candidate probability -0.1");
    expect(() => words({production: with_(4, 1.1)})).toThrow("found production probability 1.1");
    expect(() => words({candidate: [1, 0, 0, 0.5, 0.2, 0.2, 1, 0, 0]})).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: gate: found candidate probabilities of unit "unit 1" that sum to 0.8999999999999999, expected 1; give them unit by unit, all classes of one together]`
    );
  });

  test("a class that there is not", () => {
    for (const bad of [3, -1, 0.5, Number.NaN])
      expect(() => words({truth: [0, bad, 1]})).toThrow(`found class ${bad} of unit "unit 1"`);
    expect(() => words({truth: [0, 3, 1]})).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: gate: found class 3 of unit "unit 1", expected a whole number from 0 to 2]`
    );
  });

  test("fewer than two classes, and names that do not tell them apart", () => {
    const one = {candidate: [1, 1, 1], production: [1, 1, 1], truth: [0, 0, 0]};
    expect(() => words({...one, classes: ["A"]})).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: gate: found classes ["A"], expected at least two distinct names, none empty]`
    );
    expect(() => words({classes: ["A", "B", "A"]})).toThrow("expected at least two distinct names");
    expect(() => words({classes: ["A", "", "B"]})).toThrow("none empty");
  });

  test("a production that is half there", () => {
    expect(() => judge({...life, production: null}, regressionRules, 1)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: gate: found predictions of production and no cost of it, expected both or neither]`
    );
    expect(() => lives({production: null})).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: gate: found no predictions of production and a cost of it, expected both or neither]`
    );
  });
});

test("a sum of probabilities in single precision is a sum of 1", () => {
  const third = Math.fround(1 / 3);
  expect(words({candidate: new Float32Array(9).fill(third)}).protocol.units).toBe(3);
});
