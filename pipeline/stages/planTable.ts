import * as z from "zod";
import {catalog} from "../catalog.ts";
import {classFolds} from "../core/evaluate/classification/classFolds.ts";
import {chooseColumns} from "../core/tabular/leakage.ts";
import {defineStage} from "../stage.ts";

/** Deals rows into folds, and leaves out columns that restate the class. */
export const planTable = defineStage({
  name: "plan-table",
  scope: "report",
  inputs: {records: catalog.tableRecords},
  outputs: {plan: catalog.tablePlan},
  params: z.object({
    folds: z.int().min(2),
    /** Columns to learn from; null for all that do not restate the class. */
    use: z.array(z.string()).nullable(),
    /** Columns that may be used although they do. */
    allowed: z.array(z.string())
  }),
  run: ({records: {table}}, {folds: k, use, allowed}, {seed}) => {
    const folds = classFolds(table, k, seed);
    return {plan: {...chooseColumns(table, {use, allowed}, folds), folds}};
  }
});
