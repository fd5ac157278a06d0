import * as z from "zod";
import {catalog} from "../catalog.ts";
import {defineStage} from "../stage.ts";

/** Takes one scenario's records out of what was read, so that a change in one leaves the others' results alone. */
export const split = defineStage({
  name: "split",
  scope: "scenario",
  inputs: {everyRecord: catalog.everyRecord},
  outputs: {records: catalog.records},
  params: z.object({}),
  run: ({everyRecord}, _, {scope}) => ({
    records: everyRecord.find(({id}) => id === scope) as (typeof everyRecord)[number]
  })
});
