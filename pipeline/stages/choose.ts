import * as z from "zod";
import {catalog} from "../catalog.ts";
import {chooseModel} from "../core/evaluate/chooseModel.ts";
import {all, defineStage} from "../stage.ts";

/** Chooses the model the pages show, by cross-validation alone. */
export const choose = defineStage({
  name: "choose",
  scope: "report",
  inputs: {evaluations: all(catalog.evaluations)},
  outputs: {production: catalog.production},
  params: z.object({}),
  run: ({evaluations}) => ({
    production: chooseModel(
      [...evaluations.values()].flat().map(({model, validation}) => ({model, score: validation.clipped}))
    )
  })
});
