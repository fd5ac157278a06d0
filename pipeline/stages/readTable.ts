import * as z from "zod";
import {catalog} from "../catalog.ts";
import {tabularSource} from "../config/tabular.ts";
import {openTable} from "../io/sources/tabular/find.ts";
import {defineStage} from "../stage.ts";

/** Reads the table and its additions from the source that was found. */
export const readTable = defineStage({
  name: "read-table",
  scope: "report",
  inputs: {},
  outputs: {records: catalog.tableRecords},
  params: z.object({source: tabularSource, additions: z.string(), key: z.json()}),
  run: async (_, {source, additions}) => ({records: await (await openTable(source, additions)).read()})
});
