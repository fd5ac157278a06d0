import {describe, expect, test} from "vitest";
import {changeOf, trendPoints, trendSpan, trendsOf} from "../../../src/views/trend.ts";

/** Trajectories of units by id, each a life's predictions in order. */
const table = (lives: Readonly<Record<string, readonly number[]>>) => {
  const rows = Object.entries(lives).flatMap(([id, life]) => life.map((value, age) => ({id, value, age})));
  return {
    rows: rows.length,
    columns: {
      unit_id: rows.map(({id}) => id),
      age: Float32Array.from(rows, ({age}) => age),
      rul_predicted: Float32Array.from(rows, ({value}) => value)
    }
  };
};
const falling = (records: number): number[] => Array.from({length: records}, (_, i) => records - i);

describe("a unit's trend", () => {
  test("looks back on the same span from the last record, whatever the unit's life", () => {
    for (const records of [61, 62, 100, 203]) {
      const trend = trendsOf(table({a: falling(records)})).get("a")!;
      expect(trend).toHaveLength(trendPoints);
      expect(trend.at(-1)).toBe(1);
      expect(trend[0]).toBe(1 + trendSpan);
    }
  });

  test("begins with a young unit's first records and ends with its last", () => {
    const trend = trendsOf(table({a: falling(20)})).get("a")!;
    expect(trend).toEqual([19, 13, 7, 1]);
    expect(trendsOf(table({a: [42.4]})).get("a")).toEqual([42]);
  });

  test("is each unit's own, and passes over records without a prediction", () => {
    const trends = trendsOf(table({a: [Number.NaN, 9, Number.NaN], b: [5, 4, 3, 2, 1, 1, 0.6]}));
    expect([...trends]).toEqual([
      ["a", [9]],
      ["b", [5, 1]]
    ]);
  });

  test("has a change where there are two records to compare", () => {
    expect([changeOf([74, 60, 22]), changeOf([5]), changeOf([])]).toEqual([-52, null, null]);
  });
});
