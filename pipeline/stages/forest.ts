import {catalog} from "../catalog.ts";
import {forestOptions} from "../config.ts";
import {forest as estimator} from "../core/learn/forest.ts";
import {trainingStage} from "./train.ts";

/** Random forest. */
export const forest = trainingStage({
  output: catalog.forest,
  family: "forest",
  options: forestOptions,
  make: (options) => estimator(options),
  weight: 7
});
