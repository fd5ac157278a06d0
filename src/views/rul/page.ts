/** What the page of one unit carries: the fleet, and the tracks of the unit shown first. */
import type {ReportFiles} from "../../data/report.ts";
import {type FleetData, type PackedFleet, type ScenarioFacts, unpackFleet} from "../fleet-data.ts";
import {mostPressing} from "./choice.ts";
import {smoothSensors} from "./drift.ts";
import {prognosisOf} from "./prognosis.ts";
import {type ScenarioTracks, type Tracks, tracksOf} from "./tracks.ts";

/** Plain values embedded in the page. */
export interface PackedUnitPage {
  readonly fleet: PackedFleet;
  /** Key of the unit shown first; null for an empty fleet. */
  readonly unit: string | null;
  readonly tracks: Tracks | null;
}

/** Reads the tracks of one scenario, its sensors as means of a few readings. @throws {DataError} when a file is missing or altered. */
export async function scenarioTracks(files: ReportFiles, scenario: ScenarioFacts): Promise<ScenarioTracks> {
  const [trajectories, sensors] = await Promise.all([files.trajectories(scenario), files.sensors(scenario)]);
  return {trajectories, sensors: smoothSensors(sensors)};
}

/** The fleet without what other pages show, and with what is known of each scenario's training lives. */
async function fleetOf(fleet: PackedFleet, files: ReportFiles): Promise<PackedFleet> {
  const {scenarios} = await files.summary();
  return {
    ...fleet,
    profiles: [],
    scenarios: fleet.scenarios.map((facts, i) => ({...facts, prognosis: prognosisOf(scenarios[i])}))
  };
}

/** Chooses the most urgent unit and reads its tracks. */
export async function packUnitPage(given: PackedFleet, files: ReportFiles): Promise<PackedUnitPage> {
  const fleet = await fleetOf(given, files);
  const data: FleetData = unpackFleet(fleet);
  const unit = mostPressing(data.units);
  if (unit === null) return {fleet, unit: null, tracks: null};
  const tracks = tracksOf(await scenarioTracks(files, unit.scenario), unit.id);
  return {fleet, unit: unit.key, tracks};
}
