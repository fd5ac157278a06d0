import {catalog, describesRows} from "../catalog.ts";
import {featureOptions} from "../config.ts";
import {buildFeatures} from "../core/features/buildFeatures.ts";
import {selectRows} from "../core/matrix.ts";
import {defineStage} from "../stage.ts";

/** Features of every training row and of every row of the standing fleet. */
export const features = defineStage({
  name: "features",
  scope: "scenario",
  inputs: {records: catalog.records, standing: catalog.standing, scaler: catalog.scaler},
  outputs: {training: catalog.trainingFeatures, standing: catalog.standingFeatures},
  params: featureOptions,
  checks: [
    ({training}, {records}) => describesRows("the training features", training, records.train),
    ({standing}, inputs) => describesRows("the standing features", standing, inputs.standing.fleet)
  ],
  run: ({records, standing, scaler}, options) => {
    const training = buildFeatures(records.train, scaler, options);
    // A prefix of a unit has the features of the whole unit's first rows, so cut units need no second computation.
    if (standing.trainingRows) return {training, standing: selectRows(training, standing.trainingRows)};
    return {training, standing: buildFeatures(standing.fleet, scaler, options)};
  }
});
