/** Models of remaining lives as the registry keeps them: with all it takes to predict and to be compared later. */
import * as z from "zod/mini";
import {atLastRows} from "../evaluate/standingFleet.ts";
import {predictWithin} from "../evaluate/target.ts";
import {buildFeatures} from "../features/buildFeatures.ts";
import {AGE} from "../features/groupNames.ts";
import {ageOnly} from "../features/prepare.ts";
import type {Fleet} from "../fleet.ts";
import type {FittedRegressor} from "../learn/estimator.ts";
import {loadModel} from "../learn/loadModel.ts";
import type {Matrix} from "../matrix.ts";
import {unpackFleet} from "./packedFleet.ts";

const text = z.string();
const number = z.number();
const numbers = z.array(number);
const counts = z.array(z.int().check(z.positive()));
const series = {means: counts, deviations: counts, slopes: counts};
const column = z.strictObject({name: text, values: z.array(z.nullable(number))});

const fleetSchema = z.strictObject({
  scenario: text,
  units: z.array(text),
  offsets: z.array(z.int().check(z.nonnegative())),
  time: numbers,
  settings: z.array(column),
  sensors: z.array(column)
});

const scalerSchema = z.strictObject({
  format: z.literal("vigie-scaler"),
  version: z.literal(1),
  scenario: text,
  conditions: z.strictObject({settings: z.array(text), scale: numbers, centres: z.array(numbers)}),
  sensors: z.array(text),
  mean: z.array(numbers),
  deviation: z.array(numbers),
  informative: z.array(text),
  health: numbers
});

/** The model of one scenario. */
export const registeredScenarioSchema = z.strictObject({
  scenario: text,
  model: z.unknown(),
  features: z.strictObject({
    ...series,
    health: z.strictObject(series),
    baseline: z.int().check(z.positive()),
    age: z.boolean()
  }),
  scaler: scalerSchema,
  /** Target cap it was trained with. */
  cap: number.check(z.positive()),
  /** Units it learned from (`unitKeys`), each with what a model without it said of it at one age. */
  seen: z.array(z.strictObject({key: text, age: number, predicted: number})),
  /** Records of a few units and its prediction at the last of each: what it must still give when it is loaded. */
  check: z.strictObject({fleet: fleetSchema, predicted: numbers})
});

/** Models of every scenario of a report. */
export const registeredRulSchema = z.strictObject({
  format: z.literal("vigie-registered"),
  version: z.literal(1),
  kind: z.literal("rul"),
  report: text,
  scenarios: z.array(registeredScenarioSchema).check(z.minLength(1))
});

/** What the registry holds is no model of remaining lives. */
export class RegisteredError extends Error {
  override readonly name = "RegisteredError";
}

/** The model of a scenario in what the registry holds; null where it has none. @throws RegisteredError */
export function scenarioOf(data: unknown, scenario: string): RegisteredScenario | null {
  const {success, data: saved, error} = z.safeParse(registeredRulSchema, data);
  if (!success) {
    const [issue] = error.issues;
    throw new RegisteredError(
      `The model in production is none of this report: ${issue.path.join(".") || "it"}: ${issue.message}. ` +
        "To mend: restore the registry's folder, or remove it to start anew."
    );
  }
  return saved.scenarios.find((one) => one.scenario === scenario) ?? null;
}

export type RegisteredScenario = z.infer<typeof registeredScenarioSchema>;
export type RegisteredRul = z.infer<typeof registeredRulSchema>;

/** A registered model made ready to predict. */
export interface RegisteredPredictor {
  readonly model: FittedRegressor;
  /**
   * Remaining life at each row, 0 to the model's own cap.
   * @throws RangeError when the records lack a sensor or setting it needs, or this code a feature
   */
  predict(fleet: Fleet): Float64Array;
}

/** @throws LearnError when the saved model is none */
export function registeredPredictor(saved: RegisteredScenario): RegisteredPredictor {
  const model = loadModel(saved.model);
  const {scaler, features, cap} = saved;
  const byAge = model.features.every((name) => name === AGE);
  const prepare = (fleet: Fleet): Matrix =>
    byAge ? ageOnly(fleet) : inOrder(buildFeatures(fleet, scaler, features), model);
  return {model, predict: (fleet) => predictWithin(model, prepare(fleet), cap)};
}

/** The features a model was trained on, in its order. */
function inOrder(x: Matrix, {features}: FittedRegressor): Matrix {
  const columns = new Map(x.names.map((name, f) => [name, x.columns[f]]));
  const lacking = features.filter((name) => !columns.has(name));
  if (lacking.length > 0) throw new RangeError(`no feature ${lacking.join(", ")} is computed any more`);
  return {rows: x.rows, names: features, columns: features.map((name) => columns.get(name)!)};
}

/** Rounding of a prediction that has gone through JSON and another order of sums. */
const SAME = 1e-9;

/** Whether a registered model predicts what it predicted when it was registered. */
export interface Reproduced {
  /** Largest difference, in the report's time unit; null where it cannot predict. */
  readonly largest: number | null;
  /** Why it does not; null where it does. */
  readonly reason: string | null;
}

/** Lets a registered model predict the records that were kept with it. */
export function reproduce(saved: RegisteredScenario): Reproduced {
  try {
    const fleet = unpackFleet(saved.check.fleet);
    const now = atLastRows(fleet, registeredPredictor(saved).predict(fleet));
    const largest = now.reduce(
      (most, value, u) => Math.max(most, Math.abs(value - saved.check.predicted[u])),
      0
    );
    return {
      largest,
      reason: largest <= SAME ? null : `predictions differ by up to ${largest.toPrecision(3)}`
    };
  } catch (error) {
    return {largest: null, reason: (error as Error).message};
  }
}
