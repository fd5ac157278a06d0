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
    expect(fr.day("2026-12-01T00:00:00Z")).toBe("1ᵉʳ\u00a0décembre 2026");
    expect(fr.longDay("2026-12-01T00:00:00Z")).toBe("Mardi 1ᵉʳ\u00a0décembre 2026");
    expect(fr.day("2026-12-21T00:00:00Z")).toBe("21\u00a0décembre 2026");
    expect(en.day("2026-12-01T00:00:00Z")).toBe("1\u00a0December 2026");
    expect(en.longDay("2026-11-20T23:59:59Z")).toBe("Friday 20\u00a0November 2026");
  });

  test("write sizes in units of 1000, in symbols, with a decimal where it tells something", () => {
    expect([448, 1234, 851_400, 6.5e6].map(en.bytes)).toEqual(["448 B", "1.2 kB", "851 kB", "6.5 MB"]);
    expect(fr.bytes(448)).toMatch(/^448.o$/);
  });

  test("write money in three digits, as each language's newspapers do", () => {
    const sums = [344_210, 3_098_000, 10_430_000, 1_234_000_000, 6_000, 450, 0, -16_400];
    expect(sums.map((sum) => fr.money(sum, "EUR"))).toEqual([
      "344\u00a0k€",
      "3,1\u00a0M€",
      "10,4\u00a0M€",
      "1,23\u00a0Md€",
      "6\u00a0k€",
      "450\u00a0€",
      "0\u00a0€",
      "−16,4\u00a0k€"
    ]);
    expect(sums.map((sum) => en.money(sum, "EUR"))).toEqual([
      "€344k",
      "€3.1m",
      "€10.4m",
      "€1.23bn",
      "€6k",
      "€450",
      "€0",
      "−€16.4k"
    ]);
    expect([fr.money(1500, "GBP"), en.money(1500, "CHF")]).toEqual(["1,5\u00a0k£", "CHF\u00a01.5k"]);
  });

  test("write money of a column in exactly three digits", () => {
    const sums = [1_190_000, 1_200_000, 85_000, 0];
    expect(sums.map((sum) => fr.columnMoney(sum, "EUR").replace(/[\u00a0\u202f]/g, " "))).toEqual([
      "1,19 M€",
      "1,20 M€",
      "85,0 k€",
      "0 €"
    ]);
    expect(en.columnMoney(1_200_000, "EUR")).toBe("€1.20m");
  });

  test("write money in whole units, and the currency's sign alone", () => {
    expect([fr.wholeMoney(6000, "EUR"), en.wholeMoney(6000, "EUR")]).toEqual(["6\u202f000\u00a0€", "€6,000"]);
    expect([fr.currency("EUR"), en.currency("USD"), en.currency("CHF")]).toEqual(["€", "$", "CHF"]);
  });

  test("join lists with the language's conjunction and no comma before it", () => {
    expect(fr.list(["a", "b", "c"])).toBe("a, b et c");
    expect(en.list(["a", "b", "c"])).toBe("a, b and c");
  });
});
