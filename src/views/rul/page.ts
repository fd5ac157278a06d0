/** What the page of one unit carries: the fleet, and the tracks of the unit shown first. */
import type {ReportFiles} from "../../data/report.ts";
import type {PackedFleet, ScenarioFacts} from "../fleet-data.ts";
import {smoothSensors} from "./drift.ts";
import type {Explained} from "./explained.ts";
import type {ScenarioTracks, Tracks} from "./tracks.ts";

/** Plain values embedded in the page. */
export interface PackedUnitPage {
  readonly fleet: PackedFleet;
  /** Key of the unit shown first; null for an empty fleet. */
  readonly unit: string | null;
  readonly tracks: Tracks | null;
  /** Why that unit's prediction is what it is; null where its model has no explanation. */
  readonly explained: Packed | null;
}

/** What of an explanation cannot be worked out from the rest. */
export type Packed = Pick<Explained, "ages" | "movable" | "present">;

/** Reads the tracks of one scenario, its sensors as means of a few readings. @throws {DataError} when a file is missing or altered. */
export async function scenarioTracks(files: ReportFiles, scenario: ScenarioFacts): Promise<ScenarioTracks> {
  const [trajectories, sensors] = await Promise.all([files.trajectories(scenario), files.sensors(scenario)]);
  return {trajectories, sensors: smoothSensors(sensors)};
}
