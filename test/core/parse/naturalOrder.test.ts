import fc from "fast-check";
import {expect, it} from "vitest";
import {naturalOrder} from "../../../pipeline/core/parse/naturalOrder.ts";

it("orders digits by value, whatever their length", () => {
  expect(
    ["été", "engine-10b", "010", "10", "99999999999999999999", "engine-10", "2", "engine-2", "1"].sort(
      naturalOrder
    )
  ).toEqual(["1", "2", "010", "10", "99999999999999999999", "engine-2", "engine-10", "engine-10b", "été"]);
});

it("is an order: antisymmetric, transitive, and zero only for equal names", () => {
  const name = fc.string({unit: fc.constantFrom(..."019ab-é"), maxLength: 5});
  fc.assert(
    fc.property(name, name, name, (a, b, c) => {
      expect(Math.sign(naturalOrder(a, b))).toBe(-Math.sign(naturalOrder(b, a)) + 0);
      expect(naturalOrder(a, b) === 0).toBe(a === b);
      if (naturalOrder(a, b) <= 0 && naturalOrder(b, c) <= 0)
        expect(naturalOrder(a, c)).toBeLessThanOrEqual(0);
    })
  );
});
