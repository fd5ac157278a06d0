import {describe, expect, it} from "vitest";
import {type BoostingOptions, boosting} from "../../../pipeline/core/learn/boosting.ts";
import {forest} from "../../../pipeline/core/learn/forest.ts";
import {interleave, leafOf} from "../../../pipeline/core/learn/predicting.ts";
import type {Trees} from "../../../pipeline/core/learn/tree.ts";
import type {TreeModel} from "../../../pipeline/core/learn/treeModel.ts";
import {makeTable, rmse, type Table} from "./data.ts";

const plain: BoostingOptions = {
  trees: 30,
  rate: 0.2,
  leaves: 8,
  minLeafRows: 5,
  l2: 0,
  rowFraction: 1,
  featureFraction: 1,
  bins: 255,
  patience: 10
};
const boosted = (table: Table, options: Partial<BoostingOptions> = {}): TreeModel =>
  boosting({...plain, ...options}).fit(table.x, table.y, {seed: 1});
const train = makeTable(600, 1);
const held = makeTable(600, 2);

/** Rows of the table in each leaf of one tree, by leaf. */
function leaves(trees: Trees, tree: number, {x}: Table): Map<number, number[]> {
  const values = new Float32Array(x.rows * x.names.length);
  interleave(x, 0, x.rows, values);
  const rows = new Map<number, number[]>();
  for (let row = 0; row < x.rows; row++) {
    const leaf = leafOf(trees, tree, values, row * x.names.length);
    rows.set(leaf, [...(rows.get(leaf) ?? []), row]);
  }
  return rows;
}
const depths = (trees: Trees): number[] => {
  const depth = new Array(trees.feature.length).fill(0);
  for (let i = 0; i < depth.length; i++) {
    if (trees.feature[i] >= 0) depth[i + 1] = depth[trees.right[i]] = depth[i] + 1;
  }
  return depth;
};

describe("a boosted tree", () => {
  it("has at most the leaves asked for, each of the rows asked for, and counts its rows", () => {
    const {trees} = boosted(train, {leaves: 11, minLeafRows: 23});
    for (let tree = 0; tree < 30; tree++) {
      const rows = leaves(trees, tree, train);
      expect(rows.size).toBeLessThanOrEqual(11);
      for (const [leaf, list] of rows) {
        expect(list.length).toBeGreaterThanOrEqual(23);
        expect(trees.cover[leaf]).toBe(list.length);
      }
    }
  });

  it("adds the mean residual of each leaf, shrunk by the penalty and the rate", () => {
    const {trees, base} = boosted(train, {trees: 1, l2: 3, rate: 0.5});
    for (const [leaf, rows] of leaves(trees, 0, train)) {
      const sum = rows.reduce((total, row) => total + train.y[row] - base, 0);
      expect(trees.value[leaf]).toBeCloseTo((0.5 * sum) / (rows.length + 3), 5);
    }
  });

  it("splits the leaf that gains most: more leaves refine the same tree", () => {
    const few = leaves(boosted(train, {trees: 1, leaves: 5}).trees, 0, train);
    const many = leaves(boosted(train, {trees: 1, leaves: 9}).trees, 0, train);
    const leafOfRow = new Map([...few].flatMap(([leaf, rows]) => rows.map((row) => [row, leaf] as const)));
    for (const rows of many.values()) expect(new Set(rows.map((row) => leafOfRow.get(row))).size).toBe(1);
  });

  it("stops splitting where nothing is gained", () => {
    const steps = {...train, y: Float64Array.from(train.x.columns[2], (b) => (b === 2 ? 1 : 0))};
    const model = boosted(steps, {trees: 1, rate: 1, leaves: 64, minLeafRows: 1});
    expect(model.cost().nodes).toBe(5);
    expect(rmse(model.predict(steps.x), steps.y)).toBeLessThan(1e-7);
  });
});

