/** The report a command is about. */
import type {Config} from "../config.ts";
import {UsageError} from "./command.ts";
import {nearest} from "./nearest.ts";

/** The configured reports of that id, or all without one. Throws UsageError. */
export function chosenReports({reports}: Config, id: string | undefined): Config["reports"] {
  if (id === undefined) return reports;
  const found = reports.filter((report) => report.id === id);
  if (found.length > 0) return found;
  const ids = reports.map((report) => report.id);
  const like = nearest(id, ids);
  throw new UsageError(
    `No report is called ${JSON.stringify(id)}.${like ? ` Did you mean ${like}?` : ""} There are: ${ids.join(", ")}.`
  );
}
