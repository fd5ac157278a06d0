import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {contributionsByGroup} from "../../../pipeline/core/explain/contributionsByGroup.ts";
import {treeExplainer} from "../../../pipeline/core/explain/treeShap.ts";
import {boosting} from "../../../pipeline/core/learn/boosting.ts";
import {LearnError} from "../../../pipeline/core/learn/errors.ts";
import {forest} from "../../../pipeline/core/learn/forest.ts";
import {libraryForest} from "../../../pipeline/core/learn/libraryForest.ts";
import {loadModel} from "../../../pipeline/core/learn/loadModel.ts";
import {concatenateTrees, emptyTrees, type Trees} from "../../../pipeline/core/learn/tree.ts";
import {type TreeModel, treeModel} from "../../../pipeline/core/learn/treeModel.ts";
import type {Matrix} from "../../../pipeline/core/matrix.ts";
import {makeTable} from "../learn/data.ts";
import {bruteForce} from "./bruteForce.ts";

const {x, y, groups} = makeTable(400, 1);
const context = {seed: 1, groups};
const models: Record<string, TreeModel> = {
  boosting: boosting({
    trees: 40,
    rate: 0.2,
    leaves: 12,
    minLeafRows: 4,
    l2: 1,
    rowFraction: 0.5,
    featureFraction: 0.8,
    bins: 64,
    patience: 1
  }).fit(x, y, context),
  forest: forest({
    trees: 15,
    maxDepth: 12,
    minLeafRows: 3,
    featureFraction: 0.5,
    rowFraction: 0.8,
    bins: 64
  }).fit(x, y, context),
  "library forest": libraryForest({trees: 4, rows: 120}).fit(x, y, context)
};

const rowOf = (matrix: Matrix, row: number): Float32Array =>
  Float32Array.from(matrix.columns, (column) => column[row]);
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);
const expectClose = (found: Float64Array, wanted: readonly number[]): void => {
  for (const [f, value] of wanted.entries()) expect(found[f]).toBeCloseTo(value, 9);
};
const few = Array.from({length: 12}, (_, i) => i * 31);

describe.each(Object.entries(models))("the explanation of a %s", (_, model) => {
  const explainer = treeExplainer(model);

  it("sums to the prediction, missing values included", () => {
    const predicted = model.predict(x);
    for (let row = 0; row < x.rows; row++)
      expect(explainer.base + sum(explainer.explain(rowOf(x, row)))).toBeCloseTo(predicted[row], 9);
  });

  it("is what the definition gives over all subsets of the features", () => {
    for (const row of few) {
      const {base, contributions} = bruteForce(model, rowOf(x, row));
      expect(explainer.base).toBeCloseTo(base, 9);
      expectClose(explainer.explain(rowOf(x, row)), contributions);
    }
  });

  it("is the same after the model was saved, sent as text and loaded", () => {
    const loaded = treeExplainer(loadModel(JSON.parse(JSON.stringify(model.save()))) as TreeModel);
    expect(loaded.base).toBe(explainer.base);
    for (const row of few) expect(loaded.explain(rowOf(x, row))).toEqual(explainer.explain(rowOf(x, row)));
  });

  it("gives nothing to a feature that no split uses", () => {
    const flat = x.names.indexOf("c");
    for (const row of few) expect(explainer.explain(rowOf(x, row))[flat]).toBe(0);
  });

  it("writes where it is told, over what was there", () => {
    const out = new Float64Array(x.names.length).fill(7);
    expect(explainer.explain(rowOf(x, 3), out)).toBe(out);
    expect(out).toEqual(explainer.explain(rowOf(x, 3)));
  });
});

/** A tree as nested splits: `[feature, threshold, missing goes left, left, right]`, or a leaf `[value, rows]`. */
type Nested = [number, number] | [number, number, boolean, Nested, Nested];

