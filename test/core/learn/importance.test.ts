import {describe, expect, it} from "vitest";
import {forest} from "../../../pipeline/core/learn/forest.ts";
import {gainByGroup, permutationImportance} from "../../../pipeline/core/learn/importance.ts";
import {makeTable} from "./data.ts";

const train = makeTable(600, 1);
const held = makeTable(400, 2);
const model = forest({
  trees: 20,
  maxDepth: 12,
  minLeafRows: 5,
  featureFraction: 1,
  rowFraction: 1,
  bins: 255
}).fit(train.x, train.y, {seed: 1});
const groups = ["age", "level", "level", "flat", "level", "noise"];

describe("gainByGroup", () => {
  it("shares the gain out, in order of first appearance", () => {
    expect([...gainByGroup([1, 2, 3, 4], ["b", "a", "b", "c"])]).toEqual([
      ["b", 0.4],
      ["a", 0.2],
      ["c", 0.4]
    ]);
  });

  it("gives 0 to all where nothing was gained", () => {
    expect([...gainByGroup([0, 0], ["a", "b"])]).toEqual([
      ["a", 0],
      ["b", 0]
    ]);
  });
});

describe("permutationImportance", () => {
  const found = permutationImportance(model, held.x, held.y, {groups, repeats: 5, seed: 1});
  const of = (group: string) => found.find((importance) => importance.group === group)!;

  it("ranks what the target leans on above noise, and noise near nothing", () => {
    expect(found.map(({group}) => group)).toEqual(["age", "level", "flat", "noise"]);
    expect(of("level").permutation).toBeGreaterThan(of("age").permutation / 2);
    expect(of("age").permutation).toBeGreaterThan(20 * Math.abs(of("noise").permutation));
    expect(of("flat")).toEqual({group: "flat", gain: 0, permutation: 0, permutation_error: 0});
  });

  it("says how sure it is", () => {
    for (const {permutation_error} of [of("age"), of("level"), of("noise")]) {
      expect(permutation_error).toBeGreaterThan(0);
      expect(permutation_error).toBeLessThan(1);
    }
  });

  it("depends on the seed and on nothing else, not even on the other groups", () => {
    expect(permutationImportance(model, held.x, held.y, {groups, repeats: 5, seed: 1})).toEqual(found);
    const others = groups.map((group) => (group === "level" ? "level" : "rest"));
    const again = permutationImportance(model, held.x, held.y, {groups: others, repeats: 5, seed: 1});
    expect(again.find(({group}) => group === "level")).toEqual(of("level"));
    expect(permutationImportance(model, held.x, held.y, {groups, repeats: 5, seed: 2})).not.toEqual(found);
  });

  it("shares gains that sum to 1", () => {
    expect(found.reduce((sum, {gain}) => sum + gain, 0)).toBeCloseTo(1, 12);
  });
});
