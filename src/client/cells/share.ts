/** A reader's edits and the places of controls, as a parameter of the address. */
import * as z from "zod/mini";
import type {InputState} from "../../cells/inputs.ts";

/** Parameter of the address. */
export const shareName = "cells";

export interface Shared {
  /** Code of edited cells by id. */
  readonly code: Readonly<Record<string, string>>;
  /** Controls that were moved, by cell and place: `id/0`. */
  readonly at: Readonly<Record<string, InputState>>;
}

const sharedSchema = z.strictObject({
  code: z.record(z.string(), z.string()),
  at: z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.array(z.number())]))
});

/** Longest parameter that is read, and longest code of a cell, characters. */
const longest = 60_000;
const longestCode = 50_000;
/** Longest parameter that is written: servers refuse addresses not much longer. */
const longestWritten = 7500;

/** Edits that no address can keep. */
export class TooLongError extends Error {}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream
): Promise<Uint8Array> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

const toText = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

const fromText = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) =>
    character.charCodeAt(0)
  );

const isEmpty = ({code, at}: Shared): boolean => Object.keys(code).length + Object.keys(at).length === 0;

const isShort = (code: string): boolean => code.length <= longestCode;

/** The parameter; null where nothing was changed. Rejects with a {TooLongError} where an address cannot hold it. */
export async function packShared(shared: Shared): Promise<string | null> {
  if (isEmpty(shared)) return null;
  const bytes = new TextEncoder().encode(JSON.stringify(shared));
  const text = toText(await through(bytes, new CompressionStream("deflate-raw")));
  if (text.length > longestWritten || !Object.values(shared.code).every(isShort)) throw new TooLongError();
  return text;
}

/** What a parameter holds; nothing where it is not one of ours. */
export async function readShared(text: string | null): Promise<Shared> {
  const nothing = {code: {}, at: {}};
  if (text === null || text.length > longest) return nothing;
  try {
    const bytes = await through(fromText(text), new DecompressionStream("deflate-raw"));
    const parsed = z.safeParse(sharedSchema, JSON.parse(new TextDecoder().decode(bytes)));
    if (!parsed.success) return nothing;
    const {code, at} = parsed.data;
    return {code: Object.fromEntries(Object.entries(code).filter(([, one]) => isShort(one))), at};
  } catch {
    return nothing;
  }
}
