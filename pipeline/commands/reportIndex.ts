/** `public/data/reports.json`: what the site finds its reports by. */
import {access, readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Config} from "../config.ts";
import {indexSchema, type ReportIndex} from "../contract/manifest.ts";
import type {Publication} from "../io/publication.ts";

/** Lists the configured reports that are built, in the configuration's order; data of any other is to go. */
export async function stageReportIndex(
  root: string,
  {reports}: Config,
  publication: Publication
): Promise<ReportIndex> {
  const data = join(root, "public/data");
  const built: ReportIndex["reports"] = [];
  for (const {id, kind} of reports) if (await exists(join(data, id, "manifest.json"))) built.push({id, kind});
  const known = new Set(reports.map(({id}) => id));
  const strangers = (await readdir(data, {withFileTypes: true}).catch(() => [])).filter(
    (entry) => entry.isDirectory() && !entry.name.startsWith(".") && !known.has(entry.name)
  );
  for (const {name} of strangers) await publication.retire(join(data, name));
  const index = indexSchema.parse({version: 1, reports: built});
  const path = join(data, "reports.json");
  const text = `${JSON.stringify(index, null, 1)}\n`;
  await publication.mend(path);
  if ((await readFile(path, "utf8").catch(() => null)) !== text) await publication.stageFile(path, text);
  return index;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false
  );
