import * as fc from "fast-check";
import {describe, expect, test} from "vitest";
import {checkParameters, MODELS, PARAMETERS} from "../../../../pipeline/core/explorer/models/parameters.ts";
import {checkSettings} from "../../../../pipeline/core/explorer/settings.ts";
import {lastStep, stepAt, valueAt} from "../../../../src/components/explorer/slider.ts";
import {
  DATA,
  type ExplorerState,
  initial,
  ofFile,
  type Recipe,
  stateOf,
  stateText,
  TABS
} from "../../../../src/views/explorer/state.ts";

const numbers = MODELS.flatMap((model) =>
  PARAMETERS[model].flatMap((one) => (one.kind === "number" ? [{model, one}] : []))
);

/** Settings as the page's controls can set them; what does nothing beside the rest stands at its default. */
const recipe: fc.Arbitrary<Recipe> = fc
  .record({
    data: fc.constantFrom(...DATA),
    model: fc.constantFrom(...MODELS),
    at: fc.nat(1000),
    name: fc.string({maxLength: 12}).filter((text) => text !== "" && text.isWellFormed()),
    share: fc.integer({min: 2, max: 10}),
    stratify: fc.boolean(),
    scale: fc.boolean(),
    seed: fc.nat(999_999)
  })
  .map(({data, model, at, name, share, stratify, scale, seed}) => {
    const first = PARAMETERS[model].find((one) => one.kind === "number")!;
    const value = first.kind === "number" ? valueAt(first, at % (lastStep(first) + 1)) : 0;
    return {
      data,
      file: data === "own" ? `${name}.csv` : null,
      target: data === "own" ? name : null,
      settings: checkSettings({
        model,
        parameters: checkParameters(model, {[first.name]: value}),
        testShare: share / 20,
        stratify,
        scale,
        seed
      })
    };
  });

const state: fc.Arbitrary<ExplorerState> = fc.record({
  recipe,
  tab: fc.constantFrom(...TABS),
  kept: fc.option(recipe),
  axes: fc.constantFrom(null, ["a:b, c/d", "largeur (cm)"] as const),
  feature: fc.constantFrom(null, "aire (pire), 50 %")
});

describe("the state of the explorer", () => {
  test("comes back from the address as it was", () => {
    fc.assert(
      fc.property(state, (own) => {
        const query = new URLSearchParams({explorer: stateText(own)});
        expect(stateOf(new URLSearchParams(query.toString()).get("explorer"))).toEqual(own);
      })
    );
  });

  test("on another file or column forgets what was chosen of the columns before, on the same one nothing", () => {
    const on = {...ofFile(initial, "a.csv", "kind"), axes: ["x", "y"] as const, feature: "x"};
    expect(ofFile(on, "a.csv", "kind")).toBe(on);
    expect(ofFile(on, "a.csv", "x")).toMatchObject({recipe: {target: "x"}, axes: null, feature: null});
    expect(ofFile(on, null, null)).toEqual(initial);
  });

  test("is readable in the address, and says nothing of defaults", () => {
    expect(stateText(initial)).toBe("iris/forest//report");
    const kept = {...initial.recipe, settings: checkSettings({model: "svm", scale: false})};
    expect(stateText({...initial, kept})).toBe("iris/forest//report//iris/svm/scale:no");
  });

  test("opens from any text, with what is right in it", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(TABS).toContain(stateOf(text).tab);
      })
    );
    const {settings, data} = stateOf("wine/knn/k:900,seed:-1,test:0.3,weights:%/roc").recipe;
    expect({data, ...settings}).toMatchObject({
      data: "wine",
      model: "knn",
      testShare: 0.3,
      seed: 42,
      parameters: {k: 5, weights: "uniform"}
    });
  });
});

describe("a slider", () => {
  test.each(numbers)("reaches both ends and the default of $one.name of $model", ({one}) => {
    expect(valueAt(one, 0)).toBe(one.least);
    expect(valueAt(one, lastStep(one))).toBe(one.most);
    expect(valueAt(one, stepAt(one, one.default))).toBeCloseTo(one.default, 6);
  });
});
