import {gzipSync} from "node:zlib";
import {toBase91} from "../data/base91.ts";
import {planeWidths} from "../data/packed.ts";
import {toPlanes} from "../data/planes.ts";

const utf8 = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;

/**
 * Content as pages unpack it: the width of its planes of bytes, the one that weighs least, then gzip in base 91. The
 * same content gives the same text.
 */
export function pack(content: string | Uint8Array): string {
  const bytes = utf8(content);
  const widths = typeof content === "string" ? [1] : planeWidths;
  const packed = widths.map((width) => ({width, gzip: gzipSync(toPlanes(bytes, width), {level: 9})}));
  const {width, gzip} = packed.reduce((least, one) => (one.gzip.length < least.gzip.length ? one : least));
  return `${width}${toBase91(gzip)}`;
}
