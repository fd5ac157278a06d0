/** What is published together: all of it takes its place, or everything stays what it was. */
import {basename, dirname, join} from "node:path";
import {type Disk, disk as realDisk} from "./disk.ts";
import {acquireLock, type Lock} from "./lock.ts";
import {sweepOrphans} from "./temporary.ts";
import {syncFolder, writeFileAtomic} from "./write.ts";
import {WriteError} from "./writeError.ts";

/** Paths used for a folder or file: all beside it, so that every rename stays on one disk. */
const paths = (target: string) => {
  const beside = (suffix: string): string => join(dirname(target), `.${basename(target)}.${suffix}`);
  return {staging: beside("new"), previous: beside("old"), lock: beside("lock")};
};

/** Whether a file or folder is one that publishing needs for a while beside its target. */
export const isWorkingName = (name: string): boolean =>
  /^\..+\.(new|old|lock(\.[0-9a-f-]{36})?|vigie-tmp)$/.test(name);

/** One folder or file of a publication. */
interface Part {
  readonly target: string;
  readonly lock: Lock;
  /** What `swap` does: puts something new in place, takes the target away, or leaves it alone. */
  plan: "renew" | "retire" | "keep";
  /** `swapping`: what was there, if anything, is or may be set aside. */
  state: "waiting" | "swapping" | "swapped";
}

/**
 * Runs `action` with a new publication. What `action` put in place stays when it ends; when it fails, everything is
 * what it was, byte for byte. A crash leaves each part old or new, and the next publication of it sweeps the rest.
 * Throws what `action` throws.
 */
export async function publishing<T>(
  action: (publication: Publication) => Promise<T>,
  disk: Disk = realDisk
): Promise<T> {
  const publication = new Publication(disk);
  try {
    return await action(publication).then(
      async (result) => {
        await publication.settle();
        return result;
      },
      async (error) => {
        await publication.undo();
        throw error;
      }
    );
  } finally {
    await publication.release();
  }
}

/** Folders and files made ready beside their targets, then put in place. */
export class Publication {
  readonly #disk: Disk;
  readonly #parts = new Map<string, Part>();

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  /**
   * Calls `fill` with an empty folder beside `folder`, to take its place at `swap`. Throws what `fill` throws,
   * `WriteError`, or `LockError` when another process is publishing the same folder.
   */
  async stageFolder(folder: string, fill: (staging: string) => Promise<void>): Promise<void> {
    const staging = await this.#plan(folder, "renew");
    await attempt("create", staging, () => this.#disk.mkdir(staging));
    await fill(staging);
    await attempt("sync", staging, () => syncFolder(staging, this.#disk));
  }

  /** A file to take the place of `path` at `swap`. Throws as `stageFolder` does. */
  async stageFile(path: string, content: Uint8Array | string): Promise<void> {
    await writeFileAtomic(await this.#plan(path, "renew"), content, this.#disk);
  }

  /** A folder to go at `swap`. Throws as `stageFolder` does. */
  async retire(folder: string): Promise<void> {
    await this.#plan(folder, "retire");
  }

  /** Undoes what a crash left of an earlier publication of `target`, when it left anything. Throws as `stageFolder`. */
  async mend(target: string): Promise<void> {
    const left = await Promise.all(Object.values(paths(target)).map((path) => this.#disk.exists(path)));
    if (left.includes(true)) await this.#plan(target, "keep");
  }

  /** Puts everything staged since the last call in place. Throws `WriteError`. */
  async swap(): Promise<void> {
    for (const part of this.#parts.values())
      if (part.state === "waiting" && part.plan !== "keep") await this.#swap(part);
  }

  /** Drops what was there before; what cannot be removed now is swept by the next publication. */
  async settle(): Promise<void> {
    for (const target of this.#parts.keys()) await this.#disk.remove(paths(target).previous).catch(() => {});
  }

  /** Brings back what was there before; what cannot be brought back now is by the next publication. */
  async undo(): Promise<void> {
    for (const part of [...this.#parts.values()].reverse()) await this.#undo(part).catch(() => {});
  }

  /** Lets other processes publish. */
  async release(): Promise<void> {
    for (const {lock} of this.#parts.values()) await lock.release();
    this.#parts.clear();
  }

  /** Takes the lock and clears the ground; answers where the new content is to be made. */
  async #plan(target: string, plan: Part["plan"]): Promise<string> {
    const {staging, lock} = paths(target);
    const part = this.#parts.get(target);
    if (part) part.plan = plan;
    else {
      await attempt("create", dirname(target), () => this.#disk.mkdir(dirname(target)));
      this.#parts.set(target, {target, lock: await acquireLock(lock), plan, state: "waiting"});
      await this.#recover(target);
    }
    return staging;
  }

  /** Undoes what a process that ended in the midst of publishing left behind. */
  async #recover(target: string): Promise<void> {
    const {staging, previous} = paths(target);
    await sweepOrphans(dirname(target), this.#disk);
    if (await this.#disk.exists(previous)) {
      if (await this.#disk.exists(target)) await this.#disk.remove(previous);
      else await attempt("restore", target, () => this.#disk.rename(previous, target));
    }
    await this.#disk.remove(staging);
  }

  async #swap(part: Part): Promise<void> {
    const {target, plan} = part;
    const {staging, previous} = paths(target);
    const replaces = await this.#disk.exists(target);
    part.state = "swapping";
    if (replaces) await attempt("set aside", target, () => this.#disk.rename(target, previous));
    if (plan === "renew") await attempt("put in place", target, () => this.#disk.rename(staging, target));
    part.state = "swapped";
    await syncFolder(dirname(target), this.#disk).catch(() => {});
  }

  async #undo({target, plan, state}: Part): Promise<void> {
    const {staging, previous} = paths(target);
    if (state === "swapped" && plan === "renew") await this.#disk.rename(target, staging);
    if (state !== "waiting" && (await this.#disk.exists(previous))) await this.#disk.rename(previous, target);
    await this.#disk.remove(staging);
  }
}

async function attempt(what: string, path: string, action: () => Promise<unknown>): Promise<void> {
  try {
    await action();
  } catch (error) {
    throw new WriteError(what, path, error, "What was published before is unchanged.");
  }
}
