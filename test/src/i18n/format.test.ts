import {describe, expect, test} from "vitest";
import {formats} from "../../../src/i18n/format.ts";

const fr = formats("fr");
const en = formats("en");

describe("formats", () => {
  test("group thousands with a narrow no-break space in French, a comma in English", () => {
    expect(fr.integer(1234567)).toBe("1\u202f234\u202f567");
    expect(en.integer(1234567)).toBe("1,234,567");
  });

  test("write numbers too long to read in powers of ten", () => {
    expect(fr.integer(999_999_999_999)).toBe("999\u202f999\u202f999\u202f999");
    expect(fr.integer(4.84e217)).toBe("4,8E217");
    expect(en.integer(1e12)).toBe("1E12");
  });

  test("write decimals with a comma in French and keep the digits asked for", () => {
    expect(fr.decimal(7.1, 2)).toBe("7,10");
    expect(en.decimal(7.1, 2)).toBe("7.10");
  });

  test("put a no-break space before a French percent sign and none before an English one", () => {
    expect(fr.percent(0.284)).toBe("28\u00a0%");
    expect(en.percent(0.284)).toBe("28%");
  });

  test("sign with a true minus, and leave zero and what rounds to zero unsigned", () => {
    expect(fr.signed(-1.25, 1)).toMatch(/^−1,[23]$/);
    expect(en.signed(3, 0)).toBe("+3");
    expect([fr.signed(0, 1), fr.signed(-0.01, 1)]).toEqual(["0,0", "0,0"]);
    expect(fr.integer(-4)).toBe("−4");
  });

  test("use the plural of each language: zero is singular in French, plural in English", () => {
    expect([0, 1, 1.8, 2].map(fr.plural)).toEqual(["one", "one", "one", "other"]);
    expect([0, 1, 1.8, 2].map(en.plural)).toEqual(["other", "one", "other", "other"]);
  });

  test("write days in UTC, whatever the machine's zone, and keep the number with its month", () => {
    expect(fr.day("2026-11-20T23:59:59Z")).toBe("20\u00a0novembre 2026");
    expect(en.longDay("2026-11-20T23:59:59Z")).toBe("Friday 20\u00a0November 2026");
  });

  test("write sizes in units of 1000, in symbols, with a decimal where it tells something", () => {
    expect([448, 1234, 851_400, 6.5e6].map(en.bytes)).toEqual(["448 B", "1.2 kB", "851 kB", "6.5 MB"]);
    expect(fr.bytes(448)).toMatch(/^448.o$/);
  });

  test("join lists with the language's conjunction and no comma before it", () => {
    expect(fr.list(["a", "b", "c"])).toBe("a, b et c");
    expect(en.list(["a", "b", "c"])).toBe("a, b and c");
  });
});
