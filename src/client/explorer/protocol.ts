/** What the page of the explorer and its worker say to each other. */
import * as z from "zod/mini";
import type {CrossValidation} from "../../../pipeline/core/explorer/crossValidate.ts";
import type {LearningCurvePoint} from "../../../pipeline/core/explorer/learningCurve.ts";
import type {DecisionMap} from "../../../pipeline/core/explorer/map.ts";
import {MODELS} from "../../../pipeline/core/explorer/models/parameters.ts";
import type {ExplorerProblem} from "../../../pipeline/core/explorer/problem.ts";
import type {ExplorerRun} from "../../../pipeline/core/explorer/run.ts";
import type {ExplorerTable} from "../../../pipeline/core/explorer/table.ts";

/** A sentence to be said, by key. */
const problem = z.object({key: z.string(), values: z.record(z.string(), z.unknown())});

/** A table whose columns and classes are as long as one another. */
const table = z
  .object({
    name: z.string(),
    features: z.array(z.string()).check(z.minLength(1)),
    columns: z.array(z.instanceof(Float64Array)),
    labels: z.array(z.string()).check(z.minLength(2)),
    y: z.instanceof(Int32Array),
    notes: z.array(problem)
  })
  .check(
    z.refine(({features, columns, labels, y}) => {
      const full = columns.length === features.length && columns.every(({length}) => length === y.length);
      return full && y.length > 1 && y.every((label) => label >= 0 && label < labels.length);
    }, "expected a column for each feature, a value and a class for each row")
  );

/** Names and kinds; values out of range are told by the explorer itself, in words. */
const settings = z.strictObject({
  model: z.optional(z.enum(MODELS)),
  parameters: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  testShare: z.optional(z.number()),
  stratify: z.optional(z.boolean()),
  scale: z.optional(z.boolean()),
  seed: z.optional(z.number())
});

/**
 * `of`: number of the table, by which the page knows it: that of the request that read it, or one of its own. The table
 * itself comes where the worker wanted it.
 */
const asked = {id: z.int(), of: z.int(), table: z.optional(table), settings};

/** A file: its text, or its bytes. */
const content = z.union([z.string(), z.instanceof(Uint8Array)]);

const request = z.discriminatedUnion("type", [
  /** Names the columns of a file, of which one may be chosen as target. */
  z.strictObject({type: z.literal("columns"), id: z.int(), name: z.string(), content}),
  /** Reads a file; the worker keeps the table under the number of the request. */
  z.strictObject({
    type: z.literal("read"),
    id: z.int(),
    name: z.string(),
    content,
    target: z.optional(z.string())
  }),
  z.strictObject({type: z.literal("run"), ...asked}),
  z.strictObject({
    type: z.literal("crossValidate"),
    ...asked,
    options: z.optional(z.strictObject({folds: z.optional(z.int()), repeats: z.optional(z.int())}))
  }),
  z.strictObject({type: z.literal("learningCurve"), ...asked}),
  z.strictObject({
    type: z.literal("map"),
    ...asked,
    options: z.optional(z.strictObject({features: z.optional(z.tuple([z.string(), z.string()]))}))
  }),
  /** Ends the request of that number: the one under way, or one that waits. */
  z.strictObject({type: z.literal("stop"), id: z.int()})
]);

const reply = z.discriminatedUnion("type", [
  /** Share of the work done, 0 to 1. */
  z.strictObject({type: z.literal("progress"), id: z.int(), done: z.number()}),
  z.strictObject({
    type: z.literal("result"),
    id: z.int(),
    of: z.enum(["columns", "read", "run", "crossValidate", "learningCurve", "map"]),
    result: z.unknown()
  }),
  /** `problem` is null for an error of ours: `message` tells a programmer what it is. */
  z.strictObject({
    type: z.literal("failure"),
    id: z.int(),
    problem: z.nullable(problem),
    message: z.string()
  }),
  z.strictObject({type: z.literal("stopped"), id: z.int()}),
  /** The worker has another table than the request names: it is to be asked again, with the table. */
  z.strictObject({type: z.literal("wanted"), id: z.int()})
]);

type Plain<T> = T extends unknown ? T : never;
export type ExplorerRequest = Plain<z.infer<typeof request>>;
export type WorkRequest = Exclude<ExplorerRequest, {type: "stop"}>;

/** What each request is answered with. */
export interface ExplorerResults {
  readonly columns: readonly string[];
  readonly read: ExplorerTable;
  readonly run: ExplorerRun;
  readonly crossValidate: CrossValidation;
  readonly learningCurve: readonly LearningCurvePoint[];
  readonly map: DecisionMap;
}

type ResultReply = {
  [K in keyof ExplorerResults]: {
    readonly type: "result";
    readonly id: number;
    readonly of: K;
    readonly result: ExplorerResults[K];
  };
}[keyof ExplorerResults];

export type ExplorerReply =
  | ResultReply
  | {readonly type: "progress"; readonly id: number; readonly done: number}
  | {
      readonly type: "failure";
      readonly id: number;
      readonly problem: ExplorerProblem | null;
      readonly message: string;
    }
  | {readonly type: "stopped" | "wanted"; readonly id: number};

/** A request as received. @throws {z.core.$ZodError} for anything else */
export const parseRequest = (message: unknown): ExplorerRequest => z.parse(request, message);

/** A reply as received; what the worker computed is ours and taken as it is. @throws {z.core.$ZodError} for anything else */
export const parseReply = (message: unknown): ExplorerReply => z.parse(reply, message) as ExplorerReply;
