import {describe, expect, test} from "vitest";
import {calibrateModel} from "../../../pipeline/core/calibrate/calibrateModel.ts";
import {atCuts, standingFleet} from "../../../pipeline/core/evaluate/standingFleet.ts";
import {trainModel} from "../../../pipeline/core/evaluate/trainModel.ts";
import {buildFeatures} from "../../../pipeline/core/features/buildFeatures.ts";
import {ageOnly, withScaler} from "../../../pipeline/core/features/prepare.ts";
import {fitScaler} from "../../../pipeline/core/features/scaler.ts";
import {type Fleet, selectUnits} from "../../../pipeline/core/fleet.ts";
import {boosting} from "../../../pipeline/core/learn/boosting.ts";
import {constant} from "../../../pipeline/core/learn/constant.ts";
import {isTreeModel} from "../../../pipeline/core/learn/treeModel.ts";
import {meanVisited} from "../../../pipeline/core/learn/visited.ts";
import {regressionContest} from "../../../pipeline/core/registered/contest.ts";
import {heldOutScenario} from "../../../pipeline/core/registered/heldOut.ts";
import {registerScenario} from "../../../pipeline/core/registered/register.ts";
import {fileOf, registeredFile} from "../../../pipeline/core/registered/registeredFile.ts";
import {registeredPredictor, reproduce} from "../../../pipeline/core/registered/rulModel.ts";
import {hashOfKeys, unitKeys} from "../../../pipeline/core/registered/unitKeys.ts";
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
const whole = wearingFleet({units: 10, conditions: 2});
const others = wearingFleet({units: 4, rows: 45, conditions: 2, seed: 9});
const current: Fleet = {...others, remaining: Float64Array.of(5, Number.NaN, 12, 90)};

/** Everything a build knows of a scenario whose training units are `train`. */
function build(train: Fleet) {
  const folds = Int32Array.from(train.units, (_, u) => u % 3);
  const cuts = Int32Array.from(train.units, (_, u) => 20 + 3 * u);
  const standing = standingFleet(train, current, cuts);
  const scaler = fitScaler(train, {seed});
  const x = buildFeatures(train, scaler, features);
  const shared = {fleet: train, folds, cap, stopShare: 0, seed};
  const prepare = withScaler(seed, features);
  const own = trainModel({...shared, x, prepare, make: () => boosting(options)});
  const naive = trainModel({...shared, x: ageOnly(train), prepare: () => ageOnly, make: () => constant()});
  const inService = (model: typeof own.model, of: (fleet: Fleet) => ReturnType<typeof ageOnly>) =>
    model.predict(of(current)).map((life) => Math.min(Math.max(life, 0), cap));
  const candidate = {
    outOfFold: own.outOfFold,
    standing: inService(own.model, (fleet) => buildFeatures(fleet, scaler, features))
  };
  const baseline = {outOfFold: naive.outOfFold, standing: inService(naive.model, ageOnly)};
  const calibrated = calibrateModel({
    train,
    folds,
    outOfFold: own.outOfFold,
    standing,
    predicted: candidate.standing,
    quantiles: {lower: own.outOfFold, upper: own.outOfFold},
    cap,
    seed
  });
  const registered = registerScenario({
    train,
    cuts,
    scaler,
    features,
    cap,
    model: own.model.save(),
    outOfFold: own.outOfFold
  });
  const inputs = {train, standing, folds, cuts, candidate, constant: baseline, calibrated, cap};
  return {inputs, registered, model: own.model};
}

const first = build(whole);
const saved: unknown = JSON.parse(registeredFile("pumps", [first.registered]).text);

describe("keys of units", () => {
  test("depend on what was recorded alone, to the last bit", () => {
    const keys = unitKeys(whole);
    expect(new Set(keys).size).toBe(whole.units.length);
    expect(unitKeys({...whole, units: whole.units.map((id) => `other ${id}`)})).toEqual(keys);
    expect(unitKeys(selectUnits(whole, [4, 1]))).toEqual([keys[4], keys[1]]);
    const shorter = unitKeys(selectUnits(whole, [0], [12]));
    expect(shorter[0]).not.toBe(keys[0]);
    const values = whole.sensors[0].values.slice();
    values[3] += 1e-12;
    const touched = unitKeys({...whole, sensors: [{...whole.sensors[0], values}, ...whole.sensors.slice(1)]});
    expect(touched[0]).not.toBe(keys[0]);
    expect(touched.slice(1)).toEqual(keys.slice(1));
    expect(unitKeys({...whole, scenario: "another"})[0]).not.toBe(keys[0]);
  });

  test("name a set of units whatever their order", () => {
    expect(hashOfKeys(["b", "a"])).toBe(hashOfKeys(["a", "b"]));
    expect(hashOfKeys(["a"])).not.toBe(hashOfKeys(["a", "b"]));
  });
});

