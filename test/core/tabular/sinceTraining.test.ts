import {expect, it} from "vitest";
import {rowsSinceTraining} from "../../../pipeline/core/tabular/sinceTraining.ts";

const table = {rows: 120, origin: "Store"};

it("rows since training are those that the table has more than the one learned from", () => {
  expect(rowsSinceTraining(table, {rows: 100, origin: "Store"})).toBe(20);
  expect(rowsSinceTraining(table, {rows: 120, origin: "Store"})).toBe(0);
});

it("a table that has lost rows has none that are new", () => {
  expect(rowsSinceTraining(table, {rows: 121, origin: "Store"})).toBe(0);
});

it("nothing can be said without a model, or of one that learned from another source", () => {
  expect(rowsSinceTraining(table, null)).toBeNull();
  expect(rowsSinceTraining(table, {rows: 100, origin: "Simulated"})).toBeNull();
});
