/** The page's side of the worker that trains: one request after the other, each of which can be stopped. */
import type {ExplorerProblem} from "../../../pipeline/core/explorer/problem.ts";
import type {ExplorerTable} from "../../../pipeline/core/explorer/table.ts";
import {type ExplorerReply, type ExplorerResults, parseReply, type WorkRequest} from "./protocol.ts";
import {explorerWorkerName} from "./worker-name.ts";

type Kind = keyof ExplorerResults;
/** Requests about a table. */
type OfTable = Extract<WorkRequest, {of: number}>;
type Without<T> = T extends OfTable
  ? Omit<T, "id" | "of" | "table"> & {readonly table: ExplorerTable}
  : Omit<T, "id">;
/** A request without its number; with its table where it is about one. */
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
  readonly asking: Asking;
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
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
  #ended = false;
  /** Numbers of requests and of tables. */
  #next = 1;
  /** Every table by its number: a request names its own, and what the worker has is the worker's to know. */
  readonly #numbers = new WeakMap<ExplorerTable, number>();
  readonly #waiting = new Map<number, Waiting>();

  /** @param code Text of the worker's script. */
  constructor(code: string) {
    this.#code = code;
  }

  /** Starts the worker, so that the first request finds it ready. */
  start(): void {
    if (!this.#ended) this.#worker ??= this.#make();
  }

  /**
   * Resolves with the result. Rejects with `Halted` when the signal aborts and after the end, with `Refused` when the
   * worker says why it cannot. Give the table with every request: it is sent where the worker has another.
   */
  ask<K extends Kind>(request: Extract<Ask, {type: K}>, asking: Asking): Promise<ExplorerResults[K]> {
    const {signal} = asking;
    if (signal.aborted || this.#ended) return Promise.reject(new Halted());
    this.start();
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, {request, asking, resolve, reject});
      signal.addEventListener("abort", () => this.#stop(id), {once: true});
      this.#post(id, request, false);
    });
  }

  /** Ends the worker, for good, and all that was asked of it. */
  end(): void {
    this.#ended = true;
    this.#close(new Halted());
  }

  #close(why: Error): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const {reject} of this.#waiting.values()) reject(why);
    this.#waiting.clear();
  }

  /** Posts a request; `whole` with its table, which is named otherwise. */
  #post(id: number, request: Ask, whole: boolean): void {
    this.#worker!.postMessage({...this.#named(request, whole), id});
  }

  #named(request: Ask, whole: boolean): object {
    if (!("table" in request)) return request;
    const {table, ...rest} = request;
    return {...rest, of: this.#numberOf(table), ...(whole ? {table} : {})};
  }

  #numberOf(table: ExplorerTable): number {
    const number = this.#numbers.get(table) ?? this.#next++;
    this.#numbers.set(table, number);
    return number;
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
      if (worker === this.#worker) this.#close(new Refused(null, message || "The worker did not start"));
    });
    return worker;
  }

  #hear(reply: ExplorerReply): void {
    const waiting = this.#waiting.get(reply.id);
    if (!waiting) return;
    const {request, asking, resolve, reject} = waiting;
    if (reply.type === "progress") {
      asking.progress(reply.done);
      return;
    }
    // What was stopped meanwhile is not asked again.
    if (reply.type === "wanted" && !asking.signal.aborted) {
      this.#post(reply.id, request, true);
      return;
    }
    this.#waiting.delete(reply.id);
    if (reply.type === "result") {
      // The worker keeps what it read under the number of the request: the page's copy has that number too.
      if (reply.of === "read") this.#numbers.set(reply.result, reply.id);
      resolve(reply.result as never);
    } else reject(reply.type === "failure" ? new Refused(reply.problem, reply.message) : new Halted());
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
    for (const [later, {request}] of this.#waiting) this.#post(later, request, false);
  }
}
