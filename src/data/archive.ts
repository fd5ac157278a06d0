/** Files that the report file carries: several after one another in one LZMA stream, written in base 91. */
import {fromBase91} from "./base91.ts";
import {again, type CarriedFiles} from "./carried.ts";
import {crc32} from "./crc32.ts";
import {DataError} from "./error.ts";
import {LzmaReader} from "./lzma.ts";
import {fromPlanes} from "./planes.ts";

/** Type of the inert script elements that hold archives; each has its name in `data-archive`. */
export const archiveType = "application/x-lzma";

/** A file of an archive: its path, its length in bytes, the width of its planes of bytes, and its CRC-32. */
export type ArchivedFile = readonly [path: string, length: number, width: number, crc: number];

/** The files of an archive in their order, as `data-files` lists them. */
export const filesOf = (element: HTMLElement): readonly ArchivedFile[] =>
  JSON.parse(element.dataset.files ?? "[]");

/** Bytes that are unpacked at a time, 20 to 40 ms of a desktop: the page answers in between. */
const slice = 2 ** 19;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

class Archive {
  readonly #element: HTMLElement;
  readonly #files: readonly ArchivedFile[];
  /** How far the stream is unpacked. Not kept for a single file, which its page keeps. */
  #reader: LzmaReader | null = null;

  constructor(element: HTMLElement) {
    this.#element = element;
    this.#files = filesOf(element);
  }

  get paths(): readonly string[] {
    return this.#files.map(([path]) => path);
  }

  async read(path: string): Promise<Uint8Array<ArrayBuffer>> {
    const at = this.paths.indexOf(path);
    const [, length, width, crc] = this.#files[at];
    const start = this.#files.slice(0, at).reduce((sum, [, before]) => sum + before, 0);
    try {
      const planes = await this.#bytes(start, start + length);
      if (crc32(planes) !== crc) throw new RangeError("its checksum differs");
      return fromPlanes(planes, width);
    } catch (error) {
      throw new DataError(path, `it cannot be unpacked (${(error as Error).message})`, again);
    }
  }

  async #bytes(start: number, end: number): Promise<Uint8Array> {
    const reader = this.#reader ?? new LzmaReader(fromBase91(this.#element.textContent ?? ""));
    if (this.#files.length > 1) this.#reader = reader;
    while (reader.known < end) {
      reader.readTo(Math.min(end, reader.known + slice));
      if (reader.known < end) await pause();
    }
    return reader.bytes.subarray(start, end);
  }
}

/** Finds the archives of a document. */
export function archivedFiles(document: Document): CarriedFiles {
  const elements = document.querySelectorAll<HTMLElement>(`script[type="${archiveType}"]`);
  const archives = [...elements].map((element) => new Archive(element));
  const holders = new Map(archives.flatMap((archive) => archive.paths.map((path) => [path, archive])));
  return {
    has: (path) => holders.has(path),
    async read(path) {
      const archive = holders.get(path);
      if (!archive)
        throw new DataError(path, "the report file does not hold it", {...again, fault: "missing"});
      return archive.read(path);
    }
  };
}
