/** Hashes that name content: bytes, files and JSON values. */
import {hash} from "node:crypto";
import {readFile} from "node:fs/promises";

/** SHA-256 in hexadecimal. */
export const sha256 = (content: string | Uint8Array): string => hash("sha256", content, "hex");

/** SHA-256 of a file's content; throws what `readFile` throws. */
export const hashFile = async (path: string): Promise<string> => sha256(await readFile(path));

/** JSON whose text depends on the value alone: object keys sorted, at every depth. */
export function stableJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner
  );
}
