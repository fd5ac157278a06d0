/** One run of a graph: for each stage, reuse its stored result or run it when its makers are done. */
import {basename} from "node:path";
import type {Port} from "../stage.ts";
import {DamagedBlobError, isIntact, readBlob, type Stored} from "./blobs.ts";
import type {Cache, Entry} from "./cache.ts";
import type {Code} from "./codeHash.ts";
import type {Observer, StageRun} from "./events.ts";
import type {Feed, Graph, Node} from "./graph.ts";
import {hashFile} from "./hash.ts";
import type {Pool} from "./pool.ts";
import type {Cost, Supply} from "./protocol.ts";
import type {Recipe} from "./recipe.ts";
import {StageError} from "./stageError.ts";
import {contentsOf, scopeOf, storedAt} from "./supply.ts";
import {whyRun} from "./why.ts";

/** What a run works with. */
export interface Workshop {
  readonly graph: Graph;
  readonly registry: string;
  readonly seed: number;
  readonly codeOf: (stage: string) => Promise<Code>;
  readonly cache: Cache;
  readonly pool: Pool;
  readonly forced: (stage: string) => boolean;
  readonly observe: Observer;
}

/** How a stage got its result. */
export interface Outcome extends StageRun {
  readonly entry: Entry;
  readonly reused: boolean;
  /** Why it ran; empty when it was reused. */
  readonly why: readonly string[];
  /** Null when it was reused. */
  readonly cost: Cost | null;
}

/** A run of a stage about to start. */
interface Work {
  readonly recipe: Recipe;
  readonly why: readonly string[];
  readonly inputs: Readonly<Record<string, Supply>>;
}

export class Execution {
  readonly #shop: Workshop;
  readonly #outcomes = new Map<Node, Promise<Outcome>>();
  readonly #damaged = new Set<Node>();
  readonly #intact = new Set<string>();

  constructor(shop: Workshop) {
    this.#shop = shop;
  }

  /** The result of a stage, made at most once. */
  outcome(node: Node): Promise<Outcome> {
    const known = this.#outcomes.get(node);
    if (known) return known;
    const outcome = this.#obtain(node);
    this.#outcomes.set(node, outcome);
    return outcome;
  }

  /** The value of a dataset; a damaged one is made again. */
  async value(port: Port, scope: string | null): Promise<unknown> {
    const feed = this.#shop.graph.feed(port, scope);
    for (;;) {
      const supply = await this.#supply(feed);
      try {
        return await this.#read(supply);
      } catch (error) {
        if (!(error instanceof DamagedBlobError)) throw error;
        this.#intact.clear();
        await this.#mend([feed]);
      }
    }
  }

