/** The site from data that is there already: nothing is read, nothing learned. */
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {publishing} from "../io/publication.ts";
import {stageHistory} from "../io/registry/restate.ts";
import {loadConfig} from "../loadConfig.ts";
import {type CommandIo, UsageError} from "./command.ts";
import {stageReportIndex} from "./reportIndex.ts";

/** Options that only a build of the data can heed. */
const OF_DATA = ["report", "why", "workers"] as const;

/** Throws UsageError where an option would be without effect. */
export function refuseDataOptions(options: Readonly<Record<string, unknown>>): void {
  const idle = OF_DATA.filter((name) => options[name] !== undefined);
  if (idle.length > 0)
    throw new UsageError(
      `--site-only builds no data, so --${idle.join(" and --")} would do nothing. To mend: leave one or the other out.`
    );
}

/**
 * Checks the published data, brings its history up to the registry's, and answers what `use` makes of its reports, in
 * lines; when `use` fails, the data stays what it was. Throws UsageError where there is none, and as `stageHistory` does.
 */
export async function withPublishedData<T>(
  io: CommandIo,
  use: (lines: readonly string[]) => Promise<T>
): Promise<T> {
  const config = await loadConfig(io.root);
  return publishing(async (publication) => {
    const {reports, absent = []} = await stageReportIndex(io.root, config, publication);
    if (reports.length === 0)
      throw new UsageError("There is no data to build a site from in public/data. To mend: npm run report.");
    for (const {id} of reports) await stageHistory(publication, io.root, id);
    await publication.swap();
    const lines = reports.map(({id}) => lineOf(io.root, id));
    return use([
      ...(await Promise.all(lines)),
      ...absent.map(
        ({id}) => `${id}: never built, so the site is without it (npm run report -- --report ${id})`
      )
    ]);
  });
}

/** `aero: build fac63ef5 of 2026-11-29` */
async function lineOf(root: string, id: string): Promise<string> {
  const text = await readFile(join(root, "public/data", id, "summary.json"), "utf8");
  const {build, built} = JSON.parse(text) as {build: string; built: string};
  return `${id}: build ${build} of ${built.slice(0, 10)}, as it is in public/data`;
}
