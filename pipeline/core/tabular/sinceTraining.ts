/** How many rows came since a model was trained. */

/** What a model learned from. */
export interface TrainedOn {
  /** Rows of its table. */
  readonly rows: number;
  /** Name of the table's source, in any one language. */
  readonly origin: string;
}

/**
 * Rows that a table has more than the one a model learned from; null where there is no model, or where it learned
 * from another source, so that nothing in the table is known to it.
 */
export function rowsSinceTraining(table: TrainedOn, model: TrainedOn | null): number | null {
  return model === null || model.origin !== table.origin ? null : Math.max(0, table.rows - model.rows);
}
