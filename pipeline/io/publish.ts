/** Replaces a folder as a whole: readers meet the old content or the new, and a failure leaves the old. */
import {basename, dirname, join} from "node:path";
import {type Disk, disk as realDisk} from "./disk.ts";
import {acquireLock} from "./lock.ts";
import {sweepOrphans} from "./temporary.ts";
import {syncFolder} from "./write.ts";
import {WriteError} from "./writeError.ts";

/** Paths used for a folder `name`: all beside it, so that every rename stays on one disk. */
const paths = (folder: string) => {
  const beside = (suffix: string): string => join(dirname(folder), `.${basename(folder)}.${suffix}`);
  return {staging: beside("new"), previous: beside("old"), lock: beside("lock")};
};

/**
 * Calls `fill` with an empty folder beside `folder`, then swaps the two. When `fill` or the swap fails, `folder` is
 * what it was, byte for byte; a swap that a crash cut short is undone at the next call. Throws what `fill` throws,
 * `WriteError`, or `LockError` when another process is publishing the same folder.
 */
export async function publishFolder(
  folder: string,
  fill: (staging: string) => Promise<void>,
  disk: Disk = realDisk
): Promise<void> {
  const {staging, lock} = paths(folder);
  await attempt("create", dirname(folder), () => disk.mkdir(dirname(folder)));
  const held = await acquireLock(lock);
  try {
    await recover(folder, disk);
    try {
      await attempt("create", staging, () => disk.mkdir(staging));
      await fill(staging);
      await swap(folder, disk);
    } catch (error) {
      await disk.remove(staging).catch(() => {});
      throw error;
    }
  } finally {
    await held.release();
  }
}

/** Undoes what a process that ended in the midst of publishing left behind. */
async function recover(folder: string, disk: Disk): Promise<void> {
  const {staging, previous} = paths(folder);
  await sweepOrphans(dirname(folder), disk);
  if (await disk.exists(previous)) {
    if (await disk.exists(folder)) await disk.remove(previous);
    else await attempt("restore", folder, () => disk.rename(previous, folder));
  }
  await disk.remove(staging);
}

async function swap(folder: string, disk: Disk): Promise<void> {
  const {staging, previous} = paths(folder);
  const replaces = await disk.exists(folder);
  await attempt("sync", staging, () => syncFolder(staging, disk));
  if (replaces) await attempt("set aside", folder, () => disk.rename(folder, previous));
  try {
    await attempt("put in place", folder, () => disk.rename(staging, folder));
  } catch (error) {
    if (replaces) await disk.rename(previous, folder);
    throw error;
  }
  await syncFolder(dirname(folder), disk).catch(() => {});
  // The new folder is in place: what is left of the old one is removed now, or by the next build.
  await disk.remove(previous).catch(() => {});
}

async function attempt(what: string, path: string, action: () => Promise<unknown>): Promise<void> {
  try {
    await action();
  } catch (error) {
    throw new WriteError(what, path, error, "What was published before is unchanged.");
  }
}
