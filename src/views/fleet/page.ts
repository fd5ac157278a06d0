/** What the fleet page carries: the fleet, and what each unit's sensors say of it. */
import type {ReportFiles} from "../../data/report.ts";
import {type PackedDeviations, packDeviations} from "../deviations.ts";
import type {PackedFleet, ScenarioFacts} from "../fleet-data.ts";

/** Reads the units' profiles of one scenario; there are none without clusters. */
async function deviationsOf(
  fleet: PackedFleet,
  scenario: ScenarioFacts,
  files: ReportFiles
): Promise<PackedDeviations | null> {
  if (!scenario.clustering) return null;
  const index = fleet.scenarios.indexOf(scenario);
  const units = fleet.units.filter(([own]) => own === index).map(([, id]) => id);
  return packDeviations(units, scenario.sensors, await files.profiles(scenario));
}

/** Adds the units' profiles to the fleet. @throws {DataError} when a file is missing or altered. */
export async function packFleetPage(fleet: PackedFleet, files: ReportFiles): Promise<PackedFleet> {
  const deviations = await Promise.all(
    fleet.scenarios.map((scenario) => deviationsOf(fleet, scenario, files))
  );
  return {...fleet, deviations};
}
