/** What every estimator promises. Options are immutable; `fit` returns a new fitted model. */
import type {Matrix} from "../matrix.ts";

/** What a fit may use beside the data. */
export interface FitContext {
  /** Seed of every random choice of the fit. */
  readonly seed: number;
  /** Group (unit) of each row: rows of one group are never split between fitting and early stopping. */
  readonly groups?: ArrayLike<number>;
  /** Held-out rows for early stopping. */
  readonly validation?: {readonly x: Matrix; readonly y: ArrayLike<number>};
  /** Threads to share the work among; the result is the same for any. Serial when absent. */
  readonly team?: Team;
  /** Called with the share of the work done, 0 to 1. */
  readonly progress?: (done: number) => void;
}

/** Deterministic size of a fitted model. */
export interface ModelCost {
  readonly trees: number;
  readonly nodes: number;
}

/** A model as data: JSON-safe, versioned, the same in Node and the browser. */
export interface PortableModel {
  readonly format: "vigie-model";
  readonly version: 1;
  readonly type: string;
  readonly features: readonly string[];
  /** Options as fitted, then whatever the type needs; typed arrays as little-endian base64. */
  readonly [field: string]: unknown;
}

/** A fitted model of a number. */
export interface FittedRegressor {
  readonly type: string;
  readonly features: readonly string[];
  readonly options: Readonly<Record<string, number | string | boolean>>;
  /** One number a row of `x`, whose names must equal `features`. */
  predict(x: Matrix): Float64Array;
  /** Total split gain of each feature (or absolute standardised coefficient), length `features.length`. */
  importance(): Float64Array;
  cost(): ModelCost;
  save(): PortableModel;
}

/** An estimator of a number: `options` are its hyper-parameters and nothing else. */
export interface Regressor {
  readonly type: string;
  readonly options: Readonly<Record<string, number | string | boolean>>;
  /** `y` has one finite number a row of `x`. */
  fit(x: Matrix, y: ArrayLike<number>, context: FitContext): FittedRegressor;
}

/**
 * Threads that share the work of one fit over shared memory. `core` knows only this shape: `serial` in `team.ts`
 * is the caller's own thread, `pipeline/parallel` makes worker threads.
 */
export interface Team {
  /** Threads, the caller's included. */
  readonly size: number;
  /** Memory of zeros that every thread sees. */
  memory(bytes: number): ArrayBufferLike;
  /** Makes the kernel of that name (`kernels.ts`) ready in every thread; `data` holds plain data and shared memory. */
  open(kernel: string, data: unknown): Loop;
}

/** A kernel made ready. */
export interface Loop {
  /**
   * Runs tasks 0 to `tasks - 1`, each once, in any order, on any thread, and returns when all are done. What the
   * caller wrote to shared memory before is seen by every task, and the other way round.
   */
  run(tasks: number): void;
  /** Lets every thread forget the data. */
  close(): void;
}
