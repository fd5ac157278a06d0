/** Names for the records of a unit that depend on what was recorded alone: not on its place, its file or its name. */
import type {Column, Fleet} from "../fleet.ts";
import {hex} from "../hash/hex.ts";
import {sha256} from "../hash/sha256.ts";

/** Hexadecimal digits of a key: 64 bits, enough to tell millions of units apart. */
const DIGITS = 16;

/**
 * Key of each unit: a hash of its scenario, of the names of its columns and of every number in its rows. Units that are
 * the same to the last bit have the same key; one more row makes another.
 */
export function unitKeys(fleet: Fleet): string[] {
  const columns: readonly Column[] = [...fleet.settings, ...fleet.sensors];
  const head = new TextEncoder().encode([fleet.scenario, ...columns.map(({name}) => name)].join("\0"));
  return fleet.units.map((_, u) => {
    const [from, to] = [fleet.offsets[u], fleet.offsets[u + 1]];
    const view = new DataView(new ArrayBuffer(8 * (to - from) * (columns.length + 1) + head.length));
    let at = 0;
    for (const values of [fleet.time, ...columns.map((column) => column.values)])
      for (let row = from; row < to; row++, at += 8) view.setFloat64(at, values[row], true);
    const bytes = new Uint8Array(view.buffer);
    bytes.set(head, at);
    return hex(sha256(bytes)).slice(0, DIGITS);
  });
}

/** Hash of a set of keys, whatever their order: names the units a model learned from or was judged on. */
export const hashOfKeys = (keys: readonly string[]): string =>
  hex(sha256(new TextEncoder().encode(keys.toSorted().join("\n"))));
