/** `public/data/reports.json`: what the site finds its reports by. */
import {access, readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Config} from "../config.ts";
import {courseId} from "../contract/course.ts";
import {indexSchema, type ReportIndex} from "../contract/manifest.ts";
import type {Publication} from "../io/publication.ts";

/** Lists the configured reports, those that are built and those that are not, in order; data of any other is to go, but the course's where it is wanted. */
export async function stageReportIndex(
  root: string,
  {reports, default: first, course}: Config,
  publication: Publication
): Promise<ReportIndex> {
  const data = join(root, "public/data");
  const [built, absent]: ReportIndex["reports"][] = [[], []];
  for (const {id, kind} of reports)
    ((await exists(join(data, id, "manifest.json"))) ? built : absent).push({id, kind});
  const known = new Set([...reports.map(({id}) => id), ...(course ? [courseId] : [])]);
  const strangers = (await readdir(data, {withFileTypes: true}).catch(() => [])).filter(
    (entry) => entry.isDirectory() && !entry.name.startsWith(".") && !known.has(entry.name)
  );
  for (const {name} of strangers) await publication.retire(join(data, name));
  const index = indexSchema.parse({
    version: 1,
    ...(built.some(({id}) => id === first) ? {default: first} : {}),
    reports: built,
    ...(absent.length > 0 ? {absent} : {})
  });
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
