/**
 * Reports kept from build to build: `reports/dashboard_report_<day>_<build>.html` and, newest first, `index.json`. A file
 * that the index does not name is none of ours; one that it names is what the index says, or an error.
 */
import {readFile, rm} from "node:fs/promises";
import {join} from "node:path";
import {type KeptReports, keptReportsSchema} from "../../contract/api/keptReports.ts";
import {sha256} from "../artefacts.ts";
import {errorCode} from "../disk.ts";
import {writeFileAtomic} from "../write.ts";

export type KeptReport = KeptReports["reports"][number];

/** Reports kept; older ones go. */
export const KEPT = 12;

/** Where a project keeps its reports, and where a site has them. */
export const shelfOf = (folder: string): string => join(folder, "reports");

/** Reports on a shelf that cannot be used. */
export class ShelfError extends Error {
  override readonly name = "ShelfError";

  constructor(path: string, found: string) {
    super(`${path}: ${found}. To mend: remove its folder; reports are kept anew from the next build on.`);
  }
}

/** The index as a text says it. Throws ShelfError. */
export function parseIndex(path: string, text: string): KeptReport[] {
  try {
    return keptReportsSchema.parse(JSON.parse(text)).reports;
  } catch (error) {
    throw new ShelfError(path, `it is not an index of reports (${(error as Error).message.slice(0, 200)})`);
  }
}

/** Reports on a shelf, newest first; none where there is no shelf. Throws ShelfError. */
export async function keptReports(shelf: string): Promise<KeptReport[]> {
  const path = join(shelf, "index.json");
  try {
    return parseIndex(path, await readFile(path, "utf8"));
  } catch (error) {
    if (errorCode(error) === "ENOENT") return [];
    throw error;
  }
}

/** The bytes of a kept report. Throws ShelfError when it is missing or another than the index says. */
export async function readReport(shelf: string, {file, sha256: expected}: KeptReport): Promise<Buffer> {
  const path = join(shelf, file);
  const content = await readFile(path).catch((error: Error) => {
    throw new ShelfError(path, `it cannot be read (${errorCode(error)})`);
  });
  const found = sha256(content);
  if (found !== expected) throw new ShelfError(path, `its SHA-256 is ${found}; the index says ${expected}`);
  return content;
}

/** Newest first; of those built at one time, by name. */
const newestFirst = (a: KeptReport, b: KeptReport): number =>
  a.built === b.built ? (a.file < b.file ? 1 : -1) : a.built < b.built ? 1 : -1;

/** Writes the index of these reports, then removes those it names no more. Throws WriteError. */
export async function arrange(shelf: string, reports: readonly KeptReport[]): Promise<void> {
  const before = await keptReports(shelf);
  const sorted = [...reports].sort(newestFirst);
  const index: KeptReports = {version: 1, reports: sorted};
  await writeFileAtomic(join(shelf, "index.json"), `${JSON.stringify(index, null, 1)}\n`);
  const names = new Set(sorted.map(({file}) => file));
  for (const {file} of before) if (!names.has(file)) await rm(join(shelf, file), {force: true});
}

/** Drops the oldest, so that one more finds its place. */
export async function makeRoom(shelf: string): Promise<void> {
  const reports = await keptReports(shelf);
  if (reports.length >= KEPT) await arrange(shelf, reports.sort(newestFirst).slice(0, KEPT - 1));
}
