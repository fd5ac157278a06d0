import {expect, test} from "vitest";
import type {Recipe} from "../../pipeline/run/recipe.ts";
import {whyRun} from "../../pipeline/run/why.ts";

const recipe: Recipe = {
  stage: "train",
  scope: "FD001",
  seed: 7,
  params: {trees: 800, bins: {count: 255}, windows: [5, 10]},
  inputs: {"features@FD001": "a"},
  files: [{name: "train_FD001.txt", sha256: "b"}],
  code: {"core/a.ts": "1", "core/b.ts": "2", "core/c.ts": "3", "core/d.ts": "4", "core/e.ts": "5"},
  packages: {"node_modules/ml-kmeans": "7.0.0", "node_modules/x/node_modules/@s/y": "1.0.0"},
  node: "24.0.0"
};

test("a stage without an earlier result says so", () => {
  expect(whyRun(recipe, null)).toEqual(["no earlier result"]);
});

test("an equal recipe means that its result was lost", () => {
  expect(whyRun(recipe, structuredClone(recipe))).toEqual(["its stored result was lost or damaged"]);
});

test("every kind of change is named, from what to what", () => {
  const before: Recipe = {
    ...recipe,
    seed: 1,
    params: {trees: 400, bins: {count: 63}, windows: [5]},
    inputs: {"features@FD001": "z"},
    files: [{name: "train_FD001.txt", sha256: "z"}],
    code: {...recipe.code, "core/b.ts": "0"},
    packages: {...recipe.packages, "node_modules/x/node_modules/@s/y": "0.9.0", "node_modules/gone": "1.0.0"},
    node: "24.0.1"
  };
  expect(whyRun(recipe, before)).toMatchInlineSnapshot(`
    [
      "parameter trees 400 → 800",
      "parameter bins.count 63 → 255",
      "parameter windows [5] → [5,10]",
      "seed 1 → 7",
      "file train_FD001.txt changed",
      "input features@FD001 changed",
      "code of core/b.ts changed",
      "package @s/y 0.9.0 → 1.0.0",
      "package gone 1.0.0 → none",
      "Node 24.0.1 → 24.0.0",
    ]
  `);
});

test("many changes of a kind are cut short and counted", () => {
  expect(whyRun(recipe, {...recipe, code: {}})).toEqual([
    "code of core/a.ts changed",
    "code of core/b.ts changed",
    "code of core/c.ts changed",
    "… and 2 more like it"
  ]);
});
