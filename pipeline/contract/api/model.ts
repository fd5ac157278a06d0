/** `api/model.json`: the model in production. */
import * as z from "zod/mini";
import {count, number, text} from "../values.ts";
import {missing, orNull} from "./fields.ts";

const modelFields = {
  deployed: z
    .boolean()
    .check(z.describe("Whether it is in production; if not, it is the candidate, proposed as the first")),
  model_type: text.check(z.describe("Kind of model under the name libraries give it")),
  size: text.check(z.describe("Size of its file")),
  deployed_at: z
    .nullable(text)
    .check(z.describe("When it went into production, UTC; null when it did not, or nobody knows")),
  n_estimators: count.check(z.describe("Trees, of all models of the report together")),
  max_depth: z.nullable(count).check(z.describe("Greatest depth of its trees; null where nothing limits it")),
  metrics: z
    .record(text, number)
    .check(
      z.describe(
        "Figures on units it did not learn from, by name: accuracy, precision, recall and f1_score (averages over classes) of a classifier; rmse, mae and phm08 of remaining lives"
      )
    )
};

/** A model, as `api/model.json` and `api/comparison.json` tell of it. */
export const servedModelSchema = z.strictObject(modelFields);

export const sampleModel = {
  deployed: true,
  model_type: "RandomForestClassifier",
  size: "49.6 KB",
  deployed_at: "2026-01-03 14:30:00",
  n_estimators: 100,
  max_depth: 10,
  metrics: {accuracy: 0.875, precision: 0.882, recall: 0.868, f1_score: 0.875}
};

export const modelAnswerSchema = z
  .strictObject({
    ...modelFields,
    model_type: orNull(modelFields.model_type),
    size: orNull(modelFields.size),
    n_estimators: orNull(modelFields.n_estimators),
    missing
  })
  .check(
    z.meta({
      title: "Model",
      description:
        "The model in production; before any promotion the candidate, which `deployed` then says is not deployed.",
      examples: [sampleModel]
    })
  );

export type ModelAnswer = z.infer<typeof modelAnswerSchema>;
