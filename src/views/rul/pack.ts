/** Makes what the page of one unit carries: at build, since it reads and runs the models. */
import {openExplainers} from "../../data/explainers.ts";
import type {ReportFiles} from "../../data/report.ts";
import {type FleetData, type PackedFleet, type Unit, unpackFleet} from "../fleet-data.ts";
import {mostPressing} from "./choice.ts";
import {explainedBy, rounded} from "./explained.ts";
import {type Packed, type PackedUnitPage, scenarioTracks} from "./page.ts";
import {prognosisOf} from "./prognosis.ts";
import {tracksOf} from "./tracks.ts";
import {unchanged} from "./what-if-state.ts";

async function packExplained(files: ReportFiles, unit: Unit, cap: number): Promise<Packed | null> {
  const explainer = (await openExplainers(files, unit.scenario, cap))?.of(unit);
  if (!explainer) return null;
  const {ages, movable, present} = explainedBy(explainer, unit, null, unchanged);
  return {ages, movable, present: rounded(present)};
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

/** Chooses the most urgent unit, reads its tracks and explains its prediction. */
export async function packUnitPage(given: PackedFleet, files: ReportFiles): Promise<PackedUnitPage> {
  const fleet = await fleetOf(given, files);
  const data: FleetData = unpackFleet(fleet);
  const unit = mostPressing(data.units);
  if (unit === null) return {fleet, unit: null, tracks: null, explained: null};
  const tracks = tracksOf(await scenarioTracks(files, unit.scenario), unit.id);
  return {fleet, unit: unit.key, tracks, explained: await packExplained(files, unit, data.cap)};
}
