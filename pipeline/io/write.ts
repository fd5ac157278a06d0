/** Writes files so that a reader, a crash or a full disk never meets half of one. */
import {dirname} from "node:path";
import {type Disk, errorCode, disk as realDisk} from "./disk.ts";
import {temporaryPath} from "./temporary.ts";
import {WriteError} from "./writeError.ts";

/** A file to write: text is written as UTF-8. */
export interface FileContent {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/**
 * Writes `content` to `path`, creating its folder: whoever opens `path` meanwhile or after a failure has the old
 * file, whoever opens it after has the whole new one, on the disk. Throws `WriteError`.
 */
export async function writeFileAtomic(
  path: string,
  content: Uint8Array | string,
  disk: Disk = realDisk
): Promise<void> {
  await writeFilesAtomic([{path, content}], disk);
}

/**
 * Writes several files: all of them are complete on the disk before the first takes its place. Throws
 * `WriteError`; unless a rename itself failed, every file is then as it was.
 */
export async function writeFilesAtomic(files: readonly FileContent[], disk: Disk = realDisk): Promise<void> {
  const written: {temporary: string; path: string}[] = [];
  try {
    for (const {path, content} of files) {
      const temporary = temporaryPath(path);
      written.push({temporary, path});
      await attempt("write", path, () => writeTemporary(temporary, bytesOf(content), disk));
    }
    for (const {temporary, path} of written)
      await attempt("put in place", path, () => disk.rename(temporary, path));
    for (const folder of new Set(files.map(({path}) => dirname(path)))) {
      await attempt("sync", folder, () => syncFolder(folder, disk));
    }
  } catch (error) {
    for (const {temporary} of written) await disk.unlink(temporary).catch(() => {});
    throw error;
  }
}

async function attempt(what: string, path: string, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    const state =
      what === "sync" ? "It was written, but may be lost in a power cut." : "What was there is unchanged.";
    throw new WriteError(what, path, error, state);
  }
}

async function writeTemporary(temporary: string, bytes: Uint8Array, disk: Disk): Promise<void> {
  await disk.mkdir(dirname(temporary));
  const file = await disk.create(temporary);
  try {
    for (let done = 0; done < bytes.length; ) {
      const {bytesWritten} = await file.write(bytes, done, bytes.length - done, done);
      if (bytesWritten <= 0) throw new Error(`the disk took ${done} of ${bytes.length} bytes and no more`);
      done += bytesWritten;
    }
    await file.sync();
    const {size} = await file.stat();
    if (size !== bytes.length) throw new Error(`the disk holds ${size} of ${bytes.length} bytes`);
  } finally {
    await file.close();
  }
}

/** Makes renames in `folder` last through a power cut, where the system can (Windows cannot open folders). */
export async function syncFolder(folder: string, disk: Disk = realDisk): Promise<void> {
  try {
    const handle = await disk.openFolder(folder);
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!["EPERM", "EISDIR", "EINVAL", "EACCES", "ENOTSUP"].includes(errorCode(error))) throw error;
  }
}

const bytesOf = (content: Uint8Array | string): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;
