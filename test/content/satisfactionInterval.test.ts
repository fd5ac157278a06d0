/** The exercise on an interval tells levels apart, however many draws the reader makes and whatever their seed. */
import {deviation, mean, range} from "d3";
import {describe, expect, test} from "vitest";
import {cellCore} from "../../src/cells/core.ts";
import exercise from "../../src/content/exercises/satisfaction-interval.ts";
import {rowsOf} from "./course.ts";

const hr = rowsOf(["hr"], "fr").hr as unknown as {experience: number; satisfaction: number}[];
const scores = hr
  .filter(({experience}) => experience >= 5 && experience < 10)
  .map(({satisfaction}) => satisfaction);
const probe = {
  mean: mean(scores),
  error: deviation(scores)! / Math.sqrt(scores.length),
  everyone: mean(hr, ({satisfaction}) => satisfaction),
  count: scores.length
};

const seeds = range(1, 41);
const drawn = new Map(
  [200, 1000].map((rounds) => [
    rounds,
    seeds.map((seed) => cellCore.bootstrap(scores, cellCore.mean, {rounds, seed}))
  ])
);

/** What is said of the middle `level` of the means of every seed; `named`: whether the answer gave the means a name. */
const said = (rounds: number, level: number, named: boolean): Set<string> =>
  new Set(
    drawn.get(rounds)!.map((means) => {
      const interval = [(1 - level) / 2, (1 + level) / 2].map((p) => cellCore.quantile(means, p));
      const values = named ? {scores, means, interval} : {scores, interval};
      return exercise.check({charts: [], shown: [], values, probe});
    })
  );

describe.each([200, 1000])("of %i draws", (rounds) => {
  test("95 % is right, 90 % too narrow, 99 % too wide", () => {
    expect(said(rounds, 0.95, true)).toEqual(new Set(["right"]));
    expect(said(rounds, 0.9, true)).toEqual(new Set(["narrow"]));
    expect(said(rounds, 0.99, true)).toEqual(new Set(["wide"]));
  });
});

describe("bounds whose means have no name", () => {
  test("are never told a wrong level", () => {
    for (const rounds of [200, 1000])
      for (const told of said(rounds, 0.95, false)) expect(["right", "draws"]).toContain(told);
  });

  test("of a thousand draws are not right at 90 % or 99 %", () => {
    expect(said(1000, 0.9, false)).not.toContain("right");
    expect(said(1000, 0.99, false)).not.toContain("right");
  });
});
