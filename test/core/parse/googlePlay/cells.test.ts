import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readCategory} from "../../../../pipeline/core/parse/googlePlay/category.ts";
import {
  isUnknown,
  readAndroid,
  readInstalls,
  readPrice,
  readRating,
  readReviews,
  readSize,
  readType,
  readWords
} from "../../../../pipeline/core/parse/googlePlay/cells.ts";
import {METADATA} from "../../../../pipeline/core/parse/googlePlay/columns.ts";
import {isoDay, readDate} from "../../../../pipeline/core/parse/googlePlay/date.ts";
import {REPAIRS} from "../../../../pipeline/core/parse/googlePlay/repairs.ts";

const grouped = (n: number): string => n.toLocaleString("en-US");

describe("cells as the publisher writes them", () => {
  it.each([
    [readSize, "19M", 19, "size-unit"],
    [readSize, "8.7M", 8.7, "size-unit"],
    [readSize, "201k", 0.201, "size-unit"],
    [readSize, "1.5G", 1500, "size-unit"],
    [readSize, "Varies with device", Number.NaN, "varies-with-device"],
    [readInstalls, "10,000+", 10_000, "installs-floor"],
    [readInstalls, "0+", 0, "installs-floor"],
    [readInstalls, "0", 0, null],
    [readReviews, "159", 159, null],
    [readReviews, "1,159", 1159, "thousands"],
    [readPrice, "$4.99", 4.99, "price-sign"],
    [readPrice, "$1,399.99", 1399.99, "price-sign"],
    [readPrice, "0", 0, null],
    [readRating, "4.1", 4.1, null],
    [readRating, "NaN", Number.NaN, "unknown-value"],
    [readRating, "", Number.NaN, "unknown-value"],
    [readAndroid, "4.0.3 and up", 4.03, "android-version"],
    [readAndroid, "4.4W and up", 4.4, "android-version"],
    [readAndroid, "2.2 - 7.1.1", 2.2, "android-version"],
    [readAndroid, "10 and up", 10, "android-version"],
    [readAndroid, "4.1", 4.1, null],
    [readAndroid, "Varies with device", Number.NaN, "varies-with-device"],
    [readDate, "January 7, 2018", 17_538, "date-text"],
    [readDate, "2018-01-07", 17_538, null],
    [readDate, "February 29, 2016", 16_860, "date-text"],
    [readType, "Paid", "Paid", null],
    [readType, "NaN", null, "unknown-value"],
    [readWords, "Mature 17+", "Mature 17+", null],
    [readCategory, "ART_AND_DESIGN", "ART_AND_DESIGN", null],
    [readCategory, "Art & Design", "ART_AND_DESIGN", "category-spelling"],
    [readCategory, " tools", "TOOLS", "category-spelling"],
    [readCategory, "NaN", null, null]
  ])("%o reads %j", (read, cell, value, repair) => {
    expect(read(cell)).toEqual({value, repair});
  });

  it.each([
    [readSize, ["19", "M", "-3M", "19 M", "1,000+", "3.0T", "NaNM", "1e9M", "+1M"]],
    [readInstalls, ["1,00+", "10.000+", "+", "-1", "1e3", "10 000+", "9007199254740993"]],
    [readReviews, ["3.0M", "-1", "1,2345", "12,34,567", "٣", "0x10"]],
    [readPrice, ["€4.99", "$", "4,99", "Everyone", "-1", "$4.999", "Infinity"]],
    [readRating, ["19", "0.9", "5.1", "four", "4,1", "-4", "1e1"]],
    [readAndroid, ["and up", "4.x and up", "100.0 and up", "4.0.3 or so", "4.10 and up"]],
    [
      readDate,
      ["Janvier 7, 2018", "February 30, 2018", "January 7, 1969", "7/1/2018", "2018-13-01", "2018-1-7"]
    ],
    [readType, ["free", "0", "Freemium"]],
    [readWords, ["4.1", "+", "€"]],
    [readCategory, ["1.9", "&", "19M"]]
  ])("%o takes none of %j", (read, cells) => {
    for (const cell of cells) expect([cell, read(cell)]).toEqual([cell, null]);
  });

  it("sizes, installations, reviews and prices are read back from what is written of them", () => {
    const amount = fc.nat(9_999).map((n) => n / 10);
    fc.assert(
      fc.property(amount, fc.nat(2 ** 31), fc.nat(99_999), (size, count, cents) => {
        expect(readSize(`${size}M`)?.value).toBe(size);
        expect(readSize(`${size}k`)?.value).toBeCloseTo(size / 1000, 12);
        expect(readInstalls(`${grouped(count)}+`)?.value).toBe(count);
        expect(readReviews(String(count))?.value).toBe(count);
        expect(readReviews(grouped(count))?.value).toBe(count);
        expect(readPrice(`$${(cents / 100).toFixed(2)}`)?.value).toBe(Number((cents / 100).toFixed(2)));
      })
    );
  });

  it("every day from 1970 on is read back from both its forms", () => {
    const months = new Intl.DateTimeFormat("en-US", {dateStyle: "long", timeZone: "UTC"});
    fc.assert(
      fc.property(fc.nat(100_000), (day) => {
        expect(readDate(months.format(day * 86_400_000))?.value).toBe(day);
        expect(readDate(isoDay(day))?.value).toBe(day);
      })
    );
  });

  it("a later version of Android is a larger number", () => {
    const version = fc.tuple(fc.nat(30), fc.nat(9), fc.nat(9));
    fc.assert(
      fc.property(version, version, (a, b) => {
        const number = (v: readonly number[]): number =>
          readAndroid(`${v.join(".")} and up`)?.value as number;
        const later = a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
        expect(Math.sign(number(a) - number(b))).toBe(Math.sign(later));
      })
    );
  });

  it("no text makes a reader throw, or give a number that is not finite unless the cell says so", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({unit: "grapheme"})), (text) => {
        for (const column of METADATA) {
          const read = column.read(text.trim());
          if (read === null || typeof read.value !== "number") continue;
          const says = isUnknown(text.trim()) || /^varies with device$/i.test(text.trim());
          expect(Number.isFinite(read.value)).toBe(!says);
          if (read.repair) expect(REPAIRS).toContain(read.repair);
        }
      }),
      {numRuns: 1000}
    );
  });

  it("a category in the publisher's spelling is read as itself", () => {
    const word = fc.stringMatching(/^[A-Z][A-Z0-9]{0,8}$/);
    fc.assert(
      fc.property(fc.array(word, {minLength: 1, maxLength: 4}), (words) => {
        const category = words.join("_");
        fc.pre(!isUnknown(category));
        expect(readCategory(category)).toEqual({value: category, repair: null});
        const spelled = words.map((w) => w[0] + w.slice(1).toLowerCase()).join(" ");
        if (!isUnknown(spelled)) expect(readCategory(spelled)?.value).toBe(category);
      })
    );
  });
});
