/** The reports of earlier builds that the site will hold, from the project's own shelf. */
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {keptReportsSchema} from "../../pipeline/contract/api.ts";
import {parseJson} from "./json.ts";

/** Names of the kept reports; `dataFolder` is the folder of the emitted reports. @throws {DataError} when the shelf's index is malformed. */
export async function keptFiles(dataFolder: string): Promise<ReadonlySet<string>> {
  const path = join(dataFolder, "../../reports/index.json");
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return new Set();
  return new Set(parseJson("reports/index.json", bytes, keptReportsSchema).reports.map(({file}) => file));
}
