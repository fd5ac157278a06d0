import * as z from "zod";
import {catalog} from "../catalog.ts";
import {featuresFile} from "../emit/features.ts";
import {jsonFile} from "../emit/files.ts";
import {defineStage} from "../stage.ts";
import {everyModel} from "./models.ts";

/** What is kept of one scenario for further work outside the site: features, scaler, every model. */
export const keep = defineStage({
  name: "keep",
  scope: "scenario",
  inputs: {
    records: catalog.records,
    standing: catalog.standing,
    scaler: catalog.scaler,
    training: catalog.trainingFeatures,
    standingFeatures: catalog.standingFeatures,
    ...everyModel
  },
  outputs: {workFiles: catalog.workFiles},
  params: z.object({slug: z.string()}),
  run: ({records, standing, scaler, training, standingFeatures, ...models}, {slug}) => ({
    workFiles: [
      featuresFile(`features-training-${slug}.arrow`, records.train, training),
      featuresFile(`features-current-${slug}.arrow`, standing.fleet, standingFeatures),
      jsonFile(`scaler-${slug}.json`, scaler),
      ...Object.values(models).map(({info, model}) => ({
        path: `models/${info.id}-${slug}.json`,
        content: JSON.stringify(model)
      }))
    ]
  })
});
