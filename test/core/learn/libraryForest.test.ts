import fc from "fast-check";
import {RandomForestRegression} from "ml-random-forest";
import {describe, expect, it} from "vitest";
import {forest} from "../../../pipeline/core/learn/forest.ts";
import {floatBelow, libraryForest} from "../../../pipeline/core/learn/libraryForest.ts";
import {random} from "../../../pipeline/core/stats/random.ts";
import {makeTable, rmse} from "./data.ts";

const train = makeTable(300, 1);
const held = makeTable(300, 2);
/** Without missing values, which the library cannot take. */
const complete = (table: typeof train) => ({
  ...table.x,
  names: ["age", "a", "b", "e"],
  columns: [0, 1, 2, 5].map((f) => table.x.columns[f])
});

describe("floatBelow", () => {
  it("is the greatest 32-bit float below", () => {
    fc.assert(
      fc.property(fc.double({min: -1e30, max: 1e30, noNaN: true}), fc.float({noNaN: true}), (x, value) => {
        const below = floatBelow(x);
        expect(below).toBeLessThan(x);
        expect(Math.fround(value) <= below).toBe(Math.fround(value) < x);
      })
    );
    expect(floatBelow(0)).toBeLessThan(0);
    expect(floatBelow(1)).toBe(1 - 2 ** -24);
  });
});

describe("libraryForest", () => {
  it("predicts what the library's own forest predicts", () => {
    const x = complete(train);
    const model = libraryForest({trees: 5, rows: 300}).fit(x, train.y, {seed: 3});
    const seed = random(3)
      .fork("library-forest")
      .int(2 ** 31);
    const library = new RandomForestRegression({
      seed,
      nEstimators: 5,
      maxFeatures: 1,
      replacement: false,
      useSampleBagging: true,
      treeOptions: {},
      noOOB: true
    });
    const rows = (table: typeof x) =>
      Array.from({length: table.rows}, (_, row) => table.columns.map((column) => column[row]));
    library.train(
      rows(x),
      Array.from(train.y, (value) => value - model.base)
    );
    const expected = library.predict(rows(complete(held)));
    const predicted = model.predict(complete(held));
    for (const [row, value] of expected.entries()) expect(predicted[row] - model.base).toBeCloseTo(value, 4);
  });

  it("learns from no more rows than allowed", () => {
    const {trees} = libraryForest({trees: 3, rows: 40}).fit(train.x, train.y, {seed: 1});
    for (let tree = 0; tree < 3; tree++) expect(trees.cover[trees.roots[tree]]).toBe(40);
  });
});

describe("our forest beside the library's", () => {
  it("errs about as much on a small table with the same settings", () => {
    const x = complete(train);
    const ours = forest({
      trees: 40,
      maxDepth: 32,
      minLeafRows: 3,
      featureFraction: 1,
      rowFraction: 1,
      bins: 255
    });
    const library = new RandomForestRegression({
      seed: 1,
      nEstimators: 40,
      maxFeatures: 4,
      replacement: false,
      useSampleBagging: true,
      treeOptions: {minNumSamples: 3},
      noOOB: true
    });
    const rows = (table: typeof x) =>
      Array.from({length: table.rows}, (_, row) => table.columns.map((column) => column[row]));
    library.train(rows(x), Array.from(train.y));
    const theirError = rmse(library.predict(rows(complete(held))), held.y);
    const ourError = rmse(ours.fit(x, train.y, {seed: 1}).predict(complete(held)), held.y);
    expect(ourError / theirError).toBeGreaterThan(0.8);
    expect(ourError / theirError).toBeLessThan(1.1);
  });
});
