import {expect, test} from "vitest";
import {exampleRow} from "../../../src/data/example.ts";

/** Predictions of these names: whether each was right, and how sure the model was. */
const predictions = (...rows: readonly (readonly [string, boolean, number])[]) => ({
  rows: rows.length,
  columns: {
    unit_id: rows.map(([name]) => name),
    truth: rows.map(() => "A"),
    predicted: rows.map(([, right]) => (right ? "A" : "B")),
    probability: rows.map(([, , stated]) => stated),
    truth_probability: rows.map(([, , stated]) => stated),
    second: rows.map(() => "B"),
    third: rows.map(() => "C"),
    fold: rows.map(() => 0)
  }
});

test("the example is right, plainly named, and neither nearly certain nor wavering", () => {
  const rows = predictions(
    ["Photo Editor", true, 0.99],
    ["Photo Maker", true, 0.68],
    ["Wrong Name", false, 0.7],
    ["Ünïcode 2000™", true, 0.7]
  );
  expect(exampleRow(rows)).toBe(1);
});

test("of equally sure ones it is the first by name, whatever the order of the rows", () => {
  expect(exampleRow(predictions(["Zoo Map", true, 0.6], ["Art Map", true, 0.8]))).toBe(1);
  expect(exampleRow(predictions(["Art Map", true, 0.8], ["Zoo Map", true, 0.6]))).toBe(0);
});

test("without a plain name any that is right will do, without a right one any, without a row none", () => {
  expect(exampleRow(predictions(["Photo 1", true, 0.1], ["x", false, 0.7]))).toBe(0);
  expect(exampleRow(predictions(["x", false, 0.1], ["y", false, 0.6]))).toBe(1);
  expect(exampleRow(predictions())).toBeUndefined();
});
