/** The publisher's own table, where VIGIE_DATA has it: every figure here was counted on it. */
import {existsSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {catalogue, counts} from "./file.ts";

const path = `${process.env.VIGIE_DATA}/googleplay/googleplaystore.csv`;
const there = process.env.VIGIE_DATA !== undefined && existsSync(path);
const missing = there ? "" : " (skipped: set VIGIE_DATA to a folder with googleplay/googleplaystore.csv)";

describe.skipIf(!there)(`the Google Play table${missing}`, () => {
  const made = there ? catalogue(readFileSync(path)) : (null as never);

  it("has 9 659 applications in 33 categories, of 10 841 rows", () => {
    const {table, cleaning, lastUpdate} = made;
    expect([cleaning.read, cleaning.kept, table.rows]).toEqual([10_841, 9659, 9659]);
    expect([table.classes.length, new Set(table.group).size, lastUpdate]).toEqual([33, 9605, "2018-08-08"]);
    const sizes = table.classes.map((_, c) => table.target.filter((t) => t === c).length);
    expect([table.classes[sizes.indexOf(Math.max(...sizes))], Math.max(...sizes)]).toEqual(["FAMILY", 1875]);
    expect([table.classes[sizes.indexOf(Math.min(...sizes))], Math.min(...sizes)]).toEqual(["BEAUTY", 53]);
  });

  it("is repaired so many times, in so many ways", () => {
    expect(counts(made)).toEqual({
      "shifted-row": 1,
      "white-space": 2,
      "unknown-value": 1478,
      "varies-with-device": 3057,
      "size-unit": 9146,
      "installs-floor": 10_840,
      "price-sign": 800,
      "date-text": 10_841,
      "android-version": 9477,
      "no-class": 1,
      "exact-duplicate": 483,
      "same-app": 698,
      "several-categories": 85
    });
  });

  it("has one row shifted by a cell, which is mended and then lacks a category", () => {
    const told = (id: string) => made.cleaning.repairs.find((repair) => repair.id === id)?.examples;
    expect(told("shifted-row")).toEqual([
      {line: 10_474, found: '12 cells, Category being "1.9"', became: "13 cells, Category being empty"}
    ]);
    expect(told("no-class")).toEqual([
      {
        line: 10_474,
        found: '"Life Made WI-Fi Touchscreen Photo Frame" without a category',
        became: "set aside"
      }
    ]);
  });

  it("knows so many values of each column", () => {
    const known = made.table.columns.map(({name, values}) => {
      const all: readonly unknown[] = Array.from<unknown>(values);
      return [name, all.filter((value) => value !== null && !Number.isNaN(value)).length];
    });
    expect(Object.fromEntries(known)).toEqual({
      App: 9659,
      Rating: 8196,
      Reviews: 9659,
      Size: 8431,
      Installs: 9659,
      Type: 9658,
      Price: 9659,
      "Content Rating": 9659,
      Genres: 9659,
      "Last Updated": 9659,
      "Android Ver": 8666
    });
  });

  it("keeps the six applications called I am rich apart, in one group", () => {
    const {id, group} = made.table;
    const rich = id.flatMap((name, r) => (/^i am rich!?$/i.test(name) ? [r] : []));
    expect([rich.length, new Set(rich.map((r) => group[r])).size]).toEqual([6, 1]);
  });
});
