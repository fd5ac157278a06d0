import {describe, expect, test} from "vitest";
import {classBoosting} from "../../../../pipeline/core/learn/classify/classBoosting.ts";
import {classForest} from "../../../../pipeline/core/learn/classify/classForest.ts";
import {
  loadClassBoosting,
  loadClassForest,
  loadMajority
} from "../../../../pipeline/core/learn/classify/loadClassifier.ts";
import {majority} from "../../../../pipeline/core/learn/classify/majority.ts";
import {fitScale} from "../../../../pipeline/core/learn/classify/temperature.ts";
import {LearnError} from "../../../../pipeline/core/learn/errors.ts";
import {ranking, softmax} from "../../../../pipeline/core/learn/softmax.ts";
import {type Matrix, selectRows} from "../../../../pipeline/core/matrix.ts";
import {random} from "../../../../pipeline/core/stats/random.ts";
import {withTeam} from "../../../../pipeline/parallel/withTeam.ts";

const ROWS = 600;
const CLASSES = 3;
const draw = random(11);
const column = (make: (row: number) => number): Float32Array =>
  Float32Array.from({length: ROWS}, (_, row) => make(row));
const a = column(() => draw.next());
const b = column((row) => (row % 9 === 0 ? Number.NaN : draw.next()));
const x: Matrix = {rows: ROWS, names: ["a", "b", "noise"], columns: [a, b, column(() => draw.next())]};
const target = Int32Array.from(a, (value, row) => (value > 0.6 ? 2 : b[row] > 0.5 ? 1 : 0));
const start = new Float64Array(ROWS * CLASSES);

const boosting = classBoosting({
  trees: 30,
  rate: 0.3,
  leaves: 4,
  minLeafRows: 5,
  l2: 1,
  rowFraction: 1,
  featureFraction: 1,
  bins: 64,
  patience: 1
});
const forest = classForest({trees: 15, maxDepth: 12, minLeafRows: 2, featureFraction: 0.7, bins: 64});
const right = (scores: Float64Array): number =>
  target.reduce((sum, own, row) => sum + (ranking(scores, row, CLASSES)[0] === own ? 1 : 0), 0) / ROWS;

describe("boosting of classes", () => {
  const model = boosting.fit({x, start}, target, CLASSES, {seed: 1});

  test("tells classes apart by thresholds", () => {
    expect(right(model.scores({x, start}))).toBeGreaterThan(0.97);
  });

  test("corrects the scores it starts from and adds nothing where they are right already", () => {
    const sure = Float64Array.from({length: ROWS * CLASSES}, (_, i) =>
      i % CLASSES === target[Math.floor(i / CLASSES)] ? 30 : 0
    );
    const kept = boosting.fit({x, start: sure}, target, CLASSES, {seed: 1}).scores({x, start: sure});
    for (let i = 0; i < sure.length; i++) expect(kept[i]).toBeCloseTo(sure[i], 2);
    const wrong = sure.map((score) => 3 - score / 10);
    const mended = boosting.fit({x, start: wrong}, target, CLASSES, {seed: 1}).scores({x, start: wrong});
    expect(right(wrong)).toBe(0);
    expect(right(mended)).toBeGreaterThan(0.9);
  });

  test("does not depend on the order of the rows", () => {
    const order = Int32Array.from({length: ROWS}, (_, row) => row);
    random(4).shuffle(order);
    const rows = {x: selectRows(x, order), start};
    const other = boosting.fit(
      rows,
      order.map((row) => target[row]),
      CLASSES,
      {seed: 1}
    );
    expect(other.scores({x, start})).toEqual(model.scores({x, start}));
  });

  test("is the same after it was saved, sent as text and loaded", () => {
    const loaded = loadClassBoosting(JSON.parse(JSON.stringify(model.save())));
    expect(loaded.scores({x, start})).toEqual(model.scores({x, start}));
    expect(loaded.cost()).toEqual(model.cost());
  });

  test("is refused with trees for some classes only, or without scores to start from", () => {
    expect(() => loadClassBoosting({...model.save(), classes: 4})).toThrow(LearnError);
    expect(() => model.scores({x, start: start.subarray(1)})).toThrow(/scores to start from/);
  });
});

