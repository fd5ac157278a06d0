/** The bytes of a file that the reader chose. */
import {refuse} from "../../../pipeline/core/explorer/problem.ts";
import {checkSize} from "../../../pipeline/core/explorer/read/text.ts";

/** Resolves with the bytes. Rejects with an `ExplorerError` for a file that is too large, or that the browser cannot read. */
export async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  // Before it is read: a browser does not hold gigabytes, and says so in its own language.
  checkSize(file.size);
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return refuse("unreadableFile", {});
  }
}
