/** All that a stage's result depends on. Two runs with the same recipe give the same result. */
import {sha256, stableJson} from "./hash.ts";

export interface Recipe {
  readonly stage: string;
  readonly scope: string | null;
  readonly seed: number;
  readonly params: unknown;
  /** Content hash of each input value, by address. */
  readonly inputs: Readonly<Record<string, string>>;
  /** External files in the order they were bound, by name without folder. */
  readonly files: readonly {readonly name: string; readonly sha256: string}[];
  readonly code: Readonly<Record<string, string>>;
  readonly packages: Readonly<Record<string, string>>;
  readonly node: string;
}

/** The name of a result in the cache. */
export const keyOf = (recipe: Recipe): string => sha256(stableJson(recipe));
