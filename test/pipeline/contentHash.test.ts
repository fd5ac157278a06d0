import {deserialize, serialize} from "node:v8";
import * as fc from "fast-check";
import {describe, expect, test} from "vitest";
import {contentHash} from "../../pipeline/run/contentHash.ts";

/** Any plain data a stage could return. */
const plainData = fc.anything({
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withBigInt: true,
  withNullPrototype: false
});

describe("contentHash", () => {
  test("is the same after storing and reading back, whatever the value", () => {
    fc.assert(
      fc.property(plainData, (value) => {
        expect(contentHash(deserialize(serialize(value)))).toBe(contentHash(value));
      })
    );
  });

  test("tells values apart that differ", () => {
    const values = [
      0,
      -0,
      1,
      "1",
      1n,
      true,
      null,
      undefined,
      "",
      [],
      {},
      [[]],
      [[], []],
      [1, [2]],
      [[1], 2],
      {a: 1},
      {b: 1},
      {a: 1, b: 2},
      {b: 2, a: 1},
      {a: undefined},
      new Map([["a", 1]]),
      new Set(["a"]),
      Float32Array.of(1),
      Float64Array.of(1),
      Int32Array.of(1),
      Float32Array.of(1, 0),
      Float32Array.of(Number.NaN),
      new ArrayBuffer(4),
      ["ab", "c"],
      ["a", "bc"]
    ];
    expect(new Set(values.map((value) => contentHash(value))).size).toBe(values.length);
  });

  test("does not see how the engine stored a number, a string or a NaN", () => {
    const double = Float64Array.of(5)[0];
    expect(contentHash([double])).toBe(contentHash([5]));
    const twoByte = "é→x".slice(2);
    expect(contentHash(twoByte)).toBe(contentHash("x"));
    const oddNaN = new Float64Array(BigUint64Array.of(0xfff8_0000_0000_0001n, 0x3ff0_0000_0000_0000n).buffer);
    expect(contentHash(oddNaN)).toBe(contentHash(Float64Array.of(Number.NaN, 1)));
  });

  test("sees only the part of a buffer that a view shows", () => {
    const wide = Float32Array.of(9, 1, 2, 9);
    expect(contentHash(wide.subarray(1, 3))).toBe(contentHash(Float32Array.of(1, 2)));
  });

  test("takes texts longer than its buffer", () => {
    const long = "é".repeat(100_000);
    expect(contentHash(long)).not.toBe(contentHash(`${long}x`));
  });

  test.each([
    ["a function", {rows: [{sort: () => 0}]}, "features.rows[0].sort is a function"],
    ["a class instance", {model: new URL("file:///x")}, "features.model is an instance of URL"],
    ["a symbol", [Symbol("x")], "features[0] is a symbol"],
    ["a date", new Map([["at", new Date(0)]]), "features.get(at) is an instance of Date"]
  ])("refuses %s and says where", (_, value, message) => {
    expect(() => contentHash(value, "features")).toThrow(message);
  });

  test("refuses a value that is part of itself", () => {
    const ring: {next?: unknown} = {};
    ring.next = ring;
    expect(() => contentHash(ring, "ring")).toThrow("nested too deeply or part of itself");
  });
});
