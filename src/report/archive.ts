/** Packs files of the report file: one LZMA stream, in which a file repeats what those before it hold for a few bits. */
import {compress} from "lzma1";
import {type ArchivedFile, archiveType} from "../data/archive.ts";
import {toBase91} from "../data/base91.ts";
import {crc32} from "../data/crc32.ts";
import {inPlanes} from "./inPlanes.ts";

/** A file before it is packed. */
export type FileContent = readonly [path: string, content: string | Uint8Array];

/** Settings of the encoder by the size of its dictionary, bytes: the smallest that holds all there is. */
const modes = [
  [2 ** 21, 5],
  [2 ** 22, 6],
  [2 ** 23, 7],
  [2 ** 24, 8],
  [Number.POSITIVE_INFINITY, 9]
] as const;

function lzma(bytes: Uint8Array): Uint8Array {
  const [, mode] = modes.find(([dictionary]) => bytes.length <= dictionary)!;
  const packed = compress(bytes, mode);
  return new Uint8Array(packed.buffer, packed.byteOffset, packed.byteLength);
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("'", "&#39;").replaceAll("<", "&lt;");

/** The element of an archive. The same files in the same order give the same text. */
export function archive(name: string, contents: readonly FileContent[]): string {
  const files = contents.map(([path, content]) => ({path, ...inPlanes(content)}));
  const list = files.map(({path, width, bytes}): ArchivedFile => [path, bytes.length, width, crc32(bytes)]);
  const packed = toBase91(lzma(Buffer.concat(files.map(({bytes}) => bytes))));
  return `<script type="${archiveType}" data-archive='${escaped(name)}' data-files='${escaped(JSON.stringify(list))}'>${packed}</script>\n`;
}
