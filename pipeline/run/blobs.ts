/**
 * Values on disk, named by the hash of their bytes. A blob is checked before it is used, so it need not survive
 * a power cut: it is written beside and renamed, but not flushed.
 */
import {randomUUID} from "node:crypto";
import {mkdir, readFile, rename, rm, stat, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {deserialize, serialize} from "node:v8";
import {contentHash} from "./contentHash.ts";
import {sha256} from "./hash.ts";

/** A stored value. */
export interface Stored {
  /** Hash of the value, whatever its representation: what the keys of later stages are made of. */
  readonly content: string;
  /** SHA-256 of the blob's bytes. */
  readonly blob: string;
  readonly bytes: number;
}

/** A stored value whose bytes are missing or not what was written. */
export class DamagedBlobError extends Error {
  override readonly name = "DamagedBlobError";
}

/** Stores a value; `where` names it in errors. Throws NotPlainError when it is not plain data. */
export async function writeBlob(folder: string, value: unknown, where: string): Promise<Stored> {
  const content = contentHash(value, where);
  const bytes = serialize(value);
  const blob = sha256(bytes);
  await writeBeside(blobPath(folder, blob), bytes);
  return {content, blob, bytes: bytes.length};
}

/** The value, its bytes checked. Throws DamagedBlobError. */
export async function readBlob(folder: string, stored: Stored): Promise<unknown> {
  const bytes = await checkedBytes(folder, stored);
  if (!bytes) throw new DamagedBlobError(`${blobPath(folder, stored.blob)} is missing or damaged.`);
  return deserialize(bytes);
}

/** Whether the bytes are there and what was written. */
export const isIntact = async (folder: string, stored: Stored): Promise<boolean> =>
  (await checkedBytes(folder, stored)) !== null;

/** Whether a blob of the right length is there; its bytes are not looked at. */
export const isPresent = (folder: string, {blob, bytes}: Stored): Promise<boolean> =>
  stat(blobPath(folder, blob)).then(
    ({size}) => size === bytes,
    () => false
  );

export const blobPath = (folder: string, blob: string): string =>
  join(folder, "blobs", blob.slice(0, 2), blob);

/** Writes beside the target and renames: a reader sees the old file or the new one. Makes the folder. */
export async function writeBeside(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), {recursive: true});
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, content);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, {force: true});
    throw error;
  }
}

async function checkedBytes(folder: string, {blob, bytes}: Stored): Promise<Buffer | null> {
  const found = await readFile(blobPath(folder, blob)).catch(() => null);
  return found && found.length === bytes && sha256(found) === blob ? found : null;
}
