/** Sites that were built, as far as keeping their reports is concerned. */
import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";

/** A folder with the two files that a report is kept by. */
export async function builtSite(folder: string, build: string, built: string, text = build): Promise<string> {
  await mkdir(folder, {recursive: true});
  const health = {status: "ok", version: "0.1.0", build, built, default: "aero", reports: []};
  await writeFile(join(folder, "health.json"), JSON.stringify(health));
  await writeFile(join(folder, "dashboard-report.html"), `<!doctype html><title>${text}</title>`);
  return folder;
}

/** `n` builds, one a day, the first the oldest: id and time. */
export const days = (n: number): [build: string, built: string][] =>
  Array.from({length: n}, (_, day) => [
    (0xa0000000 + day).toString(16),
    new Date(Date.UTC(2026, 0, 1 + day, 12)).toISOString()
  ]);
