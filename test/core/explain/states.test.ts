import {describe, expect, it} from "vitest";
import {standingFleet, standingPredictions} from "../../../pipeline/core/evaluate/standingFleet.ts";
import {trainModel} from "../../../pipeline/core/evaluate/trainModel.ts";
import {finalPredictor, foldPredictors, type Predictor} from "../../../pipeline/core/explain/predictors.ts";
import {earlierStates, featuresOf, latestStates} from "../../../pipeline/core/explain/states.ts";
import {thresholdsOf, valueOfRank} from "../../../pipeline/core/explain/thresholds.ts";
import {buildFeatures} from "../../../pipeline/core/features/buildFeatures.ts";
import {withScaler} from "../../../pipeline/core/features/prepare.ts";
import {fitScaler} from "../../../pipeline/core/features/scaler.ts";
import {boosting} from "../../../pipeline/core/learn/boosting.ts";
import type {FittedRegressor} from "../../../pipeline/core/learn/estimator.ts";
import type {TreeModel} from "../../../pipeline/core/learn/treeModel.ts";
import {wearingFleet} from "../features/fleets.ts";

const cap = 40;
const seed = 3;
const features = {
  means: [5],
  deviations: [],
  slopes: [10],
  health: {means: [5], deviations: [5], slopes: [10]},
  baseline: 10,
  age: true
};
const options = {
  trees: 12,
  rate: 0.2,
  leaves: 8,
  minLeafRows: 4,
  l2: 1,
  rowFraction: 1,
  featureFraction: 1,
  bins: 64,
  patience: 1
};
const train = wearingFleet({units: 8, conditions: 2});
const current = wearingFleet({units: 4, rows: 45, conditions: 2, seed: 9});
const folds = Int32Array.from(train.units, (_, u) => u % 3);
const cuts = Int32Array.from(train.units, (_, u) => 20 + 4 * u);
const scaler = fitScaler(train, {seed});
const x = buildFeatures(train, scaler, features);

const foldModels: FittedRegressor[] = [];
const {model, outOfFold} = trainModel({
  fleet: train,
  x,
  folds,
  prepare: withScaler(seed, features),
  cap,
  make: () => boosting(options),
  stopShare: 0,
  seed,
  onFold: ({model: fold}) => foldModels.push(fold)
});

const inService = standingFleet(train, current, cuts);
const serviceX = buildFeatures(current, scaler, features);
const cut = standingFleet(train, null, cuts);
const cases: [string, typeof cut, Predictor[], Float64Array][] = [
  [
    "units in service",
    inService,
    [finalPredictor(model as TreeModel, scaler, inService, serviceX)],
    standingPredictions(inService, outOfFold, model, serviceX, cap)
  ],
  [
    "cut training units",
    cut,
    foldPredictors(foldModels as TreeModel[], cut, {train, folds, features, seed}),
    standingPredictions(cut, outOfFold, model, x, cap)
  ]
];

/** What the page will do: the prediction of a model for one row of features by name. */
function predict({model}: Predictor, read: (name: string) => number): number {
  const columns = model.features.map((name) => Float32Array.of(read(name)));
  const [predicted] = model.predict({rows: 1, names: model.features, columns});
  return Math.min(Math.max(predicted, 0), cap);
}

describe.each(cases)("states of %s", (_, {fleet}, predictors, predicted) => {
  it("give each unit's own prediction, bit for bit, at its last record", () => {
    const latest = latestStates(fleet, predictors);
    const column = new Map(latest.columns.map(({name, values}) => [name, values]));
    for (const u of fleet.units.keys()) {
      const found = predict(predictors[latest.model[u]], (name) => column.get(name)![u]);
      expect(found).toBe(predicted[fleet.offsets[u + 1] - 1]);
    }
  });

  it("give it at earlier records, counted back from the last, oldest first", () => {
    const earlier = earlierStates(fleet, predictors, {step: 6, most: 3})!;
    const column = new Map(earlier.columns.map(({name, values}) => [name, values]));
    const latest = latestStates(fleet, predictors);
    for (const [row, id] of earlier.unit_id.entries()) {
      const u = fleet.units.indexOf(id);
      const predictor = predictors[latest.model[u]];
      const thresholds = thresholdsOf(predictor.model.trees, predictor.model.features.length);
      const found = predict(predictor, (name) =>
        valueOfRank(thresholds[predictor.model.features.indexOf(name)], column.get(name)![row])
      );
      const at = fleet.time.indexOf(earlier.at_age[row], fleet.offsets[u]);
      expect(found).toBe(predicted[at]);
    }
    const own = earlier.unit_id.flatMap((id, row) => (id === fleet.units[0] ? [earlier.at_age[row]] : []));
    const last = fleet.time[fleet.offsets[1] - 1];
    expect(own).toEqual([last - 18, last - 12, last - 6]);
  });

  it("keep no record before a unit's first", () => {
    const earlier = earlierStates(fleet, predictors, {step: 6, most: 1000})!;
    for (const [u, id] of fleet.units.entries()) {
      const rows = fleet.offsets[u + 1] - fleet.offsets[u];
      expect(earlier.unit_id.filter((one) => one === id).length).toBe(Math.floor((rows - 1) / 6));
    }
  });
});

describe("featuresOf", () => {
  it("names every feature of any model once", () => {
    expect(featuresOf([{features: ["a", "b"]}, {features: ["b", "c"]}])).toEqual(["a", "b", "c"]);
  });
});
