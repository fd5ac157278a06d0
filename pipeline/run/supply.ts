/** Where the values of an input lie among the stored results of its makers. */
import type {Stored} from "./blobs.ts";
import type {Entry} from "./cache.ts";
import {address, type Feed} from "./graph.ts";
import type {Supply} from "./protocol.ts";

/** A value that a stage should have made and did not. */
export class MissingValueError extends Error {
  override readonly name = "MissingValueError";
}

/** Scenario of an address. */
export const scopeOf = (where: string): string => where.slice(where.indexOf("@") + 1);

/** The stored values an address stands for: one, or with `@*` those of every scenario. */
export function storedAt(wanted: string, entry: Entry): (readonly [string, Stored])[] {
  if (wanted.endsWith("@*")) {
    const dataset = wanted.slice(0, -1);
    return Object.entries(entry.outputs).filter(([where]) => where.startsWith(dataset));
  }
  const stored = entry.outputs[wanted];
  if (stored) return [[wanted, stored]];
  const made = Object.keys(entry.outputs).join(", ") || "nothing";
  throw new MissingValueError(`Stage ${entry.recipe.stage} did not make ${wanted}; it made ${made}.`);
}

/** Content hashes of an input by address; the order of scenarios counts, so it is part of the address. */
export const contentsOf = (feed: Feed, supply: Supply): [string, string][] =>
  supply.kind === "one"
    ? [[feed.from[0].address, supply.stored.content]]
    : supply.stored.map(([scope, {content}], i) => [`${address(feed.dataset, scope)} #${i + 1}`, content]);
