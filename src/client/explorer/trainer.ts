/** The page's side of the worker that trains: one request after the other, each of which can be stopped. */
import type {ExplorerProblem} from "../../../pipeline/core/explorer/problem.ts";
import type {ExplorerTable} from "../../../pipeline/core/explorer/table.ts";
import {type ExplorerReply, type ExplorerResults, parseReply, type WorkRequest} from "./protocol.ts";
import {explorerWorkerName} from "./worker-name.ts";

type Kind = keyof ExplorerResults;
type Without<T> = T extends unknown ? Omit<T, "id"> : never;
/** A request without its number. */
export type Ask = Without<WorkRequest>;

/** The worker refused, in a sentence to be said; `problem` is null for an error of ours. */
export class Refused extends Error {
  readonly problem: ExplorerProblem | null;

  constructor(problem: ExplorerProblem | null, message: string) {
    super(message);
    this.name = "Refused";
    this.problem = problem;
  }
}

/** What was asked for was stopped before its end. */
export class Halted extends Error {
  constructor() {
    super("stopped");
    this.name = "Halted";
  }
}

interface Waiting {
  readonly request: Ask;
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
  readonly progress: (done: number) => void;
}

export interface Asking {
  readonly signal: AbortSignal;
  /** Told the share done, 0 to 1. */
  readonly progress: (done: number) => void;
}

/** A worker that heeds no word to stop for this long is ended, milliseconds: one step of a library may last. */
const patience = 200;

export class Trainer {
  readonly #code: string;
  #worker: Worker | null = null;
  /** The table that the worker has. */
  #table: ExplorerTable | null = null;
  #next = 1;
  readonly #waiting = new Map<number, Waiting>();

  /** @param code Text of the worker's script. */
  constructor(code: string) {
    this.#code = code;
  }

  /** Starts the worker, so that the first request finds it ready. */
  start(): void {
    this.#worker ??= this.#make();
  }

  /**
   * Resolves with the result. Rejects with `Halted` when the signal aborts, with `Refused` when the worker says why
   * it cannot. Give the table with every request: it is sent where the worker has another.
   */
  ask<K extends Kind>(
    request: Extract<Ask, {type: K}>,
    {signal, progress}: Asking
  ): Promise<ExplorerResults[K]> {
    if (signal.aborted) return Promise.reject(new Halted());
    this.start();
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, {request, resolve, reject, progress});
      signal.addEventListener("abort", () => this.#stop(id), {once: true});
      this.#worker!.postMessage({...this.#lean(request), id});
    });
  }

  /** Ends the worker and all that was asked of it. */
  end(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#table = null;
    for (const {reject} of this.#waiting.values()) reject(new Halted());
    this.#waiting.clear();
  }

  /** The request without the table that the worker has. */
  #lean(request: Ask): Ask {
    if (request.type === "columns" || request.type === "read" || !request.table) return request;
    const {table, ...rest} = request;
    if (table === this.#table) return rest as Ask;
    this.#table = table as ExplorerTable;
    return request;
  }

  #make(): Worker {
    const url = URL.createObjectURL(new Blob([this.#code], {type: "text/javascript"}));
    const worker = new Worker(url, {name: explorerWorkerName});
    const started = (): void => URL.revokeObjectURL(url);
    worker.addEventListener("message", ({data}) => {
      if (worker === this.#worker) this.#hear(parseReply(data));
    });
    worker.addEventListener("message", started, {once: true});
    worker.addEventListener("error", ({message}) => {
      if (worker !== this.#worker) return;
      const all = [...this.#waiting.values()];
      this.#waiting.clear();
      this.end();
      for (const {reject} of all) reject(new Refused(null, message || "The worker did not start"));
    });
    return worker;
  }

  #hear(reply: ExplorerReply): void {
    const waiting = this.#waiting.get(reply.id);
    if (reply.type === "progress") {
      waiting?.progress(reply.done);
      return;
    }
    this.#waiting.delete(reply.id);
    if (reply.type === "result") {
      // A table that was read stays in the worker: the page's copy stands for it.
      if (reply.of === "read") this.#table = reply.result;
      waiting?.resolve(reply.result as never);
    } else if (reply.type === "stopped") waiting?.reject(new Halted());
    else waiting?.reject(new Refused(reply.problem, reply.message));
  }

  #stop(id: number): void {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    waiting.reject(new Halted());
    const worker = this.#worker;
    worker?.postMessage({type: "stop", id});
    setTimeout(() => {
      if (worker === this.#worker && this.#waiting.has(id)) this.#replace(id);
    }, patience);
  }

  /** Ends a worker that does not listen; another one does what was asked since. */
  #replace(id: number): void {
    this.#waiting.delete(id);
    this.#worker?.terminate();
    this.#worker = this.#make();
    this.#table = null;
    for (const [later, {request}] of this.#waiting)
      this.#worker.postMessage({...this.#lean(request), id: later});
  }
}