describe("a forest of classes", () => {
  const model = forest.fit(x, target, CLASSES, {seed: 1});

  test("tells classes apart, missing values included", () => {
    expect(right(model.scores(x))).toBeGreaterThan(0.95);
  });

  test("splits where Gini impurity falls most: a single tree without chance finds the only threshold", () => {
    const stump = classForest({trees: 9, maxDepth: 1, minLeafRows: 1, featureFraction: 1, bins: 255});
    const two = target.map((own) => (own === 2 ? 1 : 0));
    const {trees} = stump.fit(x, two, 2, {seed: 3});
    for (let t = 0; t + 1 < trees.roots.length; t++) {
      expect(trees.feature[trees.roots[t]]).toBe(0);
      expect(trees.value[trees.roots[t]]).toBeCloseTo(0.6, 1);
    }
  });

  test("says of classes what the leaves hold: one tree with one leaf gives their frequencies in its bag", () => {
    const flat = classForest({trees: 400, maxDepth: 1, minLeafRows: ROWS, featureFraction: 1, bins: 8});
    const shares = softmax(flat.fit(x, target, CLASSES, {seed: 1}).scores(x), CLASSES);
    for (let k = 0; k < CLASSES; k++)
      expect(shares[k]).toBeCloseTo(target.filter((own) => own === k).length / ROWS, 2);
  });

  test("is the same for any number of threads", async () => {
    await withTeam(3, (team) => {
      expect(forest.fit(x, target, CLASSES, {seed: 1, team}).save()).toEqual(model.save());
    });
  });

  test("is the same after it was saved, sent as text and loaded", () => {
    const loaded = loadClassForest(JSON.parse(JSON.stringify(model.save())));
    expect(loaded.scores(x)).toEqual(model.scores(x));
    expect(loaded.save()).toEqual(model.save());
  });

  test.each([
    ["a class out of range", (leaves: Leaves) => ({...leaves, classes: leaves.classes.map(() => 3)})],
    ["a leaf too few", (leaves: Leaves) => ({...leaves, sizes: leaves.sizes.slice(1)})],
    ["an empty leaf", (leaves: Leaves) => ({...leaves, sizes: [0, ...leaves.sizes.slice(1)]})],
    ["a negative count", (leaves: Leaves) => ({...leaves, counts: leaves.counts.map(() => -1)})]
  ])("is refused with %s", (_, change) => {
    const saved = model.save();
    expect(() => loadClassForest({...saved, leaves: change(saved.leaves as Leaves)})).toThrow(LearnError);
  });
});

interface Leaves {
  readonly sizes: number[];
  readonly classes: number[];
  readonly counts: number[];
}

describe("the majority", () => {
  test("gives every row the frequencies of the classes, one row more of each", () => {
    const model = majority().fit({rows: 4}, [0, 0, 0, 2], 3, {seed: 1});
    const shares = softmax(model.scores({rows: 2}), 3);
    for (const [i, share] of [4 / 7, 1 / 7, 2 / 7, 4 / 7, 1 / 7, 2 / 7].entries())
      expect(shares[i]).toBeCloseTo(share, 14);
    expect(loadMajority(JSON.parse(JSON.stringify(model.save()))).scores({rows: 2})).toEqual(
      model.scores({rows: 2})
    );
  });
});

describe("the scale of scores", () => {
  test("is found again from classes drawn by scaled scores", () => {
    const scores = Float64Array.from({length: 20_000 * 4}, () => draw.normal());
    const shares = softmax(scores, 4, 2.5);
    const drawn = Int32Array.from({length: 20_000}, (_, row) => {
      let left = draw.next();
      let k = 0;
      while (k < 3 && left >= shares[row * 4 + k]) left -= shares[row * 4 + k++];
      return k;
    });
    expect(Math.abs(fitScale(scores, drawn, 4) - 2.5)).toBeLessThan(0.1);
  });

  test("is 1 where scores say nothing, and finite where they are always right", () => {
    expect(fitScale(new Float64Array(8), [0, 1, 0, 1], 2)).toBe(1);
    expect(fitScale(Float64Array.of(5, 0, 0, 5), [0, 1], 2)).toBeGreaterThan(1);
    expect(Number.isFinite(fitScale(Float64Array.of(5, 0, 0, 5), [0, 1], 2))).toBe(true);
  });
});
