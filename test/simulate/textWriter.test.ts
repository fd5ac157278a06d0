import fc from "fast-check";
import {expect, it} from "vitest";
import {TextWriter} from "../../pipeline/simulate/textWriter.ts";

const written = (value: number, decimals: number): string =>
  new TextDecoder().decode(new TextWriter().fixed(value, decimals).bytes());

it("writes numbers as toFixed does, save the sign of what rounds to zero", () => {
  fc.assert(
    fc.property(fc.integer({min: -1e9, max: 1e9}), fc.integer({min: 0, max: 6}), (count, decimals) => {
      const value = count / 10 ** decimals;
      expect(written(value, decimals)).toBe(value.toFixed(decimals));
    })
  );
  expect(written(-0.00001, 4)).toBe("0.0000");
  expect(written(-0.05, 2)).toBe("-0.05");
  expect(written(9.999, 2)).toBe("10.00");
});

it("grows as needed", () => {
  const writer = new TextWriter();
  for (let i = 0; i < 50_000; i++) writer.fixed(i, 0).text("\n");
  const lines = new TextDecoder().decode(writer.bytes()).trimEnd().split("\n");
  expect(lines).toEqual(Array.from({length: 50_000}, (_, i) => String(i)));
});
