/** The file-system calls of our writers, in one place so that tests can make any of them fail. */
import {mkdir, open, readdir, readFile, rename, rm, stat, unlink} from "node:fs/promises";

/** A file open for writing. */
export interface OpenFile {
  /** Writes some of the bytes and answers how many; may be fewer than asked. */
  write(bytes: Uint8Array, offset: number, length: number, position: number): Promise<{bytesWritten: number}>;
  /** Returns when the content is on the disk. */
  sync(): Promise<void>;
  stat(): Promise<{size: number}>;
  close(): Promise<void>;
}

/** Calls used for writing; all as in `node:fs/promises`. */
export interface Disk {
  mkdir(path: string): Promise<unknown>;
  /** Opens for writing, failing where a file exists. */
  create(path: string): Promise<OpenFile>;
  /** Opens a folder, to sync it. */
  openFolder(path: string): Promise<Pick<OpenFile, "sync" | "close">>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  /** Removes a folder and all in it; nothing when it is missing. */
  remove(path: string): Promise<void>;
  list(path: string): Promise<string[]>;
  read(path: string): Promise<Uint8Array>;
  exists(path: string): Promise<boolean>;
}

/** The real disk. */
export const disk: Disk = {
  mkdir: (path) => mkdir(path, {recursive: true}),
  create: (path) => open(path, "wx"),
  openFolder: (path) => open(path, "r"),
  rename,
  unlink,
  remove: (path) => rm(path, {recursive: true, force: true}),
  list: (path) => readdir(path),
  read: (path) => readFile(path),
  exists: (path) =>
    stat(path).then(
      () => true,
      () => false
    )
};

/** Code of a system error, such as `ENOENT`; empty for any other error. */
export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
