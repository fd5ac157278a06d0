/** `public/data/reports.json`: what the site finds its reports by. */
import {access, readdir, rm} from "node:fs/promises";
import {join} from "node:path";
import type {Config} from "../config.ts";
import {indexSchema, type ReportIndex} from "../contract/manifest.ts";
import {writeFileAtomic} from "../io/write.ts";

/** Lists the configured reports that are built, in the configuration's order; removes data of any other. */
export async function writeReportIndex(root: string, {reports}: Config): Promise<ReportIndex> {
  const data = join(root, "public/data");
  const built: ReportIndex["reports"] = [];
  for (const {id, kind} of reports) if (await exists(join(data, id, "manifest.json"))) built.push({id, kind});
  const known = new Set(reports.map(({id}) => id));
  const strangers = (await readdir(data, {withFileTypes: true}).catch(() => [])).filter(
    (entry) => entry.isDirectory() && !entry.name.startsWith(".") && !known.has(entry.name)
  );
  for (const {name} of strangers) await rm(join(data, name), {recursive: true});
  const index = indexSchema.parse({version: 1, reports: built});
  await writeFileAtomic(join(data, "reports.json"), `${JSON.stringify(index, null, 1)}\n`);
  return index;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false
  );
