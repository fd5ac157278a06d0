/** Keeping the report of a built site beside those of earlier builds. */
import {mkdir, readFile, rm} from "node:fs/promises";
import {join} from "node:path";
import {healthAnswerSchema} from "../../contract/api/health.ts";
import {sha256} from "../artefacts.ts";
import {writeFileAtomic} from "../write.ts";
import {arrange, KEPT, type KeptReport, keptReports, readReport} from "./shelf.ts";

/** Name of the file that keeps a build: its day and its id, both by the site's own account. */
export const keptName = ({build, built}: Pick<KeptReport, "build" | "built">): string =>
  `dashboard_report_${built.slice(0, 10)}_${build}.html`;

/** What a built site says of itself. */
async function siteOf(site: string): Promise<Pick<KeptReport, "build" | "built">> {
  const {build, built} = healthAnswerSchema.parse(
    JSON.parse(await readFile(join(site, "health.json"), "utf8"))
  );
  return {build, built};
}

/** Whether the shelf has the report of a built site. */
export async function isKept(shelf: string, site: string): Promise<boolean> {
  const {build} = await siteOf(site);
  return (await keptReports(shelf)).some((one) => one.build === build);
}

/** Puts the report file of a built site on the shelf, in the place of one of the same build. Throws WriteError, ShelfError. */
export async function keepReport(shelf: string, site: string): Promise<KeptReport> {
  const {build, built} = await siteOf(site);
  const content = await readFile(join(site, "dashboard-report.html"));
  const kept = {file: keptName({build, built}), build, built, bytes: content.length, sha256: sha256(content)};
  await mkdir(shelf, {recursive: true});
  await writeFileAtomic(join(shelf, kept.file), content);
  const others = (await keptReports(shelf)).filter((one) => one.build !== build);
  await arrange(shelf, [kept, ...others].slice(0, KEPT));
  return kept;
}

/** Copies the shelf into a site that is being made; nothing where it is empty. Throws WriteError, ShelfError. */
export async function copyShelf(shelf: string, target: string): Promise<void> {
  const reports = await keptReports(shelf);
  await rm(target, {recursive: true, force: true});
  if (reports.length === 0) return;
  await mkdir(target, {recursive: true});
  for (const report of reports)
    await writeFileAtomic(join(target, report.file), await readReport(shelf, report));
  await arrange(target, reports);
}
