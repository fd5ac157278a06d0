/** What a run and its worker threads say to each other. */
import type {Stored} from "./blobs.ts";

/** Where an input's value lies: one blob, or one a scenario. */
export type Supply =
  | {readonly kind: "one"; readonly stored: Stored}
  | {readonly kind: "every"; readonly stored: readonly (readonly [scope: string, stored: Stored])[]};

/** A stage to run. */
export interface Task {
  /** URL of the module that exports `stages`. */
  readonly registry: string;
  readonly stage: string;
  readonly params: unknown;
  readonly scope: string | null;
  readonly seed: number;
  readonly threads: number;
  readonly files: readonly string[];
  /** By the stage's own names for its inputs. */
  readonly inputs: Readonly<Record<string, Supply>>;
  readonly cacheFolder: string;
}

/** What a stage cost; for logs only, never for outputs. */
export interface Cost {
  readonly seconds: number;
  /** Processor time of the thread that ran the stage; threads it started are not counted. */
  readonly cpuSeconds: number;
  /** Largest memory seen in that thread, bytes. */
  readonly peakBytes: number;
}

/** An error as it crosses from a worker. */
export interface Failure {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

export type Answer =
  | {readonly type: "progress"; readonly done: number}
  | {readonly type: "done"; readonly outputs: Readonly<Record<string, Stored>>; readonly cost: Cost}
  | {readonly type: "failed"; readonly failure: Failure};
