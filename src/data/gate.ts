import {type Gate, gateSchema} from "../../pipeline/contract/gate.ts";
import {parseJson} from "./json.ts";
import type {ReportFiles} from "./report.ts";

/** The verdict on the candidate of a report's build; null where the build left none. @throws {DataError} when it is malformed. */
export async function loadGate(files: ReportFiles): Promise<Gate | null> {
  return files.has("gate.json") ? parseJson("gate.json", await files.bytes("gate.json"), gateSchema) : null;
}
