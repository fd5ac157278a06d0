/** Fetches a data set: downloads its archive, checks every file, and only then puts them in place. */
import {createHash} from "node:crypto";
import {access, constants, readFile, rm} from "node:fs/promises";
import {join} from "node:path";
import {errorCode} from "../disk.ts";
import {writeFilesAtomic} from "../write.ts";
import type {Dataset} from "./datasets.ts";
import {type DownloadOptions, download} from "./download.ts";
import {ArchiveError, unpack} from "./unpack.ts";

/** Where from, where to, and who is told. */
export interface FetchOptions
  extends Pick<DownloadOptions, "onProgress" | "signal" | "pause" | "attempts" | "patience"> {
  readonly dataset: Dataset;
  /** Address of the archive, or the archive itself as a file. */
  readonly from: {readonly url: string} | {readonly file: string};
  /** Folder the files go to. */
  readonly folder: string;
  /** Folder of archives being downloaded. */
  readonly downloads: string;
  readonly onStep?: (step: "download" | "check") => void;
}

/** Files in the way, or not what they must be. */
export class FetchError extends Error {
  override readonly name = "FetchError";
}

/**
 * Puts the data set's files in `folder`; false when they were all there already. Throws `FetchError`,
 * `DownloadError`, `ArchiveError` or `WriteError`; `folder` is then as it was.
 */
export async function fetchDataset(options: FetchOptions): Promise<boolean> {
  const {dataset, folder, onStep} = options;
  if (await isThere(dataset, folder)) return false;
  onStep?.("download");
  const archive = await obtain(options);
  onStep?.("check");
  try {
    const bytes = await readFile(archive.path);
    const files = unpack(bytes, {names: new Set(Object.keys(dataset.files)), limit: dataset.limits.unpacked});
    check(dataset, files, archive.name);
    await writeFilesAtomic(Array.from(files, ([name, content]) => ({path: join(folder, name), content})));
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    throw new ArchiveError(`${archive.name} cannot be used. ${error.message} ${mend(archive)}`);
  } finally {
    if (archive.temporary) await rm(archive.path, {force: true});
  }
  return true;
}

interface Archive {
  readonly path: string;
  /** Name for messages. */
  readonly name: string;
  readonly temporary: boolean;
}

async function obtain({dataset, from, downloads, ...options}: FetchOptions): Promise<Archive> {
  if ("file" in from) {
    await access(from.file, constants.R_OK).catch((error) => {
      throw new FetchError(
        `${from.file} cannot be read (${errorCode(error)}). To mend: give the archive's path.`
      );
    });
    return {path: from.file, name: from.file, temporary: false};
  }
  const path = join(downloads, `${dataset.id}.zip`);
  await download({...options, url: from.url, path, limit: dataset.limits.archive});
  return {path, name: from.url, temporary: true};
}

/** Whether all files are there and right. Throws when one of their names is taken by another content. */
async function isThere({files}: Dataset, folder: string): Promise<boolean> {
  let there = 0;
  for (const [name, expected] of Object.entries(files)) {
    const found = await hashOf(join(folder, name));
    if (found === null) continue;
    if (found !== expected) {
      throw new FetchError(
        `${join(folder, name)} is there already and is not the publisher's: found SHA-256 ${found}, expected ` +
          `${expected}. Nothing was changed. To mend: move that file away, or give another folder with --to.`
      );
    }
    there++;
  }
  return there === Object.keys(files).length;
}

async function hashOf(path: string): Promise<string | null> {
  try {
    return sha256(await readFile(path));
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw new FetchError(
      `${path} cannot be read (${errorCode(error)}). To mend: move it away, or choose another --to.`
    );
  }
}

/** Throws `ArchiveError` unless every file is there with the hash it must have. */
function check({files}: Dataset, found: ReadonlyMap<string, Uint8Array>, name: string): void {
  const missing = Object.keys(files).filter((file) => !found.has(file));
  if (missing.length > 0) throw new ArchiveError(`It lacks ${missing.join(", ")}.`);
  for (const [file, content] of found) {
    const hash = sha256(content);
    if (hash === files[file]) continue;
    throw new ArchiveError(`Its ${file} has SHA-256 ${hash}; expected ${files[file]}.`, {cause: name});
  }
}

const mend = ({temporary}: Archive): string =>
  `Nothing was put in place. To mend: ${
    temporary
      ? "run the command again; if it fails the same way, the publisher has changed the archive"
      : "give the publisher's own archive"
  }.`;

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
