import * as z from "zod";
import {catalog} from "../catalog.ts";
import {boostingOptions, featureOptions} from "../config.ts";
import {crossValidate} from "../core/evaluate/crossValidate.ts";
import {within} from "../core/evaluate/fitSized.ts";
import {withScaler} from "../core/features/prepare.ts";
import {quantileBoosting} from "../core/learn/boosting.ts";
import {withTeam} from "../parallel/withTeam.ts";
import {defineStage} from "../stage.ts";

/** Ends of the 90 % interval. */
const LEVELS = [0.05, 0.95] as const;

/** Estimates the ends of intervals out of fold by trees that learn quantiles, as many as boosting has. */
export const quantiles = defineStage({
  name: "quantiles",
  scope: "scenario",
  inputs: {records: catalog.records, plan: catalog.plan, boosting: catalog.boosting},
  outputs: {quantiles: catalog.quantiles},
  params: z.object({
    /** Target cap, in the report's time unit. */
    cap: z.number().positive(),
    features: featureOptions,
    options: boostingOptions
  }),
  weight: 5,
  maxThreads: 16,
  run: async ({records, plan, boosting}, {cap, features, options}, {seed, threads, progress}) => {
    const trees = Math.max(1, boosting.cost.trees);
    const [lower, upper] = await withTeam(threads, (team) =>
      LEVELS.map(
        (level, i) =>
          crossValidate({
            fleet: records.train,
            folds: plan.folds,
            prepare: withScaler(seed, features),
            cap,
            make: () => quantileBoosting({...options, trees, level}),
            stopShare: 0,
            seed,
            team,
            ...within(progress, i / LEVELS.length, (i + 1) / LEVELS.length)
          }).predicted
      )
    );
    return {quantiles: {lower, upper}};
  }
});
