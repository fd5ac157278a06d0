import type {Artefact} from "../../pipeline/contract/manifest.ts";
import {DataError, rebuild} from "./error.ts";

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");

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
  const found = hex(await crypto.subtle.digest("SHA-256", bytes));
  if (found !== artefact.sha256)
    throw new DataError(
      artefact.path,
      `its SHA-256 is ${found} where the manifest says ${artefact.sha256}`,
      rebuild
    );
}
