/** Reports of earlier builds, from the site that was published last: the only place where CI keeps them. */
import {readFile, rm} from "node:fs/promises";
import {join} from "node:path";
import {sha256} from "../artefacts.ts";
import {download} from "../fetch/download.ts";
import {DownloadError} from "../fetch/downloadError.ts";
import {arrange, KEPT, type KeptReport, keptReports, parseIndex} from "./shelf.ts";

const MEGABYTE = 1_000_000;

export interface EarlierOptions {
  /** Address of the published site. */
  readonly site: string;
  readonly signal: AbortSignal;
  /** Told what was left out, and why. */
  readonly say: (line: string) => void;
}

/** Address of a file of the shelf of a site, whose own address may lack its last slash. */
const addressOf = (site: string, file: string): string =>
  new URL(`reports/${file}`, site.endsWith("/") ? site : `${site}/`).href;

/** The index of the published site; none where it has none. Throws DownloadError, ShelfError. */
async function published(shelf: string, {site, signal}: EarlierOptions): Promise<KeptReport[]> {
  const path = join(shelf, ".published.json");
  const url = addressOf(site, "index.json");
  try {
    await download({url, path, limit: MEGABYTE, signal});
    return parseIndex(url, await readFile(path, "utf8")).slice(0, KEPT);
  } catch (error) {
    if (error instanceof DownloadError && error.gone) return [];
    throw error;
  } finally {
    await rm(path, {force: true});
  }
}

/** Downloads one report; null, and the reason said, where it is not what the index says. */
async function take(
  shelf: string,
  report: KeptReport,
  {site, signal, say}: EarlierOptions
): Promise<KeptReport | null> {
  const path = join(shelf, report.file);
  try {
    await download({url: addressOf(site, report.file), path, limit: report.bytes, signal});
  } catch (error) {
    if (!(error instanceof DownloadError && error.gone)) throw error;
    say(`${report.file} is on the site no more.`);
    return null;
  }
  if (sha256(await readFile(path)) === report.sha256) return report;
  await rm(path, {force: true});
  say(`${report.file} is not what the site's index says; left out.`);
  return null;
}

/**
 * Puts the reports of a published site on the shelf, those that are not there yet; answers how many. A site without any
 * is no error. Throws DownloadError, ShelfError, WriteError; then the index is what it was.
 */
export async function takeEarlier(shelf: string, options: EarlierOptions): Promise<number> {
  const own = await keptReports(shelf);
  const known = new Set(own.map(({build}) => build));
  const taken: KeptReport[] = [];
  for (const report of await published(shelf, options)) {
    if (known.has(report.build)) continue;
    const one = await take(shelf, report, options);
    if (one) taken.push(one);
  }
  if (taken.length > 0) await arrange(shelf, [...own, ...taken]);
  return taken.length;
}
