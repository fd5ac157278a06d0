import {gzipSync} from "node:zlib";
import {toBase91} from "../data/base91.ts";
import {inPlanes} from "./inPlanes.ts";

/** Content as pages unpack it alone: the width of its planes of bytes, then gzip in base 91. */
export function pack(content: string | Uint8Array): string {
  const {width, bytes} = inPlanes(content);
  return `${width}${toBase91(gzipSync(bytes, {level: 9}))}`;
}
