/** Runs the cells of a chapter once and waits for all of them, as the build and the checks do. */
import {type CellResult, Engine} from "./engine.ts";
import type {Plain} from "./plain.ts";

export interface Runnable {
  readonly id: string;
  readonly code: string;
}

/** Results of every cell by its id. */
export async function runCells(
  cells: readonly Runnable[],
  scope: Readonly<Record<string, unknown>>
): Promise<ReadonlyMap<string, CellResult>> {
  const results = new Map<string, CellResult>();
  const engine = new Engine(scope, (result) => results.set(result.id, result));
  for (const {id, code} of cells) engine.define(id, code);
  await engine.settled();
  return results;
}

/** What a reader's answer came to: the cell's result, plain copies of its names, and the probe's value. */
export interface AnswerRun {
  readonly result: CellResult;
  readonly values: Plain;
  readonly probe: Plain;
}

/** Runs an answer to an exercise, and the probe after it. */
export async function runAnswer(
  code: string,
  probe: string | undefined,
  scope: Readonly<Record<string, unknown>>
): Promise<AnswerRun> {
  const results = new Map<string, CellResult>();
  const engine = new Engine(scope, (result) => results.set(result.id, result));
  engine.define("answer", code, probe === undefined ? "" : `const __probe__ = ${probe};`);
  await engine.settled();
  const values = await engine.valuesOf("answer");
  const {__probe__: asked = null, ...own} = values as Record<string, Plain>;
  return {result: results.get("answer")!, values: own, probe: asked};
}
