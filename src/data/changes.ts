/** The verdict of a report with how each unit changed, as the pipeline published both. */
import {type Gate, gateUnitsTable} from "../../pipeline/contract/gate.ts";
import {type Changes, changesOf} from "../views/gate/changes.ts";
import {loadGate} from "./gate.ts";
import type {ReportFiles} from "./report.ts";

export interface Verdict {
  readonly gate: Gate;
  /** How units changed from production to candidate; null without a model in production. */
  readonly changes: Changes | null;
}

/** Null for data from before candidates were judged. @throws {DataError} when a file is altered or of another shape. */
export async function loadVerdict(files: ReportFiles): Promise<Verdict | null> {
  const gate = await loadGate(files);
  if (!gate?.worse || !files.has("gate-units.arrow")) return gate && {gate, changes: null};
  const units = await files.table("gate-units.arrow", gateUnitsTable);
  return {gate, changes: changesOf(units, gate.worse.same)};
}
