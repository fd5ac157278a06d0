import fc from "fast-check";
import {expect, it} from "vitest";
import {sortColumn, sortRoom} from "../../../pipeline/core/learn/sorting.ts";

it("sortColumn orders rows by value, equal values by row, and leaves out missing ones", () => {
  const value = fc.oneof(fc.float(), fc.constantFrom(Number.NaN, 0, -0, 1, -1, Infinity, -Infinity));
  fc.assert(
    fc.property(fc.array(value, {maxLength: 300}), (list) => {
      const values = Float32Array.from(list);
      const rows = Array.from(values.keys()).filter((row) => !Number.isNaN(values[row]));
      const expected = rows.toSorted((a, b) =>
        values[a] < values[b] ? -1 : values[a] > values[b] ? 1 : a - b
      );
      expect(Array.from(sortColumn(values, sortRoom(values.length)))).toEqual(expected);
    })
  );
});
