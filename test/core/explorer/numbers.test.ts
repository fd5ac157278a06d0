import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {fromCsv} from "../../../pipeline/core/explorer/read/csv.ts";

const read = (text: string) => fromCsv("mine.csv", text);
const text = (delimiter: string, lines: readonly (readonly string[])[]): string =>
  lines.map((cells) => cells.join(delimiter)).join("\n");

describe("a comma or a point in a number", () => {
  const kinds = (i: number): string => (i % 2 ? "yes" : "no");
  /** The first column of a file of one or two measures, and what was told of it. */
  function first(cells: readonly string[], delimiter = ";", others: readonly string[] = []) {
    const lines = cells.map((cell, i) => [cell, ...(others.length > 0 ? [others[i]] : []), kinds(i)]);
    const names = ["price", ...(others.length > 0 ? ["other"] : []), "kind"];
    const quoted = [names, ...lines].map((own) => own.map((c) => (c.includes(delimiter) ? `"${c}"` : c)));
    const table = read(text(delimiter, quoted));
    return {numbers: Array.from(table.columns[0]), notes: table.notes};
  }
  const told = (example: string, value: number, thousands: boolean) => [
    {key: "ambiguousNumbers", values: {column: "price", example, value, thousands}}
  ];
  const cycled = (cells: readonly string[]): string[] =>
    Array.from({length: 12}, (_, i) => cells[i % cells.length]);

  test.each([";", "\t"])(
    "parts thousands beside whole numbers below a thousand, and says so (%j)",
    (delimiter) => {
      for (const sign of [",", "."]) {
        const {numbers, notes} = first(cycled(["900", `1${sign}101`, "902"]), delimiter);
        expect(numbers).toEqual(cycled(["900", "1101", "902"]).map(Number));
        expect(notes).toEqual(told(`1${sign}101`, 1101, true));
      }
    }
  );

  test.each([",", "."])("starts decimals beside thousands that nothing parts, and says so (%j)", (sign) => {
    const {numbers, notes} = first(cycled(["1200", `1${sign}101`, "3400"]));
    expect(numbers).toEqual(cycled(["1200", "1.101", "3400"]).map(Number));
    expect(notes).toEqual(told(`1${sign}101`, 1.101, false));
  });

  test("is what it is in the rest of the file, and says so where the column leaves a doubt", () => {
    const cells = cycled(["900", "1,101", "902"]);
    const points = first(cells, ";", cycled(["0.5", "1.25"]));
    expect([points.numbers[1], points.notes]).toEqual([1101, told("1,101", 1101, true)]);
    const commas = first(cells, ";", cycled(["0,5", "1,25"]));
    expect([commas.numbers[1], commas.notes]).toEqual([1.101, told("1,101", 1.101, false)]);
  });

  test.each<[string, string[], number[]]>([
    ["thousands of thousands", ["1,101,000", "2,500", "12"], [1101000, 2500, 12]],
    ["thousands with decimals", ["1,101.50", "2,500.25", "12.75"], [1101.5, 2500.25, 12.75]],
    ["thousands with decimals, as in German", ["1.101,50", "2.500,25", "12,75"], [1101.5, 2500.25, 12.75]],
    ["decimals of other lengths", ["1,101", "2,5", "12"], [1.101, 2.5, 12]],
    ["decimals below one", ["0.101", "2.500", "12.125"], [0.101, 2.5, 12.125]]
  ])("leaves no doubt in a column of %s", (_, cells, numbers) => {
    expect(first(cycled(cells))).toEqual({
      numbers: Array.from({length: 12}, (_, i) => numbers[i % 3]),
      notes: []
    });
  });

  test("starts decimals where every number has three, and says so unless another column does", () => {
    const cells = cycled(["1.101", "2.345", "7.125"]);
    expect(first(cells)).toEqual({numbers: cells.map(Number), notes: told("1.101", 1.101, false)});
    expect(first(cells, ";", cycled(["0.5", "1.25"]))).toEqual({numbers: cells.map(Number), notes: []});
  });

  test("in quotes, in a file that commas part, is of thousands or of decimals; a point starts decimals", () => {
    const thousands = first(cycled(["900", "1,101", "902"]), ",");
    expect([thousands.numbers[1], thousands.notes]).toEqual([1101, told("1,101", 1101, true)]);
    expect(first(cycled(["1,5", "22,25", "7"]), ",").numbers.slice(0, 3)).toEqual([1.5, 22.25, 7]);
    expect(first(cycled(["900", "1.101", "902"]), ",")).toEqual({
      numbers: cycled(["900", "1.101", "902"]).map(Number),
      notes: []
    });
  });

  test("is told of the column to predict too", () => {
    const cells = cycled(["900", "1,101"]);
    const table = read(text(";", [["a", "price"], ...cells.map((cell, i) => [`${(i * 5) % 7}`, cell])]));
    expect([table.labels, table.notes]).toEqual([["900", "1101"], told("1,101", 1101, true)]);
  });

  test("changes no number of a table of whole numbers, however its thousands are parted", () => {
    const amounts = fc.array(fc.integer({min: -5_000_000, max: 5_000_000}), {minLength: 12, maxLength: 30});
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom(",", ".", "\u202f"),
        fc.constantFrom("\t", ";"),
        (some, sign, delimiter) => {
          const all = [12, 5_000, 900, ...some];
          const parted = all.map((n) => String(n).replace(/\B(?=(\d{3})+$)/g, sign));
          expect(first(parted, delimiter).numbers).toEqual(all);
        }
      )
    );
  });
});