  async #obtain(node: Node): Promise<Outcome> {
    await Promise.all(node.feeds.map((feed) => this.#supply(feed)));
    // Until it is known whether this stage runs, the pool keeps a thread for it.
    const decided = this.#shop.pool.expect();
    try {
      return await (await this.#decide(node))(decided);
    } finally {
      decided();
    }
  }

  /** What to do about a stage whose makers are done: answer with its stored result, or run it. */
  async #decide(node: Node): Promise<(decided: () => void) => Promise<Outcome>> {
    const {cache, observe, forced} = this.#shop;
    const recipe = await this.#recipe(node);
    const again = forced(node.instance.stage.name) && !this.#damaged.has(node);
    const entry = again || this.#damaged.has(node) ? null : await cache.find(recipe);
    if (entry)
      return async () => {
        observe({type: "reused", run: runOf(node)});
        return {...runOf(node), entry, reused: true, why: [], cost: null};
      };
    const why = again ? ["forced"] : whyRun(recipe, await cache.latest(recipe.stage, recipe.scope));
    // Mending an input may change its content, if its stage is not as pure as it should be.
    if (await this.#mend(node.feeds)) return this.#decide(node);
    const inputs: Record<string, Supply> = {};
    for (const feed of node.feeds) inputs[feed.port] = await this.#supply(feed);
    return (decided) => this.#run(node, {recipe, why, inputs}, decided);
  }

  async #run(node: Node, {recipe, why, inputs}: Work, queued: () => void): Promise<Outcome> {
    const {pool, cache, observe, registry, seed} = this.#shop;
    const {stage, params, scope, files} = node.instance;
    const run = runOf(node);
    const done = pool.run({
      id: node.id,
      weight: stage.weight,
      maxThreads: stage.maxThreads,
      task: {registry, stage: stage.name, params, scope, seed, files, inputs, cacheFolder: cache.folder},
      started: (threads) => observe({type: "started", run, why, threads}),
      progress: (share) => observe({type: "progress", run, done: share})
    });
    queued();
    const {outputs, cost} = await done.catch((error: Error) => {
      // Others are merely stopped because one failed.
      if (error instanceof StageError) observe({type: "failed", run, message: error.message});
      throw error;
    });
    for (const {blob} of Object.values(outputs)) this.#intact.add(blob);
    const entry = await cache.store(recipe, outputs);
    observe({type: "finished", run, why, cost});
    return {...run, entry, reused: false, why, cost};
  }

  async #recipe(node: Node): Promise<Recipe> {
    const {stage, scope, params, files} = node.instance;
    const supplies = await Promise.all(node.feeds.map((feed) => this.#supply(feed)));
    const inputs = node.feeds.flatMap((feed, i) => contentsOf(feed, supplies[i]));
    const [code, hashes] = await Promise.all([
      this.#shop.codeOf(stage.name),
      Promise.all(files.map(hashFile))
    ]);
    return {
      stage: stage.name,
      scope,
      seed: this.#shop.seed,
      params,
      inputs: Object.fromEntries(inputs),
      files: files.map((path, i) => ({name: basename(path), sha256: hashes[i]})),
      code: code.files,
      packages: code.packages,
      node: process.versions.node
    };
  }

  /** Where the values of an input lie, once their makers are done. */
  async #supply(feed: Feed): Promise<Supply> {
    const parts = await Promise.all(
      feed.from.map(async ({node, address: wanted}) => storedAt(wanted, (await this.outcome(node)).entry))
    );
    const stored = parts.flat();
    if (feed.every) return {kind: "every", stored: stored.map(([where, value]) => [scopeOf(where), value])};
    return {kind: "one", stored: stored[0][1]};
  }

  async #read(supply: Supply): Promise<unknown> {
    const {folder} = this.#shop.cache;
    if (supply.kind === "one") return readBlob(folder, supply.stored);
    const map = new Map<string, unknown>();
    for (const [scope, stored] of supply.stored) map.set(scope, await readBlob(folder, stored));
    return map;
  }

  /** Makes again what lies damaged in the cache; true when there was such a thing. */
  async #mend(feeds: readonly Feed[]): Promise<boolean> {
    let mended = false;
    for (const {from} of feeds)
      for (const {node, address: wanted} of from) {
        const {entry} = await this.outcome(node);
        for (const [where, stored] of storedAt(wanted, entry)) {
          if (await this.#checked(stored)) continue;
          mended = true;
          this.#shop.observe({
            type: "warning",
            message: `The stored value of ${where} is damaged; ${node.id} runs again.`
          });
          await this.#again(node);
          break;
        }
      }
    return mended;
  }

  async #checked(stored: Stored): Promise<boolean> {
    if (this.#intact.has(stored.blob)) return true;
    const intact = await isIntact(this.#shop.cache.folder, stored);
    if (intact) this.#intact.add(stored.blob);
    return intact;
  }

  /** Runs a stage whatever the cache holds; those who ask while it runs share the run. */
  async #again(node: Node): Promise<void> {
    if (!this.#damaged.has(node)) {
      this.#damaged.add(node);
      this.#outcomes.delete(node);
    }
    await this.outcome(node);
    this.#damaged.delete(node);
  }
}

/** A node as it is told to observers. */
export const runOf = ({id, instance: {stage, scope}}: Node): StageRun => ({
  id,
  stage: stage.name,
  scope,
  weight: stage.weight
});
