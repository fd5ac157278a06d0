/** Answers the requests of the explorer one after the other, and lets a word to stop through in between. */
import {crossValidationWork} from "../../../pipeline/core/explorer/crossValidate.ts";
import {learningCurveWork} from "../../../pipeline/core/explorer/learningCurve.ts";
import {mapWork} from "../../../pipeline/core/explorer/map.ts";
import {ExplorerError} from "../../../pipeline/core/explorer/problem.ts";
import {csvColumns, fromCsv} from "../../../pipeline/core/explorer/read/csv.ts";
import {runWork} from "../../../pipeline/core/explorer/run.ts";
import type {GivenSettings} from "../../../pipeline/core/explorer/settings.ts";
import type {ExplorerTable} from "../../../pipeline/core/explorer/table.ts";
import {finishPatiently, Stopped, type Work} from "../../../pipeline/core/explorer/work.ts";
import {type ExplorerReply, type ExplorerResults, parseRequest, type WorkRequest} from "./protocol.ts";

type Result = ExplorerResults[keyof ExplorerResults];

/** What the answers need of their surroundings. */
export interface Surroundings {
  readonly post: (reply: ExplorerReply) => void;
  /** Waits until messages that have come in are heard. */
  readonly pause: () => Promise<void>;
}

type FileRequest = Extract<WorkRequest, {type: "read" | "columns"}>;

/** The table that the worker has, with its number. */
interface Held {
  readonly of: number;
  readonly table: ExplorerTable;
}

function* fileWork(request: FileRequest): Work<Result> {
  yield 0;
  const {name, content} = request;
  if (request.type === "columns") return csvColumns(name, content);
  return fromCsv(name, content, request.target === undefined ? {} : {target: request.target});
}

function tableWork(request: Exclude<WorkRequest, FileRequest>, table: ExplorerTable): Work<Result> {
  // absent fields are absent, not undefined: a schema makes no other
  const settings = request.settings as GivenSettings;
  if (request.type === "run") return runWork(table, settings);
  if (request.type === "crossValidate")
    return crossValidationWork(
      table,
      settings,
      request.options as {folds?: number; repeats?: number} | undefined
    );
  if (request.type === "learningCurve") return learningCurveWork(table, settings);
  return mapWork(table, settings, request.options as {features?: [string, string]} | undefined);
}

function failure(id: number, error: unknown): ExplorerReply {
  if (error instanceof Stopped) return {type: "stopped", id};
  const message = error instanceof Error ? error.message : String(error);
  return {type: "failure", id, problem: error instanceof ExplorerError ? error.problem : null, message};
}

/**
 * A listener for messages: it resolves when all that came before is answered. It has one table, the last that came or
 * was read, and works on no other than the request names.
 */
export function answering({post, pause}: Surroundings): (message: unknown) => Promise<void> {
  let held: Held | null = null;
  let queue = Promise.resolve();
  const stopped = new Set<number>();

  /** Null where the table that the request names is not here. */
  function workOf(request: WorkRequest): Work<Result> | null {
    if (request.type === "columns" || request.type === "read") return fileWork(request);
    const {of, table} = request;
    if (table) held = {of, table: table as ExplorerTable};
    return held?.of === of ? tableWork(request, held.table) : null;
  }

  async function answer(request: WorkRequest): Promise<void> {
    const {id, type} = request;
    try {
      const work = workOf(request);
      if (!work) {
        post({type: "wanted", id});
        return;
      }
      const driver = {
        progress: (done: number) => post({type: "progress", id, done}),
        shouldStop: () => stopped.has(id)
      };
      await pause();
      const result = await finishPatiently<Result>(work, driver, pause);
      if (type === "read") held = {of: id, table: result as ExplorerTable};
      post({type: "result", id, of: type, result} as ExplorerReply);
    } catch (error) {
      post(failure(id, error));
    } finally {
      stopped.delete(id);
    }
  }

  return (message) => {
    const request = parseRequest(message);
    if (request.type === "stop") {
      stopped.add(request.id);
      return Promise.resolve();
    }
    stopped.delete(request.id);
    queue = queue.then(() => answer(request));
    return queue;
  };
}
