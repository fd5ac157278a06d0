/** Names of applications: mended, and compared. */
import {mendMojibake} from "./mojibake.ts";
import type {RepairId} from "./repairs.ts";

/** Controls, marks of direction and spaces of no width; joiners, which emoji and Persian need, are not among them. */
const INVISIBLE = /(?![\t\n\v\f\r])[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

const STEPS: readonly (readonly [RepairId, (name: string) => string])[] = [
  ["mojibake", mendMojibake],
  ["lost-characters", (name) => name.replaceAll("\ufffd", " ")],
  ["invisible-characters", (name) => name.replaceAll(INVISIBLE, "")],
  ["unicode-form", (name) => name.normalize("NFC")],
  ["white-space", (name) => name.replaceAll(/\s+/gu, " ").trim()]
];

/** A name mended, and the repairs that changed it. */
export interface MendedName {
  readonly name: string;
  readonly repairs: readonly RepairId[];
}

/** Mends a name, over and over while one repair lays bare another: a name mended is not changed again. */
export function mendName(name: string): MendedName {
  const made = new Set<RepairId>();
  let mended = name;
  let before: string;
  do {
    before = mended;
    for (const [id, step] of STEPS) {
      const next = step(mended);
      // Spaces left where something was taken out are part of that repair.
      if (next !== mended && !(id === "white-space" && made.has("lost-characters"))) made.add(id);
      mended = next;
    }
  } while (mended !== before);
  return {name: mended, repairs: [...made]};
}

/**
 * What names that differ in case, accents, spaces and signs alone have in common: "Foo", "foo " and "Foo+" are one.
 * A name of signs alone stands for itself.
 */
export function foldName(name: string): string {
  // Signs go before letters take their plain form: ™ would become two letters.
  const words = name
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, "")
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD");
  return words.replaceAll(/[^\p{L}\p{N}]/gu, "") || name;
}
