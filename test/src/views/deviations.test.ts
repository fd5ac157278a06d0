import * as fc from "fast-check";
import {expect, test} from "vitest";
import type {profilesTable} from "../../../pipeline/contract/rul.ts";
import type {OpenTable} from "../../../src/data/table.ts";
import {
  comparedSensors,
  meanDeviations,
  packDeviations,
  unpackDeviations
} from "../../../src/views/deviations.ts";

/** The table of profiles of units 1, 2… with sensors a, b… */
function tableOf(values: readonly (readonly number[])[]): OpenTable<typeof profilesTable> {
  const [first = []] = values;
  const extra = first.map((_, s) => [`s${s}`, Float32Array.from(values, (unit) => unit[s])]);
  return {
    rows: values.length,
    columns: {unit_id: values.map((_, u) => String(u + 1))},
    extra: Object.fromEntries(extra)
  };
}

const idsOf = ({columns}: OpenTable<typeof profilesTable>): string[] => Array.from(columns.unit_id);

test("what is unpacked differs from the table by half a step at most, whatever the sensors' sizes", () => {
  const deviation = fc.float({noNaN: true, min: -1000, max: 1000});
  const units = fc
    .integer({min: 1, max: comparedSensors})
    .chain((sensors) =>
      fc.array(fc.array(deviation, {minLength: sensors, maxLength: sensors}), {minLength: 1, maxLength: 30})
    );
  fc.assert(
    fc.property(units, (values) => {
      const table = tableOf(values);
      const packed = packDeviations(idsOf(table), Object.keys(table.extra), table);
      const back = unpackDeviations(JSON.parse(JSON.stringify(packed)), values.length);
      for (const [s, step] of packed.steps.entries()) {
        const largest = Math.max(...values.map((unit) => Math.abs(unit[s])));
        if (largest > 0) expect(step).toBeLessThan(largest / 127 + 1.01e-4);
        for (const [u, unit] of values.entries())
          expect(Math.abs(back[u][s]! - unit[s])).toBeLessThanOrEqual(step / 2 + 1e-9);
      }
    })
  );
});

test("units come in the page's order, and what the table lacks is unknown", () => {
  const table = tableOf([
    [2, 1.27],
    [Number.NaN, -1.27]
  ]);
  expect(unpackDeviations(packDeviations(["2", "9", "1"], ["s0", "s1"], table), 3)).toEqual([
    [null, expect.closeTo(-1.27)],
    [null, null],
    [expect.closeTo(2, 1), expect.closeTo(1.27)]
  ]);
});

test("only the sensors that are compared are carried", () => {
  const table = tableOf([Array.from({length: 20}, (_, s) => s)]);
  const packed = packDeviations(["1"], Object.keys(table.extra), table);
  expect(unpackDeviations(packed, 1)[0]).toHaveLength(comparedSensors);
});

test("a mean leaves out what is unknown, and is unknown where all is", () => {
  expect(
    meanDeviations([
      [1, 2, null],
      [2, null, null],
      [2.01, 3, null]
    ])
  ).toEqual([1.67, 2.5, null]);
  expect(meanDeviations([])).toEqual([]);
});