/** The tree in flat form; splits count the rows of their leaves. */
function flatten(root: Nested): Trees {
  const nodes: {feature: number; value: number; right: number; missingLeft: boolean; cover: number}[] = [];
  const add = (nested: Nested): number => {
    const at = nodes.length;
    if (nested.length === 2) {
      const [value, cover] = nested;
      nodes.push({feature: -1, value, right: 0, missingLeft: false, cover});
      return cover;
    }
    const [feature, value, missingLeft, left, right] = nested;
    nodes.push({feature, value, right: 0, missingLeft, cover: 0});
    const rows = add(left);
    nodes[at].right = nodes.length;
    nodes[at].cover = rows + add(right);
    return nodes[at].cover;
  };
  add(root);
  const trees = emptyTrees(Int32Array.of(0, nodes.length), nodes.length);
  for (const [i, node] of nodes.entries()) {
    trees.feature[i] = node.feature;
    trees.value[i] = node.value;
    trees.right[i] = node.right;
    trees.missingLeft[i] = node.missingLeft ? 1 : 0;
    trees.cover[i] = node.cover;
  }
  return trees;
}

const modelOf = (type: TreeModel["type"], trees: Trees, features: number): TreeModel =>
  treeModel({
    type: type as "boosting",
    features: Array.from({length: features}, (_, f) => `f${f}`),
    options: {},
    base: 10,
    trees,
    gains: new Float64Array(features)
  });

describe("treeExplainer", () => {
  const cell = fc.oneof(fc.integer({min: -3, max: 3}), fc.constant(Number.NaN));
  const nested = fc.letrec<{tree: Nested; split: Nested; leaf: Nested}>((tie) => ({
    leaf: fc.tuple(fc.integer({min: -20, max: 20}), fc.integer({min: 1, max: 9})),
    split: fc.tuple(fc.nat({max: 3}), fc.integer({min: -2, max: 2}), fc.boolean(), tie("tree"), tie("tree")),
    tree: fc.oneof({depthSize: "medium", withCrossShrink: true}, tie("leaf"), tie("split"))
  }));

  it("agrees with the definition on any trees, also where a path asks for a feature twice or in vain", () => {
    fc.assert(
      fc.property(
        fc.array(nested.tree, {minLength: 1, maxLength: 3}),
        fc.array(cell, {minLength: 4, maxLength: 4}),
        fc.constantFrom("forest" as const, "boosting" as const),
        (parts, values, type) => {
          const model = modelOf(type, concatenateTrees(parts.map(flatten)), 4);
          const row = Float32Array.from(values);
          const wanted = bruteForce(model, row);
          const explainer = treeExplainer(model);
          expect(explainer.base).toBeCloseTo(wanted.base, 9);
          expectClose(explainer.explain(row), wanted.contributions);
        }
      ),
      {numRuns: 300}
    );
  });

  it("gives two features that act alike the same", () => {
    const leaf = (value: number): Nested => [value, 5];
    const both: Nested = [0, 0, false, [1, 0, false, leaf(0), leaf(4)], [1, 0, false, leaf(4), leaf(12)]];
    const explainer = treeExplainer(modelOf("boosting", flatten(both), 2));
    expect(Array.from(explainer.explain(Float32Array.of(1, 1)))).toEqual([3.5, 3.5]);
    expect(explainer.base).toBe(15);
  });

  it("explains nothing where there is no tree", () => {
    const explainer = treeExplainer(modelOf("boosting", concatenateTrees([]), 2));
    expect(explainer.base).toBe(10);
    expect(Array.from(explainer.explain(Float32Array.of(1, 1)))).toEqual([0, 0]);
  });

  it("refuses trees with a node that no training row reached", () => {
    const trees = flatten([0, 0, false, [1, 3], [2, 0]]);
    expect(() => treeExplainer(modelOf("boosting", trees, 1))).toThrow(LearnError);
  });
});

describe("contributionsByGroup", () => {
  it("adds up what is computed from one sensor and lists the largest in size first", () => {
    const features = ["T50.mean20", "age", "T50.slope40", "health.mean5", "Ps30.mean20"];
    expect(contributionsByGroup(features, [1, -2, 4, -0.5, 0])).toEqual([
      {group: "T50", value: 5},
      {group: "age", value: -2},
      {group: "health", value: -0.5},
      {group: "Ps30", value: 0}
    ]);
  });
});
