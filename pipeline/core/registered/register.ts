import {atCuts, atLastRows} from "../evaluate/standingFleet.ts";
import type {FeatureOptions} from "../features/buildFeatures.ts";
import type {Scaler} from "../features/scaler.ts";
import {type Fleet, selectUnits} from "../fleet.ts";
import type {PortableModel} from "../learn/estimator.ts";
import {packFleet} from "./packedFleet.ts";
import {type RegisteredScenario, registeredPredictor} from "./rulModel.ts";
import {unitKeys} from "./unitKeys.ts";

export interface RegisterInputs {
  /** Training units, and rows each keeps when it is judged. */
  readonly train: Fleet;
  readonly cuts: Int32Array;
  readonly scaler: Scaler;
  readonly features: FeatureOptions;
  readonly cap: number;
  readonly model: PortableModel;
  /** Prediction at each training row by a model that has not seen its unit. */
  readonly outOfFold: Float64Array;
}

/** Units whose records are kept to see that a model still predicts what it did. */
const CHECKED = 2;

/** What the registry keeps of the model of one scenario. */
export function registerScenario(inputs: RegisterInputs): RegisteredScenario {
  const {train, cuts, scaler, features, cap, model, outOfFold} = inputs;
  const keys = unitKeys(train);
  const [ages, predicted] = [train.time, outOfFold].map((values) => atCuts(train, cuts, values));
  const few = Array.from({length: Math.min(CHECKED, train.units.length)}, (_, u) => u);
  const fleet = selectUnits(
    train,
    few,
    few.map((u) => cuts[u])
  );
  const saved = {
    scenario: train.scenario,
    model,
    features: structuredClone(features) as RegisteredScenario["features"],
    scaler: structuredClone(scaler) as RegisteredScenario["scaler"],
    cap,
    seen: keys.map((key, u) => ({key, age: ages[u], predicted: predicted[u]})),
    check: {fleet: packFleet(fleet) as RegisteredScenario["check"]["fleet"], predicted: [] as number[]}
  };
  saved.check.predicted = Array.from(atLastRows(fleet, registeredPredictor(saved).predict(fleet)));
  return saved;
}
