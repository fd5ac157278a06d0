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
      rul_predicted: Float32Array.from(rows, ({value}) => value),
      health: new Uint8Array(rows.length)
    }
  };
};
/** Loses one unit of life at each record, down to 1. */
const falling = (records: number): number[] => Array.from({length: records}, (_, i) => records - i);

describe("a unit's trend", () => {
  test("looks back on the same stretch from the last record, whatever the unit's life", () => {
    for (const records of [61, 62, 100, 203]) {
      const trend = trendsOf(table({a: falling(records)}), 60).get("a")!;
      expect(trend).toEqual([61, 55, 49, 43, 37, 31, 25, 19, 13, 7, 1]);
      expect(trend).toHaveLength(trendPoints);
    }
  });

  test("reads between the records that were kept of a life", () => {
    const kept = {
      rows: 3,
      columns: {unit_id: ["a", "a", "a"], age: new Float32Array([1, 80, 101]), health: new Uint8Array(3)}
    };
    const predicted = new Float32Array([120, 120, 15]);
    const trends = trendsOf({...kept, columns: {...kept.columns, rul_predicted: predicted}}, 60);
    expect(trends.get("a")).toEqual([120, 120, 120, 120, 120, 120, 120, 105, 75, 45, 15]);
  });

  test("begins within a young unit's life and ends with its last record", () => {
    expect(trendsOf(table({a: falling(20)}), 60).get("a")).toEqual([19, 13, 7, 1]);
    expect(trendsOf(table({a: [42.4]}), 60).get("a")).toEqual([42]);
  });

  test("is each unit's own, and passes over records without a prediction", () => {
    const trends = trendsOf(table({a: [Number.NaN, 9, Number.NaN], b: [5, 4, 3], c: [Number.NaN]}), 20);
    expect([...trends]).toEqual([
      ["a", [9]],
      ["b", [5, 3]],
      ["c", []]
    ]);
  });

  test("has a change where there are two points to compare, and a span in the report's own time", () => {
    expect([changeOf([74, 60, 22]), changeOf([5]), changeOf([])]).toEqual([-52, null, null]);
    expect(trendSpan({critical: 30})).toBe(60);
  });
});
