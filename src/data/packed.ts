/** Files that travel in scripts of their own, or in a page that was taken away: gzip of their planes of bytes, in base 91. */
import {fromBase91} from "./base91.ts";
import {again, type CarriedFiles} from "./carried.ts";
import {DataError} from "./error.ts";
import {fromPlanes} from "./planes.ts";

/** Type of the inert script elements of a page that was taken away; each names its file in `data-packed`. */
export const packedType = "application/gzip";

/** Widths of the numbers that a file may be split by; the first digit of a packed text names one. */
export const planeWidths: readonly number[] = [1, 4, 8];

/** Bytes of a packed file. @throws {DataError} when the text is none that was packed. */
export async function unpack(file: string, text: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const width = Number(text[0]);
    if (!planeWidths.includes(width)) throw new RangeError(`it begins with ${JSON.stringify(text[0])}`);
    const gzip = new Blob([fromBase91(text.slice(1))]);
    const stream = gzip.stream().pipeThrough(new DecompressionStream("gzip"));
    const planes = new Uint8Array(await new Response(stream).arrayBuffer());
    return width === 1 ? planes : fromPlanes(planes, width);
  } catch (error) {
    throw new DataError(file, `it cannot be unpacked (${(error as Error).message})`, again);
  }
}

/** Finds the files packed in a document. */
export function packedFiles(document: Document): CarriedFiles {
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
      if (!element) throw new DataError(path, "the page does not hold it", {...again, fault: "missing"});
      return unpack(path, element.textContent ?? "");
    }
  };
}
