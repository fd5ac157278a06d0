/** Loads what the pages of a report need, once a build. */

import {join} from "node:path";
import {dataFolder} from "virtual:vigie/site";
import {clustersTable, unitsTable} from "../../pipeline/contract/rul.ts";
import type {RulSummary} from "../../pipeline/contract/summary.ts";
import {type TabularSummary, tabularPredictionsTable} from "../../pipeline/contract/tabular.ts";
import {type PackedFleet, packFleet} from "../views/fleet-data.ts";
import {type Trend, trendSpan, trendsOf} from "../views/trend.ts";
import {diskTransport, readIndex} from "./disk.ts";
import {ReportFiles} from "./report.ts";
import type {Table} from "./table.ts";

/** A report of kind `rul` at build: its files, what it says of itself, and the fleet as pages carry it. */
export interface RulReport {
  readonly kind: "rul";
  readonly files: ReportFiles;
  readonly summary: RulSummary;
  readonly fleet: PackedFleet;
  /** How each unit of the fleet went lately, in the fleet's order. */
  readonly trends: readonly Trend[];
}

/** A report of kind `tabular` at build: its files, what it says of itself, and each row's prediction. */
export interface TabularReport {
  readonly kind: "tabular";
  readonly files: ReportFiles;
  readonly summary: TabularSummary;
  readonly predictions: Table<typeof tabularPredictionsTable>;
}

export type LoadedReport = RulReport | TabularReport;

async function loadTrends(files: ReportFiles, {scenarios, units, thresholds}: PackedFleet): Promise<Trend[]> {
  const span = trendSpan(thresholds);
  const known = await Promise.all(
    scenarios.map(async (one) => trendsOf(await files.trajectories(one), span))
  );
  return units.map(([scenario, id]) => known[scenario].get(id) ?? []);
}

async function loadRul(files: ReportFiles): Promise<RulReport> {
  const summary = await files.summary();
  const units = await files.table("units.arrow", unitsTable);
  const clusters = files.has("clusters.arrow") ? await files.table("clusters.arrow", clustersTable) : null;
  const fleet = packFleet(summary, units, clusters);
  return {kind: "rul", files, summary, fleet, trends: await loadTrends(files, fleet)};
}

async function loadTabular(files: ReportFiles): Promise<TabularReport> {
  const summary = await files.tabularSummary();
  const predictions = await files.table("predictions.arrow", tabularPredictionsTable);
  return {kind: "tabular", files, summary, predictions};
}

const loaders = {rul: loadRul, tabular: loadTabular};

let reports: Promise<readonly LoadedReport[]> | null = null;

async function loadAll(): Promise<readonly LoadedReport[]> {
  const {reports: entries} = await readIndex(dataFolder);
  return Promise.all(
    entries.map(async ({id, kind}) =>
      loaders[kind](await ReportFiles.open(diskTransport(join(dataFolder, id))))
    )
  );
}

/** Every report, in the order of the configuration. @throws {DataError} when a file is missing or altered. */
export function loadReports(): Promise<readonly LoadedReport[]> {
  reports ??= loadAll();
  return reports;
}
