import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {fromBase64, toBase64} from "../../../pipeline/core/learn/base64.ts";
import {boosting} from "../../../pipeline/core/learn/boosting.ts";
import {LearnError} from "../../../pipeline/core/learn/errors.ts";
import {loadModel} from "../../../pipeline/core/learn/loadModel.ts";
import {loadTrees, MAX_DEPTH, saveTrees} from "../../../pipeline/core/learn/portableTrees.ts";
import {makeTable} from "./data.ts";

const {x, y} = makeTable(200, 1);
const options = {
  trees: 5,
  rate: 0.1,
  leaves: 6,
  minLeafRows: 5,
  l2: 0,
  rowFraction: 1,
  featureFraction: 1,
  bins: 32,
  patience: 1
};
const model = boosting(options).fit(x, y, {seed: 1});
const saved = saveTrees(model.trees);

const floats = (values: number[]): string => {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  for (const [i, value] of values.entries()) view.setFloat32(i * 4, value, true);
  return toBase64(new Uint8Array(view.buffer));
};
/** A tree's nodes as its file lists them: splits on feature 0 and leaves (-1). */
const listed = (splits: number[], sizes = [splits.length], values = splits.map(() => 1)) => ({
  sizes,
  splits,
  values: floats(values),
  covers: splits.filter((split) => split === -1).map(() => 1)
});
const refusal = (data: unknown): string => {
  try {
    loadTrees(data, 2);
  } catch (error) {
    expect(error).toBeInstanceOf(LearnError);
    expect((error as LearnError).code).toBe("model");
    return (error as LearnError).message;
  }
  return "accepted";
};

describe("base64", () => {
  it("gives back the bytes, as Node writes them", () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 100}), (data) => {
        expect(toBase64(data)).toBe(Buffer.from(data).toString("base64"));
        expect(fromBase64(toBase64(data))).toEqual(new Uint8Array(data));
      })
    );
  });

  it.each(["A", "AA", "AAA", "A===", "AB==", "AAB=", "AA=A", "A A=", "AAA\u0100", "AA-_"])(
    "refuses %j",
    (text) => {
      expect(fromBase64(text)).toBeNull();
    }
  );
});

describe("saved trees", () => {
  it("are the same trees when loaded", () => {
    expect(loadTrees(saved, x.names.length)).toEqual(model.trees);
  });

  it("are refused, with the reason, when they are not whole trees of finite numbers", () => {
    const deep = [...new Array(MAX_DEPTH + 1).fill(0), ...new Array(MAX_DEPTH + 2).fill(-1)];
    const deepRight = [...new Array(MAX_DEPTH + 1).fill([0, -1]).flat(), -1];
    const cases = {
      "no object": null,
      "no list": {...saved, splits: 7},
      "no text": {...saved, values: 7},
      "no integer": {...saved, sizes: [1.5]},
      "no base64": {...saved, values: "AAA"},
      "half a number": {...saved, values: "AAA="},
      "a cover that is no number": {...saved, covers: [null]},
      "a list too short": {...saved, values: ""},
      "a leaf without a cover": {...listed([0, -1, -1]), covers: [1]},
      "a tree cut off": listed([0, -1]),
      "a leaf too many": listed([0, -1, -1, -1]),
      "an empty tree": listed([-1], [0, 1]),
      "sizes that do not add up": listed([0, -1, -1], [2]),
      "more trees than nodes": listed([-1], [1, 1]),
      "a feature that is not there": listed([4, -1, -1]),
      "a negative feature": listed([-2, -1, -1]),
      "a threshold that is no number": listed([0, -1, -1], [3], [Number.NaN, 0, 0]),
      "an infinite leaf": listed([0, -1, -1], [3], [0, Infinity, 0]),
      "a bottomless tree": listed(deep),
      "one bottomless to the right": listed(deepRight)
    };
    expect(
      Object.fromEntries(Object.entries(cases).map(([what, data]) => [what, refusal(data)]))
    ).toMatchSnapshot();
  });

  it("hold no cycle, whatever their bytes: a list that is accepted is walked to its leaves", () => {
    const node = fc.integer({min: -1, max: 3});
    fc.assert(
      fc.property(fc.array(node, {minLength: 1, maxLength: 12}), (splits) => {
        let trees: ReturnType<typeof loadTrees>;
        try {
          trees = loadTrees(listed(splits), 2);
        } catch {
          return;
        }
        for (let i = 0; i < splits.length; i++) {
          if (trees.feature[i] >= 0) expect(trees.right[i]).toBeGreaterThan(i + 1);
        }
        expect(splits.filter((split) => split === -1).length).toBe((splits.length + 1) / 2);
      })
    );
  });
});

describe("loadModel", () => {
  it("refuses what is no model, with the reason", () => {
    const whole = JSON.parse(JSON.stringify(model.save()));
    const cases = {
      nothing: undefined,
      text: "model",
      "another format": {...whole, format: "pickle"},
      "a later version": {...whole, version: 2},
      "an unknown type": {...whole, type: "svm"},
      "a key too many": {...whole, code: "alert(1)"},
      "no features": {...whole, features: []},
      "a feature twice": {...whole, features: whole.features.map(() => "age")},
      "a base that is no number": {...whole, base: null},
      "gains of another model": {...whole, gains: [1, 2]},
      "another model's features": {...whole, features: ["age"], gains: [1]},
      "ages that fall": {
        format: "vigie-model",
        version: 1,
        type: "age",
        features: ["age"],
        options: {feature: "age", steps: 2},
        ages: [2, 1],
        values: [1, 2],
        mean: 1,
        gain: 0
      },
      "a deviation of zero": {
        format: "vigie-model",
        version: 1,
        type: "ridge",
        features: ["age"],
        options: {penalty: 1},
        intercept: 0,
        means: [0],
        deviations: [0],
        weights: [1]
      }
    };
    const messages = Object.entries(cases).map(([what, data]) => {
      try {
        loadModel(data);
        return [what, "accepted"];
      } catch (error) {
        expect(error).toBeInstanceOf(LearnError);
        return [what, (error as LearnError).message];
      }
    });
    expect(Object.fromEntries(messages)).toMatchSnapshot();
  });

  it("refuses or predicts finite numbers when any one byte of the file was changed", () => {
    const text = JSON.stringify(model.save());
    fc.assert(
      fc.property(fc.nat({max: text.length - 1}), fc.integer({min: 32, max: 126}), (at, code) => {
        const changed = text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1);
        let loaded: ReturnType<typeof loadModel>;
        try {
          loaded = loadModel(JSON.parse(changed));
        } catch (error) {
          expect(error instanceof LearnError || error instanceof SyntaxError).toBe(true);
          return;
        }
        const renamed = {...x, names: loaded.features};
        expect(loaded.predict(renamed).every(Number.isFinite)).toBe(true);
      }),
      {numRuns: 400}
    );
  });
});
