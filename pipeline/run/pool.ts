/** Worker threads that run stages. A stage takes one slot for each thread it may use; heavy stages go first. */
import {Worker} from "node:worker_threads";
import type {Stored} from "./blobs.ts";
import type {Answer, Cost, Task} from "./protocol.ts";
import {StageError} from "./stageError.ts";

/** A stage waiting for a slot. */
export interface Job {
  readonly id: string;
  readonly weight: number;
  readonly maxThreads: number;
  readonly task: Omit<Task, "threads">;
  readonly started: (threads: number) => void;
  readonly progress: (done: number) => void;
}

/** What a stage left behind. */
export interface Done {
  readonly outputs: Readonly<Record<string, Stored>>;
  readonly cost: Cost;
}

interface Waiting {
  readonly job: Job;
  readonly resolve: (done: Done) => void;
  readonly reject: (error: Error) => void;
}

/** How long stages that become ready are gathered before the next start, ms. */
const gatherFor = 5;

/** How often the memory of a busy worker is looked at, ms. */
const sampleEvery = 200;

export class Pool {
  readonly #slots: number;
  #free: number;
  #waiting: Waiting[] = [];
  #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Waiting>();
  #dispatching = false;
  #closed: Error | null = null;
  #expected = 0;

  /** `slots`: threads in use at once, at least 1. */
  constructor(slots: number) {
    this.#slots = slots;
    this.#free = slots;
  }

  /** Runs a stage in a worker; rejects with StageError, or with the reason the pool was closed for. */
  run(job: Job): Promise<Done> {
    if (this.#closed) return Promise.reject(this.#closed);
    return new Promise((resolve, reject) => {
      this.#waiting.push({job, resolve, reject});
      this.#dispatchSoon();
    });
  }

  /**
   * Says that a stage may soon be asked for, so that those who start meanwhile leave threads for it. Call what it
   * returns when that is decided; more than once does no harm.
   */
  expect(): () => void {
    this.#expected++;
    let open = true;
    return () => {
      if (open) this.#expected--;
      open = false;
    };
  }

  /** Lets a closed pool take stages again. */
  open(): void {
    this.#closed = null;
  }

  /** Ends every worker; stages waiting, running or still to come reject with `reason`. */
  async close(reason = new Error("The run was ended.")): Promise<void> {
    this.#closed ??= reason;
    const workers = [...this.#idle, ...this.#busy.keys()];
    const unfinished = [...this.#waiting, ...this.#busy.values()];
    this.#idle = [];
    this.#waiting = [];
    this.#busy.clear();
    this.#free = this.#slots;
    for (const {reject} of unfinished) reject(reason);
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  /** Waits until all that became ready together is known: the heaviest starts first, threads are shared out. */
  #dispatchSoon(): void {
    if (this.#dispatching) return;
    this.#dispatching = true;
    setTimeout(() => {
      this.#dispatching = false;
      this.#dispatch();
    }, gatherFor);
  }

  #dispatch(): void {
    this.#waiting.sort((a, b) => b.job.weight - a.job.weight);
    while (this.#free > 0 && this.#waiting.length > 0) {
      const share = Math.max(1, Math.floor(this.#free / (this.#waiting.length + this.#expected)));
      const waiting = this.#waiting.shift() as Waiting;
      this.#start(waiting, Math.min(share, waiting.job.maxThreads));
    }
  }

  #start(waiting: Waiting, threads: number): void {
    const worker = this.#idle.pop() ?? new Worker(new URL("./worker.ts", import.meta.url));
    this.#busy.set(worker, waiting);
    this.#free -= threads;
    const memory = sampleMemory(worker);
    const settle = (settled: () => void, keep: boolean): void => {
      memory.stop();
      worker.removeAllListeners();
      // After close() the worker is no longer ours to count.
      if (!this.#busy.delete(worker)) return;
      this.#free += threads;
      if (keep) this.#idle.push(worker.on("error", () => {}));
      settled();
      this.#dispatchSoon();
    };
    const fail = (message: string): void =>
      settle(
        () => waiting.reject(new StageError(waiting.job.id, {name: "WorkerError", message, stack: message})),
        false
      );
    worker.removeAllListeners();
    worker.on("message", (answer: Answer) => {
      if (answer.type === "progress") waiting.job.progress(answer.done);
      else if (answer.type === "failed")
        settle(() => waiting.reject(new StageError(waiting.job.id, answer.failure)), true);
      else
        settle(() => {
          const peakBytes = Math.max(memory.peak(), answer.cost.peakBytes);
          waiting.resolve({outputs: answer.outputs, cost: {...answer.cost, peakBytes}});
        }, true);
    });
    worker.on("error", (error: NodeJS.ErrnoException) => fail(workerFault(error)));
    worker.on("exit", (code) => fail(`Its thread ended with code ${code} before it answered.`));
    waiting.job.started(threads);
    worker.postMessage({...waiting.job.task, threads} satisfies Task);
  }
}

const workerFault = (error: NodeJS.ErrnoException): string =>
  error.code === "ERR_WORKER_OUT_OF_MEMORY"
    ? "It ran out of memory. Use fewer workers (--workers 1), or give Node more: NODE_OPTIONS=--max-old-space-size=8192."
    : `Its thread broke: ${error.stack ?? error.message}`;

/** Looks at a worker's memory from outside, even while it computes. */
function sampleMemory(worker: Worker): {peak: () => number; stop: () => void} {
  let peak = 0;
  const timer = setInterval(() => {
    worker.getHeapStatistics().then(
      ({used_heap_size, external_memory}) => {
        peak = Math.max(peak, used_heap_size + external_memory);
      },
      () => {}
    );
  }, sampleEvery);
  return {peak: () => peak, stop: () => clearInterval(timer)};
}
