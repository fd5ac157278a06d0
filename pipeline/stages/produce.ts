import * as z from "zod";
import {catalog} from "../catalog.ts";
import {defineStage} from "../stage.ts";
import {everyModel} from "./models.ts";

/** Hands on the chosen model of a scenario, so that what follows depends on it alone. */
export const produce = defineStage({
  name: "produce",
  scope: "scenario",
  inputs: {production: catalog.production, ...everyModel},
  outputs: {trained: catalog.productionModel},
  params: z.object({}),
  run: ({production, ...trained}) => ({
    trained: Object.values(trained).find(({info}) => info.id === production) as (typeof trained)["boosting"]
  })
});
