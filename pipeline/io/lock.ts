/** One writer at a time for a folder; a lock left by a process that ended is taken over. */
import {randomUUID} from "node:crypto";
import {readFileSync} from "node:fs";
import {copyFile, constants as flags, link, readFile, rename, unlink, writeFile} from "node:fs/promises";
import {hostname} from "node:os";
import {setTimeout as sleep} from "node:timers/promises";
import {errorCode} from "./disk.ts";
import {isRunning, temporaryPath} from "./temporary.ts";
import {WriteError} from "./writeError.ts";

/** Who holds a lock. */
interface Owner {
  readonly id: string;
  readonly pid: number;
  readonly host: string;
  /** When the process started, in the system's own measure: tells it from a later one of the same number. */
  readonly started: string;
}

/** Another process holds the lock. */
export class LockError extends Error {
  override readonly name = "LockError";
}

/** A lock that is held. */
export interface Lock {
  /** Gives it up; may be called more than once. */
  release(): Promise<void>;
}

/**
 * Takes the lock at `path`, whose folder must exist. Throws `LockError` when a running process holds it, `WriteError`
 * when no file can be made there.
 */
export async function acquireLock(path: string): Promise<Lock> {
  const owner: Owner = {id: randomUUID(), pid: process.pid, host: hostname(), started: startOf(process.pid)};
  const own = temporaryPath(path);
  try {
    await writeFile(own, JSON.stringify(owner), {flag: "wx"});
    await take(path, own, owner);
  } catch (error) {
    throw errorCode(error) ? new WriteError("lock", path, error, "Nothing was changed.") : error;
  } finally {
    await unlink(own).catch(() => {});
  }
  return {release: () => release(path, owner.id)};
}

/**
 * Puts a lock with the content of `own` at `path`. A stale lock is replaced by the one process that holds the lock
 * of its succession, `path.<owner id>`: two that meet the same stale lock can never both believe they won.
 */
async function take(path: string, own: string, owner: Owner): Promise<void> {
  for (let unreadable = 0; !(await created(own, path)); ) {
    const holder = await readOwner(path);
    if (holder === "missing") continue;
    if (holder === "unreadable") {
      if (++unreadable > 20)
        throw new LockError(`The lock ${path} is not one of ours. To mend: remove that file.`);
      await sleep(50);
    } else if (isAlive(holder)) throw new LockError(busy(path, holder));
    else if (await succeed(path, holder, own, owner)) return;
  }
}

/** Replaces the lock of `holder`, who is gone; false when somebody else did. */
async function succeed(path: string, holder: Owner, own: string, owner: Owner): Promise<boolean> {
  const succession = `${path}.${holder.id}`;
  await take(succession, own, owner);
  try {
    const still = await readOwner(path);
    if (typeof still === "string" || still.id !== holder.id) return false;
    await rename(succession, path);
    return true;
  } finally {
    await release(succession, owner.id);
  }
}

/** Creates `path` with the content of `own`, in one step where the file system has links; false when it exists. */
async function created(own: string, path: string): Promise<boolean> {
  try {
    await link(own, path).catch((error) => {
      if (errorCode(error) === "EEXIST") throw error;
      return copyFile(own, path, flags.COPYFILE_EXCL);
    });
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

async function readOwner(path: string): Promise<Owner | "missing" | "unreadable"> {
  try {
    const {id, pid, host, started} = JSON.parse(await readFile(path, "utf8"));
    const valid = /^[0-9a-f-]{36}$/.test(id) && Number.isInteger(pid);
    return valid ? {id, pid, host: String(host), started: String(started)} : "unreadable";
  } catch (error) {
    return errorCode(error) === "ENOENT" ? "missing" : "unreadable";
  }
}

async function release(path: string, id: string): Promise<void> {
  const holder = await readOwner(path);
  if (typeof holder !== "string" && holder.id === id) await unlink(path);
}

/** Whether the owner still runs; one of another machine counts as running, since we cannot see. */
function isAlive({pid, host, started}: Owner): boolean {
  if (host !== hostname()) return true;
  return isRunning(pid) && (started === "" || startOf(pid) === "" || startOf(pid) === started);
}

/** Start time of a process as Linux tells it (proc(5), field 22); empty on other systems. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

const busy = (path: string, {pid, host}: Owner): string =>
  `Another process (${pid} on ${host}) is at work and holds ${path}. ` +
  "To mend: wait until it ends; if it runs on no machine any more, remove that file.";
