/** Loads what the pages of a report need, once a build. */

import {join} from "node:path";
import {dataFolder} from "virtual:vigie/site";
import {clustersTable, unitsTable} from "../../pipeline/contract/rul.ts";
import type {RulSummary} from "../../pipeline/contract/summary.ts";
import {type PackedFleet, packFleet} from "../views/fleet-data.ts";
import {type Trend, trendSpan, trendsOf} from "../views/trend.ts";
import {diskTransport, readIndex} from "./disk.ts";
import {ReportFiles} from "./report.ts";

/** A report at build: its files, what it says of itself, and the fleet as pages carry it. */
export interface LoadedReport {
  readonly files: ReportFiles;
  readonly summary: RulSummary;
  readonly fleet: PackedFleet;
  /** How each unit of the fleet went lately, in the fleet's order. */
  readonly trends: readonly Trend[];
}

async function loadTrends(files: ReportFiles, {scenarios, units, thresholds}: PackedFleet): Promise<Trend[]> {
  const span = trendSpan(thresholds);
  const known = await Promise.all(
    scenarios.map(async (one) => trendsOf(await files.trajectories(one), span))
  );
  return units.map(([scenario, id]) => known[scenario].get(id) ?? []);
}

async function load(id: string): Promise<LoadedReport> {
  const files = await ReportFiles.open(diskTransport(join(dataFolder, id)));
  const summary = await files.summary();
  const units = await files.table("units.arrow", unitsTable);
  const clusters = files.has("clusters.arrow") ? await files.table("clusters.arrow", clustersTable) : null;
  const fleet = packFleet(summary, units, clusters);
  return {files, summary, fleet, trends: await loadTrends(files, fleet)};
}

let reports: Promise<readonly LoadedReport[]> | null = null;

async function loadAll(): Promise<readonly LoadedReport[]> {
  const {reports: entries} = await readIndex(dataFolder);
  return Promise.all(entries.map(({id}) => load(id)));
}

/** Every report, in the order of the configuration. @throws {DataError} when a file is missing or altered. */
export function loadReports(): Promise<readonly LoadedReport[]> {
  reports ??= loadAll();
  return reports;
}
