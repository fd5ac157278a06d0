import * as z from "zod";
import {catalog} from "../catalog.ts";
import {evaluateModel} from "../core/evaluate/evaluateModel.ts";
import {defineStage} from "../stage.ts";
import {everyModel} from "./models.ts";

/** Scores every model on test units and, out of fold, on training units. */
export const evaluate = defineStage({
  name: "evaluate",
  scope: "scenario",
  inputs: {records: catalog.records, standing: catalog.standing, plan: catalog.plan, ...everyModel},
  outputs: {evaluations: catalog.evaluations},
  params: z.object({cap: z.number().positive()}),
  run: ({records, standing, plan, ...trained}, {cap}) => ({
    evaluations: Object.values(trained).map(({info, cost, outOfFold, standing: predicted}) => ({
      model: info.id,
      ...evaluateModel({train: records.train, standing, ...plan, outOfFold, predicted, cap}),
      cost
    }))
  })
});
