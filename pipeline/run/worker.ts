/** Entry of a worker thread: runs one stage at a time, reading inputs from and writing outputs to the cache. */
import {getHeapStatistics} from "node:v8";
import {parentPort} from "node:worker_threads";
import type {AnyStage, Port} from "../stage.ts";
import {readBlob, type Stored, writeBlob} from "./blobs.ts";
import {address} from "./graph.ts";
import type {Answer, Failure, Supply, Task} from "./protocol.ts";

/** A result that a stage's or a dataset's own check refused. */
class CheckError extends Error {
  override readonly name = "CheckError";
}

const post = (answer: Answer): void => parentPort?.postMessage(answer);

parentPort?.on("message", async (task: Task) => {
  const start = performance.now();
  const cpu = process.threadCpuUsage();
  try {
    const outputs = await perform(task);
    const {user, system} = process.threadCpuUsage(cpu);
    const seconds = (performance.now() - start) / 1000;
    post({
      type: "done",
      outputs,
      cost: {seconds, cpuSeconds: (user + system) / 1e6, peakBytes: memoryInUse()}
    });
  } catch (error) {
    post({type: "failed", failure: failureOf(error)});
  }
});

const memoryInUse = (): number => {
  const {used_heap_size, external_memory} = getHeapStatistics();
  return used_heap_size + external_memory;
};

async function perform(task: Task): Promise<Record<string, Stored>> {
  const stage = await findStage(task);
  const inputs: Record<string, unknown> = {};
  for (const [name, supply] of Object.entries(task.inputs))
    inputs[name] = await fetch(task.cacheFolder, supply);
  const {scope, seed, threads, files, params} = task;
  const progress = teller();
  const made = (await stage.run(inputs as never, params as never, {
    scope,
    seed,
    threads,
    files,
    progress
  })) as Record<string, unknown>;
  refuse(checkStage(stage, made, inputs, params));
  return store(stage, made, task);
}

/** Passes on a share of work done, but not more often than anybody could read. */
function teller(): (done: number) => void {
  let last = 0;
  return (done) => {
    const now = performance.now();
    if (now - last < 50) return;
    last = now;
    post({type: "progress", done: Math.min(1, Math.max(0, done))});
  };
}

async function findStage({registry, stage}: Task): Promise<AnyStage> {
  const {stages} = (await import(registry)) as {stages?: Readonly<Record<string, AnyStage>>};
  const found = Object.values(stages ?? {}).find(({name}) => name === stage);
  if (found) return found;
  const known = Object.values(stages ?? {}).map(({name}) => name);
  throw new Error(
    `${registry} exports no stage ${stage} in \`stages\`; it has: ${known.join(", ") || "none"}.`
  );
}

async function fetch(folder: string, supply: Supply): Promise<unknown> {
  if (supply.kind === "one") return readBlob(folder, supply.stored);
  const map = new Map<string, unknown>();
  for (const [scope, stored] of supply.stored) map.set(scope, await readBlob(folder, stored));
  return map;
}

function checkStage(
  stage: AnyStage,
  made: Record<string, unknown>,
  inputs: unknown,
  params: unknown
): string[] {
  const surplus = Object.keys(made).filter((name) => !(name in stage.outputs));
  const missing = Object.keys(stage.outputs).filter((name) => !(name in made));
  return [
    ...surplus.map((name) => `it made ${name}, which is not among its outputs`),
    ...missing.map((name) => `it did not make its output ${name}`),
    ...Object.entries(stage.outputs).flatMap(([name, port]) =>
      name in made ? checkPort(port, made[name]) : []
    ),
    ...(missing.length > 0
      ? []
      : stage.checks.flatMap((check) => check(made as never, inputs as never, params as never) ?? []))
  ];
}

function checkPort(port: Port, value: unknown): string[] {
  if (port.kind === "dataset") return told(port.name, port.check?.(value));
  if (!(value instanceof Map)) return [`its output ${port.of.name} must be a map by scenario`];
  return [...value].flatMap(([scope, inner]) => told(address(port.of.name, scope), port.of.check?.(inner)));
}

const told = (what: string, problem: string | null | undefined): string[] =>
  problem ? [`${what}: ${problem}`] : [];

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new CheckError(`its result was refused: ${problems.join("; ")}`);
}

async function store(
  stage: AnyStage,
  made: Record<string, unknown>,
  task: Task
): Promise<Record<string, Stored>> {
  const outputs: Record<string, Stored> = {};
  const keep = async (name: string, scope: string | null, value: unknown): Promise<void> => {
    const where = address(name, scope);
    outputs[where] = await writeBlob(task.cacheFolder, value, where);
  };
  for (const [name, port] of Object.entries(stage.outputs))
    if (port.kind === "dataset") await keep(port.name, task.scope, made[name]);
    else
      for (const [scope, value] of made[name] as ReadonlyMap<string, unknown>)
        await keep(port.of.name, scope, value);
  return outputs;
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return {name: "Error", message: String(error), stack: String(error)};
  const cause = error.cause instanceof Error ? `\nCaused by: ${error.cause.stack}` : "";
  return {name: error.name, message: error.message, stack: `${error.stack ?? error.message}${cause}`};
}
