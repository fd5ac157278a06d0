import {describe, expect, test} from "vitest";
import {
  counted,
  formatNumber,
  formatSigned,
  formatTicks,
  pair,
  plural,
  tickDigits,
  valueDigits
} from "../../src/charts/format.ts";

const sane = {one: "sain", other: "sains"};

describe("numbers on charts", () => {
  test("take the language's separators and a true minus", () => {
    expect(formatNumber("fr", 1)(-1234.56)).toBe("\u22121\u202f234,6");
    expect(formatNumber("en", 1)(-1234.56)).toBe("\u22121,234.6");
  });

  test("carry a sign when asked, except what rounds to zero", () => {
    expect([1.8, -1.5, 0.01, -0.01].map(formatSigned("fr", 1))).toEqual(["+1,8", "\u22121,5", "0,0", "0,0"]);
  });

  test("agree with their noun as the language counts: French zero and 1.5 are singular", () => {
    expect(counted("fr", 0, sane)).toBe("0\u00a0sain");
    expect(counted("fr", 28, sane)).toBe("28\u00a0sains");
    expect(plural("en", 0, {one: "engine", other: "engines"})).toBe("engines");
    expect(plural("en", 1, {one: "engine", other: "engines"})).toBe("engine");
  });

  test("stand after a colon as the language sets it", () => {
    expect(pair("fr", "47", "+23")).toBe("47\u00a0: +23");
    expect(pair("en", "47", "+23")).toBe("47: +23");
  });
});

describe("ticks", () => {
  test("have the fewest decimals that write them all exactly", () => {
    expect(tickDigits([0, 10, 20])).toBe(0);
    expect(tickDigits([0, 0.5, 1])).toBe(1);
    expect(tickDigits([0, 0.25, 0.5])).toBe(2);
    expect(tickDigits([])).toBe(0);
    expect(tickDigits([1 / 3])).toBe(4);
    expect([0, 0.25].map(formatTicks("fr", [0, 0.25]))).toEqual(["0,00", "0,25"]);
  });

  test("values get decimals on short axes only", () => {
    expect([1, 12, 125].map(valueDigits)).toEqual([2, 1, 0]);
  });
});
