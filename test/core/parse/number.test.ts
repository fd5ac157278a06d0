import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {NumberScanner} from "../../../pipeline/core/parse/number.ts";
import {utf8} from "./cmapssText.ts";

const scan = (text: string): number => new NumberScanner(utf8(text)).scan();

describe("NumberScanner", () => {
  it("reads any decimal bit-equal to Number()", () => {
    const fixed = fc.tuple(fc.double({noNaN: true, min: -1e9, max: 1e9}), fc.integer({min: 0, max: 20}));
    fc.assert(
      fc.property(fixed, ([value, digits]) =>
        Object.is(scan(value.toFixed(digits)), Number(value.toFixed(digits)))
      )
    );
    const any = fc.double({noNaN: true, noDefaultInfinity: true});
    fc.assert(fc.property(any, (value) => Object.is(scan(String(value)), Number(String(value)))));
  });

  it.each([
    "0",
    "-0",
    "+1.5",
    ".5",
    "5.",
    "1e3",
    "1E-7",
    "00012.50",
    "9007199254740993",
    "123456789012345678901234567890.1"
  ])("reads %s", (text) => expect(scan(text)).toBe(Number(text)));

  it.each([
    "",
    "-",
    ".",
    "-.",
    "1.2.3",
    "1,5",
    "0x10",
    "NaN",
    "nan",
    "Infinity",
    "1e",
    "1e999",
    "1_000",
    "12abc",
    "--1",
    "1-",
    "١"
  ])("refuses %j", (text) => expect(scan(text)).toBeNaN());

  it("never takes text for a number that Number() would not read the same", () => {
    const text = fc.string({unit: fc.constantFrom(..."0123456789.-+eE,xN "), minLength: 1, maxLength: 12});
    fc.assert(
      fc.property(text, (t) => {
        const token = t.split(" ")[0];
        const value = scan(t);
        return Number.isNaN(value) || (token !== "" && Object.is(value, Number(token)));
      })
    );
  });

  it("stops after the token, whether or not it was a number", () => {
    const scanner = new NumberScanner(utf8("12.5 abc\t7\n"));
    expect([scanner.scan(), scanner.position]).toEqual([12.5, 4]);
    scanner.position = 5;
    expect([scanner.scan(), scanner.position]).toEqual([Number.NaN, 8]);
    scanner.position = 9;
    expect([scanner.scan(), scanner.position]).toEqual([7, 10]);
  });

  it("survives a token of a million digits", () => {
    expect(scan("1".repeat(1e6))).toBeNaN();
  });
});
