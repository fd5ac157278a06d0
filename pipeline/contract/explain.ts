/** What a page needs to explain predictions of one scenario: the models themselves and the units' features. */
import * as z from "zod/mini";
import {defineTable} from "./table.ts";

/** `model-<scenario>.json`: the models that predicted the units. */
export const predictorsSchema = z.strictObject({
  version: z.literal(1),
  predictors: z
    .array(
      z.strictObject({
        /** A saved model, for `loadModel` to check. */
        model: z.unknown(),
        /** Weight of each sensor's standardised reading in the health index of the model's features. */
        health: z.record(z.string(), z.number())
      })
    )
    .check(z.minLength(1))
});

/**
 * Features of each unit of the current fleet at its last record, one file a scenario. The columns after `model` are
 * the models' features, by name, type float32.
 */
export const statesTable = defineTable({
  name: "states",
  description:
    "What the model knows of each unit at its last record; values are shortened to bits that the model tells apart",
  columns: {
    unit_id: {type: "utf8", description: "Identifier of the unit"},
    model: {type: "uint8", description: "Model that predicts the unit, from 0 in the file of models"}
  }
});

/**
 * The same at some earlier records, one file a scenario. The columns after `at_age` are the models' features, by name,
 * type uint8: how many of the model's own thresholds lie below the value, 255 where it is missing.
 */
export const earlierStatesTable = defineTable({
  name: "earlier-states",
  description:
    "What the model knew of each unit at earlier records: for each feature, how many of the model's thresholds lay below it",
  columns: {
    unit_id: {type: "dictionary", description: "Identifier of the unit"},
    at_age: {type: "float32", unit: "time", description: "Age at the record"}
  }
});