describe("a number beyond 1e30", () => {
  const rows = Array.from({length: 12}, (_, i) => [`${i}.5`, `${(i * 7) % 5}`, i % 2 ? "yes" : "no"]);
  const withFirst = (value: (i: number) => string) =>
    read(text(",", [["width", "height", "kind"], ...rows.map((own, i) => [value(i), own[1], own[2]])]));

  test("counts as missing among others, and is told", () => {
    const {columns, notes} = withFirst((i) => (i % 3 === 1 ? "4e31" : `${i}.5`));
    expect(columns[0][1]).toBeNaN();
    expect(notes).toEqual([
      {key: "hugeNumbers", values: {column: "width", cells: 4, example: "4e31"}},
      {key: "missingValues", values: {column: "width", rows: 4}}
    ]);
  });

  test("leaves its column out where there is no other", () => {
    const {features, notes} = withFirst((i) => `${i + 1}e40`);
    expect(features).toEqual(["height"]);
    expect(notes).toEqual([{key: "leftOutHuge", values: {column: "width", example: "1e40"}}]);
  });

  test("is a class as a word is", () => {
    const lines = [["a", "kind"], ...rows.map(([width], i) => [width, i % 2 ? "1e40" : "2e40"])];
    expect(read(text(",", lines)).labels).toEqual(["1e40", "2e40"]);
  });
});

describe("numbers with a unit", () => {
  const of = (cells: readonly string[], delimiter = ";") =>
    read(
      text(delimiter, [
        ["price", "kind"],
        ...Array.from({length: 12}, (_, i) => [cells[i % cells.length], i % 2 ? "yes" : "no"])
      ])
    );

  test.each<[string[], string, number[]]>([
    [["12 %", "7,5 %", "80\u00a0%"], "%", [12, 7.5, 80]],
    [["3,5 €", "1 200,50 €", "−2 €"], "€", [3.5, 1200.5, -2]],
    [["40kg", "52.5kg", "?"], "kg", [40, 52.5, Number.NaN]],
    [["$3.50", "$12", "$7"], "$", [3.5, 12, 7]]
  ])("are read without it, where it is one, and this is told: %j", (cells, unit, numbers) => {
    const {features, columns, notes} = of(cells);
    expect(features).toEqual(["price"]);
    expect(Array.from(columns[0].subarray(0, 3))).toEqual(numbers);
    expect(notes[0]).toEqual({key: "unitLeftOut", values: {column: "price", unit}});
  });

  test("of several kinds are words, and this is told", () => {
    expect(of(["40 kg", "900 g", "2 kg"]).notes).toContainEqual({
      key: "numbersWithUnits",
      values: {column: "price", example: "40 kg"}
    });
    expect(of(["rue 4", "quai 7"]).notes.map(({key}) => key)).toEqual(["encodedText"]);
  });

  test("keep it as classes", () => {
    const lines = Array.from({length: 12}, (_, i) => [`${i * 1.5}`, i % 2 ? "10 %" : "20 %"]);
    expect(read(text(";", [["a", "share"], ...lines])).labels).toEqual(["10 %", "20 %"]);
  });
});

test("a true minus and apostrophes between thousands are read", () => {
  const cells = ["−1,5", "2,25", "−1'100,5", "12’000"];
  const lines = Array.from({length: 12}, (_, i) => [cells[i % 4], i % 2 ? "yes" : "no"]);
  const {columns, notes} = read(text(";", [["a", "kind"], ...lines]));
  expect(Array.from(columns[0].subarray(0, 4))).toEqual([-1.5, 2.25, -1100.5, 12_000]);
  expect(notes).toEqual([]);
});
