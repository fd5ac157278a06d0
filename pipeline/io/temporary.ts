/** Names of temporary files: beside their target, and telling which process they belong to. */
import {basename, dirname, join} from "node:path";
import {threadId} from "node:worker_threads";
import {type Disk, disk as realDisk} from "./disk.ts";

const PATTERN = /^\..+\.(\d+)-\d+-\d+\.vigie-tmp$/;
let counter = 0;

/** A name beside `path` that no other writer uses. */
export function temporaryPath(path: string): string {
  counter++;
  return join(
    dirname(path),
    `.${basename(path).slice(0, 100)}.${process.pid}-${threadId}-${counter}.vigie-tmp`
  );
}

/** Removes temporary files that processes left in `folder` when they ended in the midst of writing; counts them. */
export async function sweepOrphans(folder: string, disk: Disk = realDisk): Promise<number> {
  const names = (await disk.exists(folder)) ? await disk.list(folder) : [];
  const orphans = names.filter((name) => {
    const owner = PATTERN.exec(name)?.[1];
    return owner !== undefined && !isRunning(Number(owner));
  });
  await Promise.all(orphans.map((name) => disk.remove(join(folder, name))));
  return orphans.length;
}

/** Whether a process of this number runs on this machine. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
