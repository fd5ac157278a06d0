/** Loads what the site's answers are made from, once a build. */
import {dataFolder, parts, scripts, style} from "virtual:vigie/site";
import manifest from "../../package.json" with {type: "json"};
import {type RiskLevel, riskLevels, unitsTable} from "../../pipeline/contract/rul.ts";
import {hex} from "../../pipeline/core/hash/hex.ts";
import {sha256} from "../../pipeline/core/hash/sha256.ts";
import type {SiteFacts} from "../views/api/health.ts";
import type {ReportFacts} from "../views/api/report.ts";
import {readIndex} from "./disk.ts";
import {loadGate} from "./gate.ts";
import {type LoadedReport, loadReports} from "./load.ts";

async function riskOf({files}: LoadedReport): Promise<Record<RiskLevel, number>> {
  const {columns, rows} = await files.table("units.arrow", unitsTable);
  const risk: Record<RiskLevel, number> = {critical: 0, degraded: 0, healthy: 0, unknown: 0};
  for (let row = 0; row < rows; row++) {
    const level = columns.risk_level[row] as RiskLevel;
    risk[riskLevels.includes(level) ? level : "unknown"]++;
  }
  return risk;
}

async function reportFacts(report: LoadedReport): Promise<ReportFacts> {
  const gate = await loadGate(report.files);
  return report.kind === "rul"
    ? {summary: report.summary, gate, risk: await riskOf(report)}
    : {summary: report.summary, gate};
}

/** Names the site: another one when a report, its verdict, a script or the style sheet is. */
function siteBuild(reports: readonly LoadedReport[]): string {
  const content = reports.map(({files}) => files.manifest.artefacts.map(({sha256}) => sha256));
  return hex(sha256(new TextEncoder().encode(JSON.stringify([style, scripts, parts, content])))).slice(0, 8);
}

async function load(): Promise<SiteFacts> {
  const index = await readIndex(dataFolder);
  const loaded = await loadReports();
  if (loaded.length === 0) throw new Error("No report is built. To mend: npm run report.");
  const reports = await Promise.all(loaded.map(reportFacts));
  const builts = reports.map(({summary}) => summary.built).sort();
  return {
    version: manifest.version,
    build: siteBuild(loaded),
    built: builts[builts.length - 1],
    default: index.default ?? reports[0].summary.id,
    reports,
    absent: index.absent ?? []
  };
}

let facts: Promise<SiteFacts> | null = null;

/** What the site is made of. @throws {DataError} when a file is missing or altered. */
export function siteFacts(): Promise<SiteFacts> {
  facts ??= load();
  return facts;
}
