/** Text of a file that a person chose: UTF-8, else UTF-16 where it says so, else Windows-1252, as spreadsheets write. */
import {refuse} from "../problem.ts";

const MOST_BYTES = 20_000_000;

/** First bytes of files that hold tables and are no text: gzip, zip (workbooks too), xz, zstd, old workbooks, PDF. */
const ARCHIVES = [
  [0x1f, 0x8b],
  [0x50, 0x4b, 0x03, 0x04],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00],
  [0x28, 0xb5, 0x2f, 0xfd],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46]
];

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);

function decoded(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Characters that no table of text has. */
const isControl = (code: number): boolean => code < 32 && (code < 9 || code > 13);

/** @throws {ExplorerError} for a file of so many bytes that it is too large */
export function checkSize(bytes: number): void {
  if (bytes > MOST_BYTES) refuse("tooLarge", {megabytes: bytes / 1e6, most: MOST_BYTES / 1e6});
}

/** The text without its byte order mark. @throws {ExplorerError} for a file that is empty, too large or no text */
export function textOf(input: string | Uint8Array): string {
  checkSize(input.length);
  if (typeof input !== "string" && ARCHIVES.some((magic) => startsWith(input, magic))) refuse("archive", {});
  const text = (typeof input === "string" ? input : decoded(input)).replace(/^\ufeff/, "");
  for (let i = 0; i < text.length; i++) if (isControl(text.charCodeAt(i))) refuse("binaryFile", {});
  if (text.trim() === "") refuse("emptyFile", {});
  return text;
}
