import * as z from "zod";
import {catalog} from "../catalog.ts";
import {sourceSchema} from "../config.ts";
import {openSource} from "../io/sources/find.ts";
import {defineStage} from "../stage.ts";

/** Reads the records of every scenario from the source that was found. */
export const read = defineStage({
  name: "read",
  scope: "report",
  inputs: {},
  outputs: {
    everyRecord: catalog.everyRecord,
    scenarios: catalog.scenarios,
    origin: catalog.origin,
    sensors: catalog.sensors
  },
  params: z.object({source: sourceSchema, key: z.json()}),
  run: async (_, {source}) => {
    const {scenarios, sensors, origin} = await (await openSource(source)).read();
    return {
      everyRecord: scenarios,
      scenarios: scenarios.map(({id, label}) => ({id, label})),
      sensors,
      origin
    };
  }
});
