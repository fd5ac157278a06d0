/** A seeded turbofan fleet, as files in the C-MAPSS text format. */
import {type Random, random} from "../core/stats/random.ts";
import {drawEngine, type Engine, flyCycle, type Snapshot} from "./engine.ts";
import {TextWriter} from "./textWriter.ts";
import {SENSOR_MODELS, SUBSET_MODELS, type SubsetModel, type SubsetName} from "./turbofanModel.ts";

/** What to simulate. */
export interface SimulationOptions {
  readonly subset: SubsetName;
  /** Units in the training file and, again, in the file of units in service. */
  readonly units: number;
  readonly seed: number;
}

/** The bytes of a subset's three files. */
export interface SimulatedFiles {
  readonly train: Uint8Array;
  readonly test: Uint8Array;
  readonly labels: Uint8Array;
}

/**
 * Simulates a subset: the same options give the same bytes. Each unit has a random stream of its own, so that more
 * units leave the first ones as they are. Another engine's `Math.exp` may differ in its last bit, which shows only
 * where a value lies that close to the middle of two printed ones.
 */
export function simulateTurbofan({subset, units, seed}: SimulationOptions): SimulatedFiles {
  const model: SubsetModel = SUBSET_MODELS[subset];
  const stream = random(seed).fork(subset);
  const train = new TextWriter();
  const test = new TextWriter();
  const labels = new TextWriter();
  for (let unit = 1; unit <= units; unit++) {
    const failed = stream.fork("train").fork(unit);
    const engine = drawEngine(failed, model);
    writeLife(train, failed, unit, engine, engine.life, model);
    const serving = stream.fork("test").fork(unit);
    const {min, max, kept} = model.cut;
    const remaining = min + serving.int(max - min + 1);
    const current = drawEngine(serving, model, remaining + kept);
    writeLife(test, serving, unit, current, current.life - remaining, model);
    labels.fixed(remaining, 0).text(" \n");
  }
  return {train: train.bytes(), test: test.bytes(), labels: labels.bytes()};
}

function writeLife(
  file: TextWriter,
  stream: Random,
  unit: number,
  engine: Engine,
  cycles: number,
  model: SubsetModel
): void {
  for (let cycle = 1; cycle <= cycles; cycle++) {
    writeLine(file, unit, cycle, flyCycle(stream, engine, cycle, model));
  }
}

/** One line: unit, cycle, settings and readings with the decimals of the real files, then two spaces. */
function writeLine(file: TextWriter, unit: number, cycle: number, snapshot: Snapshot): void {
  file.fixed(unit, 0).text(" ").fixed(cycle, 0).text(" ");
  file.fixed(snapshot.altitude, 4).text(" ").fixed(snapshot.mach, 4).text(" ").fixed(snapshot.tra, 1);
  snapshot.readings.forEach((reading, s) => {
    file.text(" ").fixed(reading, SENSOR_MODELS[s].decimals);
  });
  file.text("  \n");
}
