/** What the learning bench learns from: features of FD001, real or simulated. */
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {buildFeatures} from "../pipeline/core/features/buildFeatures.ts";
import {fitScaler} from "../pipeline/core/features/scaler.ts";
import {type Fleet, remainingLife, unitOfRow} from "../pipeline/core/fleet.ts";
import type {Matrix} from "../pipeline/core/matrix.ts";
import {parseCmapss, parseLabels, withLabels} from "../pipeline/core/parse/cmapss.ts";
import {simulateTurbofan} from "../pipeline/simulate/turbofan.ts";

export interface Table {
  readonly x: Matrix;
  /** Remaining life, at most 125 cycles. */
  readonly y: Float64Array;
  readonly groups: Int32Array;
}

/** Rows to learn from, rows of other engines to err on, and where both come from. */
export interface LearnData {
  readonly train: Table;
  readonly held: Table;
  readonly origin: string;
}

const SUBSET = "FD001";
const CAP = 125;

/** About 150 features, whatever the reports use: the bench stays the same when they change. */
const series = {means: [5, 10, 20, 40], deviations: [30], slopes: [30]};
const options = {...series, health: series, baseline: 10, age: true};

function files(): {train: Uint8Array; test: Uint8Array; labels: Uint8Array; origin: string} {
  const folder = process.env.VIGIE_DATA ? join(process.env.VIGIE_DATA, "cmapss") : "";
  const read = (prefix: string): Uint8Array => readFileSync(join(folder, `${prefix}_${SUBSET}.txt`));
  if (folder && existsSync(join(folder, `RUL_${SUBSET}.txt`))) {
    return {train: read("train"), test: read("test"), labels: read("RUL"), origin: `NASA C-MAPSS ${SUBSET}`};
  }
  return {
    ...simulateTurbofan({subset: SUBSET, units: 100, seed: 7}),
    origin: `simulated ${SUBSET} (VIGIE_DATA names no folder with the real one)`
  };
}

function parsed<T>({value}: {value: T | null}): T {
  if (value === null) throw new Error(`The files of ${SUBSET} were refused; the bench needs good ones.`);
  return value;
}

/** Every row of every engine: training files to learn from, test files to err on. */
export function learnData(): LearnData {
  const {train, test, labels, origin} = files();
  const learning = parsed(parseCmapss(train, {file: "train", scenario: SUBSET, role: "train"}));
  const current = parsed(parseCmapss(test, {file: "test", scenario: SUBSET, role: "current"}));
  const of = {file: "RUL", units: current.units.length, of: "test"};
  const scaler = fitScaler(learning, {seed: 7});
  const table = (fleet: Fleet): Table => ({
    x: buildFeatures(fleet, scaler, options),
    y: remainingLife(fleet).map((life) => Math.min(life, CAP)),
    groups: unitOfRow(fleet)
  });
  return {train: table(learning), held: table(withLabels(current, parsed(parseLabels(labels, of)))), origin};
}