describe("boosting", () => {
  it("costs the trees and nodes it has", () => {
    const model = boosted(train);
    const sizes = Array.from({length: 30}, (_, tree) => leaves(model.trees, tree, train).size);
    expect(model.cost()).toEqual({trees: 30, nodes: sizes.reduce((sum, size) => sum + 2 * size - 1, 0)});
  });

  it("fits the training rows ever better", () => {
    const errors = [1, 5, 20, 60].map((trees) => rmse(boosted(train, {trees}).predict(train.x), train.y));
    expect(errors).toEqual(errors.toSorted((a, b) => b - a));
    expect(errors[3]).toBeLessThan(0.2 * errors[0]);
  });

  it("learns where missing values belong", () => {
    const missing = Float32Array.from(train.y, (_, row) => (row % 3 ? row : Number.NaN));
    const y = Float64Array.from(missing, (value) => (Number.isNaN(value) ? 10 : 0));
    const x = {rows: y.length, names: ["a"], columns: [missing]};
    const model = boosting({...plain, trees: 1, rate: 1}).fit(x, y, {seed: 1});
    expect(rmse(model.predict(x), y)).toBeLessThan(1e-6);
    const later = {rows: 2, names: ["a"], columns: [Float32Array.of(1e9, Number.NaN)]};
    expect(Array.from(model.predict(later), Math.round)).toEqual([0, 10]);
  });

  it("keeps the number of trees that is best on held-out rows", () => {
    const validation = {x: held.x, y: held.y};
    const wild = {...plain, trees: 200, rate: 0.7, minLeafRows: 2, patience: 15};
    const stopped = boosting(wild).fit(train.x, train.y, {seed: 1, validation});
    const kept = stopped.cost().trees;
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(200 - 15);
    const error = (trees: number) =>
      rmse(
        boosting({...wild, trees})
          .fit(train.x, train.y, {seed: 1})
          .predict(held.x),
        held.y
      );
    expect(rmse(stopped.predict(held.x), held.y)).toBe(error(kept));
    for (const other of [kept - 1, kept + 1, kept + 15])
      expect(error(other)).toBeGreaterThanOrEqual(error(kept));
  });

  it("keeps no tree where each one makes held-out rows worse", () => {
    const contrary = {x: train.x, y: train.y.map((value) => -value)};
    const y = train.y.map((value) => value - train.y.reduce((a, b) => a + b, 0) / train.y.length);
    const model = boosting(plain).fit(train.x, y, {
      seed: 1,
      validation: {x: contrary.x, y: y.map((v) => -v)}
    });
    expect(model.cost()).toEqual({trees: 0, nodes: 0});
  });

  it("generalises better on samples of rows and features than it does to none at all", () => {
    const sampled = boosted(train, {rowFraction: 0.5, featureFraction: 0.5, trees: 80});
    expect(rmse(sampled.predict(held.x), held.y)).toBeLessThan(
      0.5 *
        rmse(
          held.y.map(() => sampled.base),
          held.y
        )
    );
  });

  it("tells how far it is", () => {
    const told: number[] = [];
    boosting(plain).fit(train.x, train.y, {seed: 1, progress: (done) => told.push(done)});
    expect(told).toHaveLength(30);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });
});

describe("a forest", () => {
  const options = {trees: 10, maxDepth: 30, minLeafRows: 1, featureFraction: 1, rowFraction: 1, bins: 255};

  it("keeps its depth and its leaf size", () => {
    const {trees} = forest({...options, maxDepth: 4, minLeafRows: 12}).fit(train.x, train.y, {seed: 1});
    expect(Math.max(...depths(trees))).toBe(4);
    for (let i = 0; i < trees.feature.length; i++) {
      if (trees.feature[i] < 0) expect(trees.cover[i]).toBeGreaterThanOrEqual(12);
    }
  });

  it("draws as many rows as there are, in whole groups", () => {
    const {trees} = forest(options).fit(train.x, train.y, {seed: 1, groups: train.groups});
    for (let tree = 0; tree < 10; tree++) expect(trees.cover[trees.roots[tree]]).toBe(600);
  });

  it("leaves whole groups out of each tree", () => {
    // one group is all that has the value 1: a tree that did not draw it cannot know
    const x = {
      rows: 200,
      names: ["a"],
      columns: [Float32Array.from({length: 200}, (_, row) => Number(row < 10))]
    };
    const y = Float64Array.from({length: 200}, (_, row) => Number(row < 10));
    const groups = Int32Array.from({length: 200}, (_, row) => Math.floor(row / 10));
    const {trees} = forest({...options, trees: 400}).fit(x, y, {seed: 1, groups});
    const ignorant = Array.from({length: 400}, (_, tree) => trees.feature[trees.roots[tree]] < 0).filter(
      Boolean
    );
    // chance not to be drawn in 20 draws of 20 groups: .95^20 = .358
    expect(ignorant.length / 400).toBeGreaterThan(0.29);
    expect(ignorant.length / 400).toBeLessThan(0.43);
  });

  it("gives each leaf the mean of its rows", () => {
    const [one] = [forest({...options, trees: 1, minLeafRows: 5}).fit(train.x, train.y, {seed: 1})];
    const values = [...leaves(one.trees, 0, train).keys()].map((leaf) => one.trees.value[leaf]);
    const mean = values.reduce((sum, value, i) => {
      const leaf = [...leaves(one.trees, 0, train).keys()][i];
      return sum + value * one.trees.cover[leaf];
    }, 0);
    // weighted by how often rows were drawn, leaves average to the bag's mean: near the base, within sampling error
    expect(Math.abs(mean / 600)).toBeLessThan(2);
  });

  it("generalises", () => {
    const model = forest({...options, trees: 60, minLeafRows: 3, featureFraction: 0.7});
    const fitted = model.fit(train.x, train.y, {seed: 1, groups: train.groups});
    expect(rmse(fitted.predict(held.x), held.y)).toBeLessThan(
      0.5 *
        rmse(
          held.y.map(() => fitted.base),
          held.y
        )
    );
  });

  it("predicts the training rows when it draws none and splits to the last", () => {
    const model = forest({...options, trees: 1}).fit(
      {rows: 3, names: ["a"], columns: [Float32Array.of(1, 2, 3)]},
      Float64Array.of(4, 8, 6),
      {seed: 1, groups: Int32Array.of(0, 0, 0)}
    );
    const rows = {rows: 3, names: ["a"], columns: [Float32Array.of(1, 2, 3)]};
    expect(Array.from(model.predict(rows))).toEqual([4, 8, 6]);
  });
});
