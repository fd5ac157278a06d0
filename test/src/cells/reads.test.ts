import {expect, test} from "vitest";
import {tablesRead} from "../../../src/cells/reads.ts";

const read = (...codes: string[]): (readonly string[])[] => {
  const cells = codes.map((code, i) => ({id: `c${i}`, code}));
  return [...tablesRead(cells, ["sales", "iris"]).values()];
};

test("a cell reads the tables it names, in the order of the chapter", () => {
  expect(read("iris.length + sales.length", "1 + 1")).toEqual([["sales", "iris"], []]);
});

test("a cell reads what the names it uses were made of, wherever they are declared", () => {
  expect(read("total", "const total = d3.sum(rows)", "const rows = sales.filter(Boolean)")).toEqual([
    ["sales"],
    ["sales"],
    ["sales"]
  ]);
});

test("cells that go round in circles end", () => {
  expect(read("const a = b + sales.length", "const b = a")).toEqual([["sales"], ["sales"]]);
});

test("a name that a cell declares is no table", () => {
  expect(read("const iris = 3", "iris")).toEqual([[], []]);
});
