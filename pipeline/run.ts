/** Runs a graph of stages: in order, in parallel where independent, and only where something changed. */
import {fileURLToPath} from "node:url";
import {openCache} from "./run/cache.ts";
import {type Code, CodeReader} from "./run/codeHash.ts";
import type {Observer} from "./run/events.ts";
import {Execution, type Outcome, runOf} from "./run/execution.ts";
import {type Graph, WiringError, wire} from "./run/graph.ts";
import {sha256} from "./run/hash.ts";
import {projectRoot, readPackageVersions} from "./run/packageVersions.ts";
import {Pool} from "./run/pool.ts";
import {stageModules} from "./run/stageModules.ts";
import type {Dataset, EveryScope, Instance, Port, ScopedDataset} from "./stage.ts";

export interface GraphOptions {
  /** Stages bound to parameters and scenarios; scenarios keep the order in which they appear here. */
  readonly instances: readonly Instance[];
  /** URL of a module that exports `stages`, a record of every stage: worker threads import it. */
  readonly registry: string | URL;
  /** Seed handed to every stage. */
  readonly seed: number;
  /** Threads in use at once, at least 1; results are the same for any number. */
  readonly workers: number;
  /** Where results are kept between runs; one folder a report. */
  readonly cacheFolder: string;
  /** Run again what would be reused: every stage, or those named. */
  readonly force?: boolean | readonly string[];
  /** Datasets wanted; without them, all that the instances make. */
  readonly targets?: readonly Port[];
  readonly observer?: Observer;
  /** Ends the run: workers are stopped and the run rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Reads what a run made. */
export interface Load {
  <T>(dataset: Dataset<T>): Promise<T>;
  <T>(dataset: ScopedDataset<T>, scope: string): Promise<T>;
  <T>(every: EveryScope<T>): Promise<ReadonlyMap<string, T>>;
}

export interface GraphResult {
  /** How each stage got its result, makers before users. */
  readonly stages: readonly Outcome[];
  /** SHA-256 of all that the results depend on: code, parameters, seed, files. Equal builds have equal results. */
  readonly build: string;
  /** Reads a value that the run made or reused; it is checked, and made again when it lies damaged. */
  readonly load: Load;
}

/**
 * Runs the instances, or those the targets need. Rejects with WiringError before anything runs, StageError when a
 * stage fails (the others are stopped; what is done is kept), or the signal's reason.
 */
export async function runGraph(options: GraphOptions): Promise<GraphResult> {
  const {observer = () => {}, signal} = options;
  const graph = wire(options.instances, options.targets);
  refuseUnknown(options.force, options.instances);
  signal?.throwIfAborted();
  const pool = new Pool(Math.max(1, Math.floor(options.workers)));
  const cache = await openCache(options.cacheFolder);
  const execution = new Execution({
    graph,
    registry: String(options.registry),
    seed: options.seed,
    codeOf: await codeReader(options.registry),
    cache,
    pool,
    forced: forcedBy(options.force),
    observe: observer
  });
  const stages = await inPool(pool, signal, () => runAll(graph, execution, observer));
  await cache.prune();
  const load = (port: Port, scope: string | null = null): Promise<unknown> =>
    inPool(pool, signal, () => execution.value(port, scope));
  return {stages, build: buildOf(stages), load: load as Load};
}

async function runAll(graph: Graph, execution: Execution, observe: Observer): Promise<Outcome[]> {
  observe({type: "planned", stages: graph.nodes.map(runOf)});
  const outcomes = () => Promise.all(graph.nodes.map((node) => execution.outcome(node)));
  await outcomes();
  // A stage that was done may have run again since, for a user that found its stored value damaged.
  return outcomes();
}

/** Does something with the pool and leaves no worker behind, whatever happens. */
async function inPool<T>(pool: Pool, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  signal?.throwIfAborted();
  const stop = (): void => void pool.close(signal?.reason);
  pool.open();
  signal?.addEventListener("abort", stop);
  try {
    return await work();
  } finally {
    signal?.removeEventListener("abort", stop);
    await pool.close();
  }
}

const forcedBy =
  (force: GraphOptions["force"]) =>
  (stage: string): boolean =>
    Array.isArray(force) ? force.includes(stage) : force === true;

function refuseUnknown(force: GraphOptions["force"], instances: readonly Instance[]): void {
  if (!Array.isArray(force)) return;
  const names = new Set(instances.map(({stage}) => stage.name));
  const unknown = force.filter((name) => !names.has(name));
  if (unknown.length > 0)
    throw new WiringError(`No stage is called ${unknown.join(" or ")}. There are: ${[...names].join(", ")}.`);
}

/** Code of each stage by name: that of the module which defines it. */
async function codeReader(registry: string | URL): Promise<(stage: string) => Promise<Code>> {
  const entry = fileURLToPath(registry);
  const root = await projectRoot(entry);
  const reader = new CodeReader(root, await readPackageVersions(root));
  const modules = await stageModules(reader, entry);
  return (stage) => reader.read(modules.get(stage) ?? entry);
}

/** Hash of everything the results of some stages depend on. */
export const buildOf = (stages: readonly Outcome[]): string =>
  sha256(
    stages
      .map(({id, entry}) => `${id} ${entry.key}\n`)
      .sort()
      .join("")
  );
