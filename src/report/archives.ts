/** What the report file carries beside its pages, as archives. */
import {Worker} from "node:worker_threads";
import type {FileContent} from "./archive.ts";
import {type PartName, partPath, scriptPath} from "./part.ts";

/** An archive before it is packed. */
export interface ArchiveContent {
  readonly name: string;
  readonly files: readonly FileContent[];
}

/** Everything by name, so that the order it came in changes nothing. */
const byName = <K extends string, V>(map: ReadonlyMap<K, V>): [K, V][] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1));

/** Small parts that pages ask for first: what lies before a part is unpacked with it. */
const early: readonly PartName[] = ["data", "explain", "classify", "takeaway"];

/** The script of the pages, which is needed first, and the parts that are loaded later. */
export function codeArchive(script: string, parts: ReadonlyMap<PartName, string>): ArchiveContent {
  const rank = (name: PartName): number => (early.includes(name) ? early.indexOf(name) : early.length);
  const ordered = byName(parts).sort(([a], [b]) => rank(a) - rank(b));
  return {
    name: "code",
    files: [[scriptPath, script], ...ordered.map(([name, text]) => [partPath(name), text] as const)]
  };
}

/** Files of fewer bytes are packed together, report by report; each larger one by itself, to be read by itself. */
const small = 40_000;

/** The data of reports, by path from the site's root. */
export function dataArchives(files: ReadonlyMap<string, Uint8Array>): ArchiveContent[] {
  const nameOf = (path: string, {length}: Uint8Array): string =>
    length < small ? path.slice(0, path.lastIndexOf("/")) : path;
  const groups = Map.groupBy(byName(files), ([path, bytes]) => nameOf(path, bytes));
  return [...groups].map(([name, files]) => ({name, files}));
}

/**
 * Packs archives in a thread of its own, so that pages are drawn meanwhile; their elements, in the same order. `folder`
 * keeps them for the next build.
 */
export const packAside = (archives: readonly ArchiveContent[], folder: string): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    const workerData = {archives, folder};
    const worker = new Worker(new URL("./archives-worker.ts", import.meta.url), {workerData});
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) =>
      reject(new Error(`The thread that packs the report file ended with ${code}`))
    );
  });
