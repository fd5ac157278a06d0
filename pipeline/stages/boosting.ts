import {catalog} from "../catalog.ts";
import {boostingOptions} from "../config.ts";
import {boosting as estimator} from "../core/learn/boosting.ts";
import {trainingStage} from "./train.ts";

/** Gradient boosting; units kept out of each fold choose its number of trees. */
export const boosting = trainingStage({
  output: catalog.boosting,
  family: "boosting",
  options: boostingOptions,
  make: (options, trees = options.trees) => estimator({...options, trees}),
  stopShare: 0.15,
  weight: 8
});
