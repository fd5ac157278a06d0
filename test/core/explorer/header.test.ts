import {describe, expect, test} from "vitest";
import {fromCsv} from "../../../pipeline/core/explorer/read/csv.ts";

const read = (text: string) => fromCsv("mine.csv", text);

describe("the first line", () => {
  const noHeader = {key: "noHeader", values: {}};
  const lines = (first: string, row: (i: number) => string): string =>
    [first, ...Array.from({length: 24}, (_, i) => row(i))].join("\n");
  const kind = (i: number): string => (i % 2 ? "yes" : "no");

  test.each<[string, string, string[]]>([
    [
      "an index without a name",
      lines(",colour,kind", (i) => `${i},${i % 3 ? "red" : "blue"},${kind(i)}`),
      ["colour = blue", "colour = red"]
    ],
    ["no names but the last", lines(",,kind", (i) => `${i % 7},${i % 5},${kind(i)}`), ["#1", "#2"]],
    ["years", lines("2019;2020;kind", (i) => `${i % 7};${i % 5};${kind(i)}`), ["2019", "2020"]],
    [
      "years before a number as class",
      lines("2019;2020;2021", (i) => `${i / 7};${i % 5};${i % 2}`),
      ["2019", "2020"]
    ],
    [
      "years, the class standing first",
      lines("kind;2019;2020", (i) => `${kind(i)};${i % 3};${i % 2}`),
      ["kind = no", "kind = yes", "2019"]
    ]
  ])("may name the columns by %s", (_, given, features) => {
    const table = read(given);
    expect([table.features, table.y.length]).toEqual([features, 24]);
    expect(table.notes).not.toContainEqual(noHeader);
  });

  test.each([
    ["with a hole", lines("1,,no", (i) => `${i % 7},${i % 5},${kind(i)}`)],
    ["with a measure that is met once", lines("99,3,no", (i) => `${i % 7},${i % 5},${kind(i)}`)],
    ["with a number as class", lines("99,3,1", (i) => `${i % 7},${i % 5},${i % 2}`)],
    ["with a word of its own, as every row has", lines("1,Ann,no", (i) => `${i % 7},Bob ${i},${kind(i)}`)]
  ])("may be a row %s", (_, given) => {
    const table = read(given);
    expect(table.y.length).toBe(25);
    expect(table.notes[0]).toEqual(noHeader);
  });
});
