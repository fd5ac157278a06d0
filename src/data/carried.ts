/** Files that the document on screen carries: those of the report file, or of a page that a reader took away. */
import {DataError, type Remedy} from "./error.ts";
import type {Transport} from "./report.ts";

/** What to do about a file that a document should carry and does not, or not whole. */
export const again: Remedy = {
  fault: "altered",
  text: "The report file is incomplete: take another copy of it"
};

/** Files in a document, by path from the site's root; unpacked when asked for. */
export interface CarriedFiles {
  has(path: string): boolean;
  /** @throws {DataError} when there is no such file or it is damaged. */
  read(path: string): Promise<Uint8Array<ArrayBuffer>>;
}

type Holder = {vigieCarried?: CarriedFiles};

/** Makes files known to every script of the document: what unpacks them is in the one that runs first. */
export function carry(files: CarriedFiles): void {
  (globalThis as Holder).vigieCarried = files;
}

/** The files of this document. @throws {DataError} when it carries none. */
export function carried(): CarriedFiles {
  const files = (globalThis as Holder).vigieCarried;
  if (!files) throw new DataError("this page", "it carries no files", {...again, fault: "missing"});
  return files;
}

/** The transport of documents that carry their data: reads a report's files. */
export const carriedTransport = (files: CarriedFiles, report: string): Transport => ({
  read: (path) => files.read(`data/${report}/${path}`)
});
