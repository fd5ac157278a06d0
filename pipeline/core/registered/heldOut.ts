/** What a candidate and the model in production say of the same held-out units of one scenario. */
import type {CalibratedModel} from "../calibrate/calibrateModel.ts";
import {type Calibration, intervalAt} from "../calibrate/calibration.ts";
import {atCuts, atLastRows, type StandingFleet} from "../evaluate/standingFleet.ts";
import {type Fleet, remainingLife, selectUnits} from "../fleet.ts";
import {
  type RegisteredScenario,
  type Reproduced,
  registeredPredictor,
  reproduce,
  scenarioOf
} from "./rulModel.ts";
import {unitKeys} from "./unitKeys.ts";

/** How a unit was held out: in service, or a training unit predicted by a model of the folds that lack it. */
export type HeldOutPart = "test" | "out-of-fold";

/** One unit that no model learned from before it predicted it. Lives in the report's time unit, at most the cap. */
export interface HeldOutUnit {
  readonly key: string;
  readonly id: string;
  readonly part: HeldOutPart;
  readonly truth: number;
  readonly candidate: number;
  /** Ends of the candidate's 90 % interval. */
  readonly low: number;
  readonly high: number;
  /** What the constant model says. */
  readonly constant: number;
  /** What production says; null without a model in production, or where it cannot be compared. */
  readonly production: number | null;
}

/** Predictions of a trained model, at every training row and every row of the standing fleet. */
export interface TrainedPredictions {
  readonly outOfFold: Float64Array;
  readonly standing: Float64Array;
}

export interface HeldOutInputs {
  readonly train: Fleet;
  readonly standing: StandingFleet;
  /** Fold of each training unit, and rows it keeps when it is judged. */
  readonly folds: ArrayLike<number>;
  readonly cuts: Int32Array;
  readonly candidate: TrainedPredictions;
  readonly constant: TrainedPredictions;
  readonly calibrated: Pick<CalibratedModel, "calibrations">;
  readonly registered: RegisteredScenario | null;
  readonly cap: number;
}

/** Held-out units of a scenario, and whether the model in production can be compared on them. */
export interface HeldOutScenario {
  readonly units: readonly HeldOutUnit[];
  /** Key of each training unit: names what the candidate learned from. */
  readonly learned: readonly string[];
  /**
   * Whether production predicts what it did when it was promoted: the largest difference, null where it cannot be
   * told; and the reason it is not so. Null without a model in production.
   */
  readonly reproduced: Reproduced | null;
}

/**
 * What both models say of a scenario.
 * @param registered a model of any report as the registry keeps it; null without one
 * @throws RegisteredError when it is no model of remaining lives
 */
export function heldOutScenario({
  registered,
  ...inputs
}: Omit<HeldOutInputs, "registered"> & {readonly registered: unknown}): HeldOutScenario {
  const saved = registered === null ? null : scenarioOf(registered, inputs.train.scenario);
  const reproduced = saved && reproduce(saved);
  const learned = unitKeys(inputs.train);
  if (!saved || reproduced?.largest === null)
    return {units: heldOutUnits({...inputs, registered: null}), learned, reproduced};
  try {
    return {units: heldOutUnits({...inputs, registered: saved}), learned, reproduced};
  } catch (error) {
    // today's records lack what production was trained on: it cannot be compared, and the verdict says why
    if (!(error instanceof RangeError)) throw error;
    const units = heldOutUnits({...inputs, registered: null});
    return {units, learned, reproduced: {largest: null, reason: error.message}};
  }
}

/** Held-out units of one scenario: those in service whose end is known, and every training unit at its cut. */
export function heldOutUnits(inputs: HeldOutInputs): HeldOutUnit[] {
  return [...inService(inputs), ...outOfFold(inputs)];
}

function inService({
  standing,
  candidate,
  constant,
  calibrated,
  registered,
  cap
}: HeldOutInputs): HeldOutUnit[] {
  if (standing.cohort !== "test") return [];
  const {fleet} = standing;
  const keys = unitKeys(fleet);
  const [own, naive] = [candidate, constant].map((model) => atLastRows(fleet, model.standing));
  const production = registered && atLastRows(fleet, registeredPredictor(registered).predict(fleet));
  return Array.from(fleet.units.keys())
    .filter((u) => Number.isFinite(fleet.remaining[u]))
    .map((u) =>
      unitOf(
        {key: keys[u], id: fleet.units[u], part: "test", truth: Math.min(fleet.remaining[u], cap)},
        {candidate: own[u], constant: naive[u], production: production?.[u] ?? null},
        calibrated.calibrations.whole
      )
    );
}

function outOfFold(inputs: HeldOutInputs): HeldOutUnit[] {
  const {train, cuts, folds, candidate, constant, calibrated, cap} = inputs;
  const keys = unitKeys(train);
  const at = (values: ArrayLike<number>): Float64Array => atCuts(train, cuts, values);
  const [truth, own, naive] = [remainingLife(train), candidate.outOfFold, constant.outOfFold].map(at);
  const production = productionAtCuts(inputs, keys);
  return train.units.map((id, u) =>
    unitOf(
      {key: keys[u], id, part: "out-of-fold", truth: Math.min(truth[u], cap)},
      {candidate: own[u], constant: naive[u], production: production[u]},
      calibrated.calibrations.folds[folds[u]]
    )
  );
}

/**
 * What production says of each training unit at its cut: what its own folds said when it was trained, for units it
 * learned from; its own prediction for units that have come since; null for a unit that it learned from and judged at
 * another age.
 */
function productionAtCuts(
  {train, cuts, registered}: HeldOutInputs,
  keys: readonly string[]
): (number | null)[] {
  if (!registered) return keys.map(() => null);
  const seen = new Map(registered.seen.map((unit) => [unit.key, unit]));
  const ages = atCuts(train, cuts, train.time);
  const fresh = Array.from(keys.keys()).filter((u) => !seen.has(keys[u]));
  const found: (number | null)[] = keys.map((key, u) => {
    const known = seen.get(key);
    return known && known.age === ages[u] ? known.predicted : null;
  });
  if (fresh.length === 0) return found;
  const units = selectUnits(
    train,
    fresh,
    fresh.map((u) => cuts[u])
  );
  const predicted = atLastRows(units, registeredPredictor(registered).predict(units));
  for (const [i, u] of fresh.entries()) found[u] = predicted[i];
  return found;
}

function unitOf(
  unit: Pick<HeldOutUnit, "key" | "id" | "part" | "truth">,
  said: Pick<HeldOutUnit, "candidate" | "constant" | "production">,
  calibration: Calibration
): HeldOutUnit {
  return {...unit, ...said, ...intervalAt(calibration, said.candidate, 0.9)};
}
