/** The explorer as live cells know it: rows in, a run out. */
import {fromObjects, type ObjectRow} from "./read/objects.ts";
import {type ExplorerRun, run} from "./run.ts";
import type {GivenSettings} from "./settings.ts";
import type {ExplorerTable} from "./table.ts";

/** Settings of a run, and which field of the rows is the class. */
export interface ExploreSettings extends GivenSettings {
  /** The last field when absent. */
  readonly target?: string;
}

/**
 * Trains and judges a model on rows, or on a table that was read before.
 * @throws {ExplorerError} for rows that give nothing to learn, or settings out of range
 */
export function explorer(
  data: readonly ObjectRow[] | ExplorerTable,
  {target, ...settings}: ExploreSettings = {}
): ExplorerRun {
  const table = "columns" in data ? data : fromObjects("rows", data, target === undefined ? {} : {target});
  return run(table, settings);
}
