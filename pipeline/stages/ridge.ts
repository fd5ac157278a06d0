import * as z from "zod";
import {catalog} from "../catalog.ts";
import {ridge as estimator} from "../core/learn/ridge.ts";
import {trainingStage} from "./train.ts";

/** Linear model with shrinkage: what a straight line through the same features reaches. */
export const ridge = trainingStage({
  output: catalog.ridge,
  family: "ridge",
  options: z.strictObject({penalty: z.number().positive().default(0.01)}),
  make: (options) => estimator(options),
  explained: false,
  weight: 2
});
