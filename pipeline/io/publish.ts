/** Replaces a folder as a whole: readers meet the old content or the new, and a failure leaves the old. */
import {type Disk, disk as realDisk} from "./disk.ts";
import {publishing} from "./publication.ts";

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
  await publishing(async (publication) => {
    await publication.stageFolder(folder, fill);
    await publication.swap();
  }, disk);
}
