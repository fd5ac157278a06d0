import type {ReportFiles, Transport} from "../data/report.ts";
import {loadPart} from "./lazy.ts";

/**
 * Opens a report's files; the code that reads them comes with the first. Rejects with a `DataError` when that code,
 * or the manifest, is missing or malformed.
 */
export const openReport = async (transport: Transport): Promise<ReportFiles> =>
  (await loadPart("data")).open(transport);
