import {existsSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {classFolds} from "../../../pipeline/core/evaluate/classification/classFolds.ts";
import {random} from "../../../pipeline/core/stats/random.ts";
import type {Column, LabelledTable} from "../../../pipeline/core/tabular/labelledTable.ts";
import {chooseColumns, LeakageError, toldAlone} from "../../../pipeline/core/tabular/leakage.ts";
import {openTable} from "../../../pipeline/io/sources/tabular/find.ts";

const rows = 600;
const draw = random(2);
const target = Int32Array.from({length: rows}, () => draw.int(6));
const category = (name: string, values: (row: number) => string | null): Column => ({
  kind: "category",
  name,
  values: Array.from({length: rows}, (_, row) => values(row))
});
const table: LabelledTable = {
  rows,
  id: Array.from({length: rows}, (_, row) => `row ${row}`),
  group: Int32Array.from({length: rows}, (_, row) => row),
  columns: [
    category("Restated", (row) => `kind ${target[row]}`),
    category("Hinting", (row) => (draw.next() < 0.5 ? `kind ${target[row]}` : `kind ${draw.int(6)}`)),
    category("Unknown", () => null),
    {kind: "number", name: "Code", values: Float64Array.from(target, (k) => 100 + k)},
    {kind: "text", name: "Id", values: Array.from({length: rows}, (_, row) => `unique ${row}`)}
  ],
  classes: ["a", "b", "c", "d", "e", "f"],
  target
};
const folds = classFolds(table, 5, 1);
const nothing = {use: null, allowed: []};

describe("columns that restate the class", () => {
  test("are left out, with what they tell alone; one that only hints stays, so does a name of its own for each row", () => {
    const chosen = chooseColumns(table, nothing, folds);
    expect(chosen.table.columns.map(({name}) => name)).toEqual(["Hinting", "Unknown", "Id"]);
    expect(chosen.refused).toEqual([
      {name: "Restated", accuracy: 1},
      {name: "Code", accuracy: 1}
    ]);
    expect(toldAlone(table.columns[4], table, folds)).toBeLessThan(0.3);
  });

  test("are refused when asked for, unless they are allowed on purpose", () => {
    expect(() => chooseColumns(table, {use: ["Restated"], allowed: []}, folds)).toThrow(LeakageError);
    expect(() => chooseColumns(table, {use: ["Restated"], allowed: []}, folds)).toThrow(
      /Restated restates the class: by its value alone 100 %.*To mend.*allowLeakage: \["Restated"\]/
    );
    const allowed = chooseColumns(table, {use: ["Restated"], allowed: ["Restated"]}, folds);
    expect(allowed.table.columns.map(({name}) => name)).toEqual(["Restated"]);
    expect(allowed.refused.map(({name}) => name)).toEqual(["Code"]);
  });

  test("are not sought under names the table does not have", () => {
    expect(() => chooseColumns(table, {use: ["Genre"], allowed: []}, folds)).toThrow(
      /no column Genre; expected one of/
    );
  });
});

const data = process.env.VIGIE_DATA;
const file = data ? join(data, "googleplay/googleplaystore.csv") : "";
describe("the Google Play table", () => {
  test.skipIf(!existsSync(file))(
    "has Genres, which restates the category, refused (skipped without VIGIE_DATA)",
    async () => {
      const source = {type: "google-play", file, encoding: "utf-8"} as const;
      const {table: apps} = await (await openTable(source, "no/such/file.csv")).read();
      const own = classFolds(apps, 5, 7);
      const {refused, table: kept} = chooseColumns(apps, nothing, own);
      expect(refused.map(({name}) => name)).toEqual(["Genres"]);
      expect(refused[0].accuracy).toBeGreaterThan(0.8);
      expect(kept.columns.map(({name}) => name)).not.toContain("Genres");
      expect(() => chooseColumns(apps, {use: ["App", "Genres"], allowed: []}, own)).toThrow(LeakageError);
      expect(chooseColumns(apps, {use: null, allowed: ["Genres"]}, own).refused).toEqual([]);
    }
  );
});
