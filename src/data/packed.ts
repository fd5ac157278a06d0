/** Files that travel inside an HTML document or a script: gzip, written in base64. */
import {fromBase64} from "./base64.ts";
import {DataError, type Remedy} from "./error.ts";
import type {Transport} from "./report.ts";

/** Type of the inert script elements of the report file; each names its file in `data-packed`. */
export const packedType = "application/gzip";

const again: Remedy = {fault: "altered", text: "The report file is incomplete: take another copy of it"};

/** Bytes of a packed file. @throws {DataError} when the text is not gzip in base64. */
export async function unpack(file: string, text: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const stream = new Blob([fromBase64(text)]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (error) {
    throw new DataError(file, `it cannot be unpacked (${(error as Error).message})`, again);
  }
}

/** Files packed in a document, by path from the site's root; decoded when asked for. */
export interface PackedFiles {
  has(path: string): boolean;
  /** @throws {DataError} when there is no such file or it is damaged. */
  read(path: string): Promise<Uint8Array<ArrayBuffer>>;
}

/** Finds the files packed in a document. */
export function packedFiles(document: Document): PackedFiles {
  const elements = new Map(
    [...document.querySelectorAll<HTMLElement>(`script[type="${packedType}"]`)].map((element) => [
      element.dataset.packed ?? "",
      element
    ])
  );
  return {
    has: (path) => elements.has(path),
    async read(path) {
      const element = elements.get(path);
      if (!element)
        throw new DataError(path, "the report file does not hold it", {...again, fault: "missing"});
      return unpack(path, element.textContent ?? "");
    }
  };
}

/** The report file's transport: reads a report's files from what is packed beside the pages. */
export const packedTransport = (files: PackedFiles, report: string): Transport => ({
  read: (path) => files.read(`data/${report}/${path}`)
});
