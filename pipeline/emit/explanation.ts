/** Files by which pages explain the predictions of one scenario. */
import {earlierStatesTable, statesTable} from "../contract/explain.ts";
import type {Predictor} from "../core/explain/predictors.ts";
import {earlierStates, latestStates} from "../core/explain/states.ts";
import type {Scaler} from "../core/features/scaler.ts";
import type {Fleet} from "../core/fleet.ts";
import type {ArtefactContent} from "../io/artefacts.ts";
import {measuredFile} from "./files.ts";

/** The last 150 records, where predictions leave the cap: the part of the report file that grows with the fleet. */
const EARLIER = {step: 15, most: 10};

const weightsOf = ({informative, health}: Scaler): Record<string, number> =>
  Object.fromEntries(informative.map((sensor, s) => [sensor, health[s]]));

/** The models, each unit's features at its last record, and at earlier ones where ranks can tell them. */
export function explanationFiles(
  slug: string,
  fleet: Fleet,
  predictors: readonly Predictor[]
): ArtefactContent[] {
  const latest = latestStates(fleet, predictors);
  const earlier = earlierStates(fleet, predictors, EARLIER);
  const models = predictors.map(({model, scaler}) => ({model: model.save(), health: weightsOf(scaler)}));
  return [
    {path: `model-${slug}.json`, content: JSON.stringify({version: 1, predictors: models})},
    measuredFile(
      `states-${slug}.arrow`,
      statesTable,
      {unit_id: fleet.units, model: latest.model},
      latest.columns
    ),
    ...(earlier
      ? [
          measuredFile(
            `earlier-states-${slug}.arrow`,
            earlierStatesTable,
            {unit_id: earlier.unit_id, at_age: earlier.at_age},
            earlier.columns
          )
        ]
      : [])
  ];
}
