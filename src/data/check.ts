import type {Artefact} from "../../pipeline/contract/manifest.ts";
import {hex} from "../../pipeline/core/hash/hex.ts";
import {sha256} from "../../pipeline/core/hash/sha256.ts";
import {DataError, rebuild} from "./error.ts";

/** By the platform where it offers it: only pages served by https, from localhost or from disk have it. */
const digest = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  crypto.subtle ? new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)) : sha256(bytes);

/**
 * Compares the bytes of a file with its entry in the manifest, before anything parses them.
 * @throws {DataError} when the length or the SHA-256 differ.
 */
export async function checkBytes(artefact: Artefact, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  if (bytes.length !== artefact.bytes)
    throw new DataError(
      artefact.path,
      `it has ${bytes.length} bytes where the manifest says ${artefact.bytes}`,
      rebuild
    );
  const found = hex(await digest(bytes));
  if (found !== artefact.sha256)
    throw new DataError(
      artefact.path,
      `its SHA-256 is ${found} where the manifest says ${artefact.sha256}`,
      rebuild
    );
}
