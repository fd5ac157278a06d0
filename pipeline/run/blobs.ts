/** Values on disk, named by the hash of their bytes, which is checked before they are used. */
import {readFile, stat} from "node:fs/promises";
import {join} from "node:path";
import {deserialize, serialize} from "node:v8";
import {writeFileAtomic} from "../io/write.ts";
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
  await writeFileAtomic(blobPath(folder, blob), bytes);
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

async function checkedBytes(folder: string, {blob, bytes}: Stored): Promise<Buffer | null> {
  const found = await readFile(blobPath(folder, blob)).catch(() => null);
  return found && found.length === bytes && sha256(found) === blob ? found : null;
}
