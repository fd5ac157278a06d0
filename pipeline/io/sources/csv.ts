/** A fleet of yours in plain CSV files. */
import type * as z from "zod";
import type {csvSource} from "../../config.ts";
import type {Origin, SensorInfo} from "../../contract/summary.ts";
import type {Fleet} from "../../core/fleet.ts";
import {parseFleetCsv} from "../../core/parse/csvFleet.ts";
import type {CsvLayout} from "../../core/parse/csvLayout.ts";
import {ONLY_SCENARIO} from "../../core/parse/csvRecords.ts";
import {excerpt} from "../../core/parse/excerpt.ts";
import {describe, type ProblemLog} from "../../core/parse/problem.ts";
import {checkTrainingUnits} from "../../core/parse/trainingUnits.ts";
import {findFile} from "./findFile.ts";
import type {Environment, Place} from "./location.ts";
import {checkReadable, readInput, repairsOf, throwErrors} from "./readInput.ts";
import type {FleetRecords, FoundSource, MissingSource, ScenarioRecords} from "./source.ts";

type Config = z.output<typeof csvSource>;

/** Finds the training file; a file of units in service that is configured must be there too. */
export async function findCsv(
  config: Config,
  environment: Environment
): Promise<FoundSource | MissingSource> {
  const places: Place[] = [];
  for (const location of [config.train, config.current]) {
    if (location === undefined) continue;
    const place = await findFile(location, environment);
    if ("reason" in place) return place;
    places.push(place);
  }
  for (const {path, shown} of places) await checkReadable(path, shown);
  const [train, current] = places;
  const {columns, delimiter, encoding} = config;
  return {
    found: true,
    files: places.map(({path}) => path),
    key: {...config, train: train.shown, current: current?.shown ?? null},
    read: () => readCsv(config, train, current ?? null, layoutOf(columns, delimiter, encoding))
  };
}

const sensorName = (sensor: string | SensorInfo): string =>
  typeof sensor === "string" ? sensor : sensor.name;

const layoutOf = (
  {unit, time, scenario, settings, sensors, remaining}: Config["columns"],
  delimiter: Config["delimiter"],
  encoding: Config["encoding"]
): CsvLayout => ({
  unit,
  time,
  scenario,
  settings,
  sensors: sensors.map(sensorName),
  remaining,
  delimiter,
  encoding
});

async function readCsv(
  config: Config,
  train: Place,
  current: Place | null,
  layout: CsvLayout
): Promise<FleetRecords> {
  const files: Origin["files"] = [];
  const logs: ProblemLog[] = [];
  const read = async (place: Place, role: "train" | "current"): Promise<readonly Fleet[]> => {
    const {bytes, sha256} = await readInput(place.path, place.shown);
    const {value, log} = parseFleetCsv(bytes, {file: place.shown, role, layout});
    if (role === "train") checkTrainingUnits(value ?? [], log);
    const rows = (value ?? []).reduce((sum, {time}) => sum + time.length, 0);
    files.push({path: place.shown, bytes: bytes.length, sha256, rows});
    logs.push(log);
    return value ?? [];
  };
  const learned = await read(train, "train");
  const serving = current ? await read(current, "current") : [];
  if (current && learned.length > 0) checkScenarios(learned, serving, logs[1], train.shown);
  throwErrors(logs);
  const {name, citation, licence, simulated} = config;
  const kind = simulated ? "simulated" : "files";
  const origin = {kind, name, citation, licence, files, problems: repairsOf(logs, describe)} as const;
  return {scenarios: pair(learned, serving), sensors: config.columns.sensors.map(sensorInfo), origin};
}

function checkScenarios(
  learned: readonly Fleet[],
  serving: readonly Fleet[],
  log: ProblemLog,
  train: string
): void {
  const known = new Set(learned.map(({scenario}) => scenario));
  for (const {scenario} of serving) {
    if (known.has(scenario)) continue;
    log.error({
      kind: "scenario",
      line: null,
      column: null,
      found: `units of the scenario ${excerpt(scenario)}`,
      expected: `a scenario that ${train} has records of`,
      mend: "add run-to-failure records of this scenario, or remove these units"
    });
  }
}

function pair(learned: readonly Fleet[], serving: readonly Fleet[]): ScenarioRecords[] {
  const current = new Map(serving.map((fleet) => [fleet.scenario, fleet]));
  return learned.map((train) => {
    const id = train.scenario;
    const label = id === ONLY_SCENARIO ? {fr: "Toute la flotte", en: "Whole fleet"} : {fr: id, en: id};
    return {id, label, train, current: current.get(id) ?? null};
  });
}

const sensorInfo = (sensor: string | SensorInfo): SensorInfo =>
  typeof sensor === "string"
    ? {name: sensor, symbol: sensor, label: {fr: sensor, en: sensor}, measure: ""}
    : sensor;