describe("a registered model", () => {
  test("predicts after its way through a file what it did before, to the last bit", () => {
    const [again] = (saved as {scenarios: (typeof first.registered)[]}).scenarios;
    const predicted = registeredPredictor(again).predict(current);
    expect(predicted).toEqual(first.inputs.candidate.standing);
    expect(reproduce(again)).toEqual({largest: 0, reason: null});
  });

  test("is found out when it no longer predicts what it did", () => {
    const {check, ...rest} = first.registered;
    const moved = {...rest, check: {...check, predicted: check.predicted.map((life) => life + 0.01)}};
    expect(reproduce(moved).largest).toBeCloseTo(0.01, 9);
    expect(reproduce(moved).reason).toMatch(/differ by up to 0\.0100/);
  });

  test("cannot predict where this code computes its features no more, and says which", () => {
    const {features: own, ...rest} = first.registered;
    const {largest, reason} = reproduce({...rest, features: {...own, slopes: []}});
    expect(largest).toBeNull();
    expect(reason).toMatch(/no feature s1\.slope10/);
  });

  test("costs as many nodes as its trees are deep, weighed by the rows that pass", () => {
    if (!isTreeModel(first.model)) throw new Error("expected trees");
    const {trees} = first.model;
    const visited = meanVisited(trees);
    expect(visited).toBeGreaterThan(2 * (trees.roots.length - 1));
    expect(visited).toBeLessThanOrEqual(options.leaves * (trees.roots.length - 1));
  });
});

describe("held-out units", () => {
  test("are those in service whose end is known, and every training unit at its cut", () => {
    const {units, learned, reproduced} = heldOutScenario({...first.inputs, registered: null});
    expect(units.filter(({part}) => part === "test").map(({id}) => id)).toEqual([
      "unit 1",
      "unit 3",
      "unit 4"
    ]);
    expect(units.filter(({part}) => part === "out-of-fold")).toHaveLength(10);
    expect(units.every(({production}) => production === null)).toBe(true);
    expect(units.every(({truth, low, high}) => truth <= cap && low <= high)).toBe(true);
    expect(reproduced).toBeNull();
    expect(learned).toEqual(unitKeys(whole));
  });

  test("are predicted alike by a candidate that is the model in production", () => {
    const {units, reproduced} = heldOutScenario({...first.inputs, registered: saved});
    for (const {candidate, production} of units) expect(production).toBe(candidate);
    expect(reproduced).toEqual({largest: 0, reason: null});
  });

  test("that came since are predicted by production itself; those it learned from by its own folds", () => {
    const before = build(selectUnits(whole, [0, 1, 2, 3, 4, 5]));
    const {units} = heldOutScenario({
      ...first.inputs,
      registered: JSON.parse(registeredFile("pumps", [before.registered]).text)
    });
    const own = units.filter(({part}) => part === "out-of-fold");
    const known = atCuts(before.inputs.train, before.inputs.cuts, before.inputs.candidate.outOfFold);
    expect(own.slice(0, 6).map(({production}) => production)).toEqual(Array.from(known));
    const fresh = selectUnits(whole, [6], [first.inputs.cuts[6]]);
    expect(own[6].production).toBe(registeredPredictor(before.registered).predict(fresh).at(-1));
  });

  test("that production learned from and judged at another age are left out and counted", () => {
    const cuts = first.inputs.cuts.map((rows, u) => (u === 2 ? rows - 1 : rows));
    const heldOut = heldOutScenario({...first.inputs, cuts, registered: saved});
    const contest = regressionContest([{id: "test", slug: "test", heldOut}], true, cap);
    expect(contest.left).toBe(1);
    expect(contest.units.ids).not.toContain("test/out-of-fold/unit 3");
    expect(contest.heldOut).toEqual([
      {part: "test", units: 3},
      {part: "out-of-fold", units: 9}
    ]);
    expect(new Set(contest.units.stage)).toEqual(
      new Set(contest.units.stage.filter((band) => /^\d+-\d*$/.test(band)))
    );
  });

  test("cannot be compared where the records lack what production was trained on: the reason is kept", () => {
    const bare = (fleet: Fleet): Fleet => ({...fleet, sensors: fleet.sensors.slice(1)});
    const {inputs} = first;
    const standing = {...inputs.standing, fleet: bare(inputs.standing.fleet)};
    const {units, reproduced} = heldOutScenario({
      ...inputs,
      train: bare(inputs.train),
      standing,
      registered: saved
    });
    expect(units.every(({production}) => production === null)).toBe(true);
    expect(reproduced?.largest).toBeNull();
    expect(reproduced?.reason).toMatch(/no sensor s1/);
    const heldOut = {units, learned: [], reproduced};
    const contest = regressionContest([{id: "test", slug: "test", heldOut}], true, cap);
    expect(contest.units.production).toBeNull();
    expect(contest.left).toBe(units.length);
    expect(contest.reproduced).toEqual({same: false, largest: null});
  });

  test("refuse a registry that holds a model of another kind", () => {
    expect(() =>
      heldOutScenario({...first.inputs, registered: JSON.parse(fileOf({kind: "tabular"}).text)})
    ).toThrow(/model in production is none of this report.*To mend/s);
  });
});
