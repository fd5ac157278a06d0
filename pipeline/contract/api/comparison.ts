/** `api/comparison.json`: the candidate beside the model in production. */
import * as z from "zod/mini";
import {gateRuleSchema, verdictSchema} from "../gate.ts";
import {count, estimateSchema, maybe, number, text} from "../values.ts";
import {build, built, missing, orNull, report} from "./fields.ts";
import {sampleModel, servedModelSchema} from "./model.ts";

const comparedMetric = z.strictObject({
  metric: text.check(z.describe("Name of the metric, as in `metrics` of the models")),
  better: z.enum(["lower", "higher"]),
  candidate: estimateSchema.check(z.describe("Figure of the candidate, with its 95 % interval")),
  production: z.nullable(estimateSchema).check(z.describe("The same of production")),
  difference: z
    .nullable(estimateSchema)
    .check(z.describe("Candidate minus production on the same units, with its 95 % interval")),
  winner: z
    .nullable(z.enum(["candidate", "production", "neither"]))
    .check(z.describe("Whose advantage is established: the interval lies wholly on one side of 0"))
});

/** A rule of the gate, its metric named as the models name it. */
const rule = z.strictObject({...gateRuleSchema.shape, metric: z.nullable(text)});

export const comparisonAnswerSchema = z
  .strictObject({
    report,
    build: orNull(build),
    built: orNull(built),
    verdict: z
      .nullable(verdictSchema)
      .check(z.describe("Whether the candidate may replace production; null without a comparison")),
    first: z.boolean().check(z.describe("Whether nothing was in production to compare the candidate with")),
    promoted: z
      .nullable(text)
      .check(z.describe("When the candidate went into production, ISO 8601, UTC; null when it did not")),
    score: z
      .nullable(
        z.strictObject({
          candidate: number,
          production: maybe,
          floor: number.check(z.describe("Least score that lets a candidate through"))
        })
      )
      .check(z.describe("Score out of 100")),
    units: count.check(z.describe("Units that neither model learned from, on which both were compared")),
    production: z
      .nullable(servedModelSchema)
      .check(z.describe("The model that was in production when the candidate was built; null without one")),
    candidate: z.nullable(servedModelSchema).check(z.describe("The model that the last build proposes")),
    metrics: z.array(comparedMetric).check(z.describe("The first is the one that decides")),
    rules: z.array(rule).check(z.describe("Rules the candidate is held to, as in gate.json")),
    worse: z
      .nullable(z.strictObject({worse: count, better: count, same: count}))
      .check(z.describe("Units that the candidate predicts worse, better, or as production does")),
    missing
  })
  .check(
    z.meta({
      title: "Comparison",
      description: "The candidate of the last build beside the model in production.",
      examples: [
        {
          report: "apps",
          build: "0f3a9c51",
          built: "2026-01-03T14:30:00.000Z",
          verdict: "promote",
          first: false,
          promoted: null,
          score: {candidate: 74.1, production: 71.9, floor: 70},
          units: 9309,
          production: sampleModel,
          candidate: {...sampleModel, deployed: false, deployed_at: null},
          metrics: [
            {
              metric: "accuracy",
              better: "higher",
              candidate: {value: 0.875, low: 0.868, high: 0.881},
              production: {value: 0.861, low: 0.854, high: 0.868},
              difference: {value: 0.014, low: 0.009, high: 0.019},
              winner: "candidate"
            }
          ],
          rules: [
            {
              id: "improves",
              metric: "accuracy",
              outcome: "pass",
              value: 0.014,
              low: 0.009,
              high: 0.019,
              limit: 0
            }
          ],
          worse: {worse: 301, better: 431, same: 8577}
        }
      ]
    })
  );

export type ComparisonAnswer = z.infer<typeof comparisonAnswerSchema>;
