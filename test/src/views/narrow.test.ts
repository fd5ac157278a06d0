import {describe, expect, test} from "vitest";
import {score} from "../../../pipeline/core/evaluate/score.ts";
import type {ModelPredictions, ModelsData} from "../../../src/views/models/data.ts";
import {narrowed} from "../../../src/views/models/narrow.ts";
import {overall} from "../../../src/views/models/state.ts";

const predictions = (model: string, shift: number): ModelPredictions => ({
  model,
  rows: [
    [0, "1", 10, 12 + shift],
    [0, "2", 40, 35 + shift],
    [0, "3", 200, 120 + shift],
    [0, "4", null, 20 + shift]
  ]
});
const boosting = predictions("boosting", 0);
const all = new Map([boosting, predictions("forest", 6)].map((one) => [one.model, one]));

const some = {n: 3, rmse: 9, mae: 9, bias: 0, phm08: 1};
const whole = {raw: some, clipped: some, stages: []};
const data = (cohort: "test" | "validation") =>
  ({
    cap: 125,
    production: "boosting",
    models: [{id: "boosting"}, {id: "forest"}, {id: "age"}],
    scenarios: [
      {
        id: "FD001",
        cohort,
        evaluations: ["boosting", "forest"].map((model) => ({
          model,
          test: cohort === "test" ? whole : null,
          validation: {...whole, folds: [8, 10]}
        }))
      }
    ]
  }) as unknown as ModelsData;

const near = {...overall, actual: [0, 50] as const};

describe("results of the units in a stretch", () => {
  test("are judged anew for every model, on the same units, labels at the cap", () => {
    const [{evaluations}] = narrowed(data("test"), near, boosting, all).scenarios;
    expect(evaluations.map(({test}) => test?.clipped)).toEqual([
      score([12, 35], [10, 40]),
      score([18, 41], [10, 40])
    ]);
    expect(evaluations[0].validation.clipped).toEqual(some);
    const far = {...overall, actual: [120, Number.POSITIVE_INFINITY] as const};
    const [own] = narrowed(data("test"), far, boosting, all).scenarios[0].evaluations;
    expect(own.test?.clipped).toEqual(score([120], [125]));
    expect(own.test?.raw).toEqual(score([120], [200]));
  });

  test("are those of the folds where a scenario has no test units", () => {
    const [own] = narrowed(data("validation"), near, boosting, all).scenarios[0].evaluations;
    expect(own.test).toBeNull();
    expect(own.validation).toMatchObject({clipped: score([12, 35], [10, 40]), folds: [8, 10]});
  });

  test("follow the predictions of the model looked at", () => {
    const state = {...overall, predicted: [0, 40] as const};
    const count = (looked: ModelPredictions): number | undefined =>
      narrowed(data("test"), state, looked, all).scenarios[0].evaluations[1].test?.raw.n;
    expect(count(boosting)).toBe(2);
    expect(count(predictions("forest", 10))).toBe(1);
  });

  test("are none where no unit is in it, and untouched where none is chosen", () => {
    const nowhere = {...overall, actual: [60, 70] as const};
    expect(narrowed(data("test"), nowhere, boosting, all).scenarios[0].evaluations[0].test).toBeNull();
    expect(narrowed(data("test"), overall, boosting, all).scenarios).toEqual(data("test").scenarios);
  });

  test("leave out the models that are hidden", () => {
    const {models} = narrowed(data("test"), {...overall, hidden: ["age"]}, boosting, all);
    expect(models.map(({id}) => id)).toEqual(["boosting", "forest"]);
  });
});
