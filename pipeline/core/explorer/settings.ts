/** What is set of a run. */
import {checkParameters, MODELS, type ModelId, type Parameters} from "./models/parameters.ts";
import {refuse} from "./problem.ts";

export interface ExplorerSettings {
  readonly model: ModelId;
  readonly parameters: Parameters;
  /** Share of the rows that test, .1 to .5. */
  readonly testShare: number;
  /** Whether both parts have the same share of each class. */
  readonly stratify: boolean;
  /** Whether features are brought to mean 0 and deviation 1. */
  readonly scale: boolean;
  /** Sets every random choice: an integer from 0 to 999,999. */
  readonly seed: number;
}

/** Settings as given: what is missing is set by default. */
export interface GivenSettings extends Partial<Omit<ExplorerSettings, "parameters">> {
  readonly parameters?: Parameters;
}

export const TEST_SHARE = {least: 0.1, most: 0.5, step: 0.05, default: 0.2} as const;
/** Six digits: more draws than anyone tries, and still typed and said at ease. */
export const SEED = {least: 0, most: 999_999, default: 42} as const;

function inside(name: string, found: number, least: number, most: number, integer = false): number {
  const right = typeof found === "number" && found >= least && found <= most;
  if (!right || (integer && !Number.isInteger(found)))
    refuse("badSetting", {name, found: String(found), least, most});
  return found;
}

function flag(name: string, found: boolean): boolean {
  if (typeof found !== "boolean") refuse("badChoice", {name, found: String(found), known: ["true", "false"]});
  return found;
}

const NAMES = ["model", "parameters", "testShare", "stratify", "scale", "seed"];

/**
 * Settings in full.
 * @throws {ExplorerError} for a value out of its range or a name that sets nothing
 */
export function checkSettings(given: GivenSettings = {}): ExplorerSettings {
  const stranger = Object.keys(given).find((name) => !NAMES.includes(name));
  if (stranger !== undefined) refuse("badChoice", {name: "settings", found: stranger, known: NAMES});
  const {model = "forest", parameters, testShare = TEST_SHARE.default} = given;
  if (!MODELS.includes(model)) refuse("unknownModel", {found: String(model), known: MODELS});
  return {
    model,
    parameters: checkParameters(model, parameters),
    testShare: inside("testShare", testShare, TEST_SHARE.least, TEST_SHARE.most),
    stratify: flag("stratify", given.stratify ?? true),
    scale: flag("scale", given.scale ?? true),
    seed: inside("seed", given.seed ?? SEED.default, SEED.least, SEED.most, true)
  };
}
