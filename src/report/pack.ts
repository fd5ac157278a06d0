import {gzipSync} from "node:zlib";

/** Content as pages unpack it: gzip in base64. The same content gives the same text. */
export const pack = (content: string | Uint8Array): string =>
  gzipSync(content, {level: 9}).toString("base64");
