import {gzipSync} from "node:zlib";
import {planeWidths} from "../data/packed.ts";
import {toPlanes} from "../data/planes.ts";

/** Bytes plane by plane, and the width of their numbers. */
export interface Planes {
  readonly width: number;
  readonly bytes: Uint8Array;
}

/** Content in the planes that gzip packs best; a text as it is. The same content gives the same planes. */
export function inPlanes(content: string | Uint8Array): Planes {
  if (typeof content === "string") return {width: 1, bytes: new TextEncoder().encode(content)};
  const choices = planeWidths.map((width) => ({width, bytes: toPlanes(content, width)}));
  const weights = choices.map(({bytes}) => gzipSync(bytes, {level: 9}).length);
  return choices[weights.indexOf(Math.min(...weights))];
}
