/** Schema of `vigie.config.ts`, the one file an operator edits. Defaults live here, with their units. */
import * as z from "zod";
import {distinct, location, name, said, slug} from "./config/common.ts";
import {regressionGate} from "./config/gate.ts";
import {tabularReport} from "./config/tabular.ts";
import {sensorsTable} from "./contract/rul.ts";
import {localized, publishedSchema, sensorSchema, vocabularySchema} from "./contract/summary.ts";
import {AGE, HEALTH} from "./core/features/groupNames.ts";
import {type CostModel, failureCost, visitCost} from "./core/plan/costs.ts";

export {reservedIds} from "./config/common.ts";

/** NASA C-MAPSS text files: `train_X.txt` and, where present, `test_X.txt` and `RUL_X.txt`, for each subset X. */
export const cmapssSource = z.strictObject({
  type: z.literal("cmapss"),
  folder: location,
  subsets: z
    .array(name)
    .min(1)
    .refine(distinct, "expected each subset once")
    .default(["FD001", "FD002", "FD003", "FD004"])
});

/** Seeded turbofan fleet in the C-MAPSS format. */
export const simulatorSource = z.strictObject({
  type: z.literal("turbofan-simulator"),
  subsets: z
    .array(z.enum(["FD001", "FD002", "FD003", "FD004"]))
    .min(1)
    .refine(distinct, "expected each subset once")
    .default(["FD001", "FD002", "FD003", "FD004"]),
  /** Units of each subset in training and, again, in the current fleet. */
  units: z.int().min(4).max(5000).default(100),
  seed: z.int().nonnegative().default(7)
});

/** Names that features and tables have for columns of their own. */
const ownNames: readonly string[] = [AGE, HEALTH, ...Object.keys(sensorsTable.columns)];
const isFree = (column: string): boolean => !ownNames.includes(column);
const nameOf = (sensor: string | {readonly name: string}): string =>
  typeof sensor === "string" ? sensor : sensor.name;
const taken = `${ownNames.filter((own, i) => ownNames.indexOf(own) === i).join(", ")} are names of columns that every report has; give this one another name, in the file's header too`;

/** A fleet in plain CSV files with a header line. */
export const csvSource = z.strictObject({
  type: z.literal("csv"),
  /** Run-to-failure records. */
  train: location,
  /** Records of the units in service; without it, training units cut at a seeded record stand in. */
  current: location.optional(),
  columns: z.strictObject({
    unit: name,
    time: name,
    /** Column that separates scenarios; without it there is one, called `scenario`. */
    scenario: name.optional(),
    settings: z.array(name.refine(isFree, taken)).default([]),
    sensors: z.array(z.union([name, sensorSchema]).refine((sensor) => isFree(nameOf(sensor)), taken)).min(1),
    /** Remaining life at each row; without it, a unit of the training file fails at its last row. */
    remaining: name.optional()
  }),
  delimiter: z.enum([",", ";", "\t", "|"]).default(","),
  encoding: z.enum(["utf-8", "windows-1252", "iso-8859-1"]).default("utf-8"),
  name: localized,
  citation: said.default({fr: "", en: ""}),
  licence: said.default({fr: "", en: ""}),
  /** True when the file itself was simulated: pages then say so. */
  simulated: z.boolean().default(false)
});

export const sourceSchema = z.discriminatedUnion("type", [cmapssSource, csvSource, simulatorSource]);

/** Windows of trailing statistics of one series, in rows of a unit. */
const seriesOptions = {
  means: z.array(z.int().min(2)),
  deviations: z.array(z.int().min(3)),
  slopes: z.array(z.int().min(3))
};

/** What is computed of each sensor, and of the health index that fuses them. */
export const featureOptions = z.strictObject({
  means: seriesOptions.means.default([20]),
  deviations: seriesOptions.deviations.default([]),
  slopes: seriesOptions.slopes.default([40, 160]),
  health: z.strictObject(seriesOptions).default({
    means: [5, 10, 20, 40],
    deviations: [10, 30],
    slopes: [10, 20, 40, 80, 160, 320]
  }),
  /** First rows of a unit that make its own baseline. */
  baseline: z.int().min(1).default(30),
  /** Whether the unit's age is a feature: it helps, and it leans on the fleet's distribution of lives. */
  age: z.boolean().default(true)
});

export const boostingOptions = z.strictObject({
  /** Upper limit; early stopping on held-out units chooses within it. */
  trees: z.int().min(1).default(800),
  rate: z.number().positive().max(1).default(0.03),
  leaves: z.int().min(2).max(1024).default(31),
  minLeafRows: z.int().min(1).default(60),
  l2: z.number().nonnegative().default(1),
  rowFraction: z.number().positive().max(1).default(0.3),
  featureFraction: z.number().positive().max(1).default(0.3),
  bins: z.int().min(4).max(255).default(255),
  patience: z.int().min(1).default(50)
});

export const forestOptions = z.strictObject({
  trees: z.int().min(1).default(60),
  maxDepth: z.int().min(1).max(64).default(32),
  minLeafRows: z.int().min(1).default(10),
  featureFraction: z.number().positive().max(1).default(0.33),
  rowFraction: z.number().positive().max(1).default(0.5),
  bins: z.int().min(4).max(255).default(255)
});

const money = z.number().nonnegative();

/**
 * What maintenance costs, in whole units of the report's currency, and what the shop can take. The defaults are
 * assumed figures: state your own.
 */
export const costOptions = z
  .strictObject({
    /** A planned visit, without its downtime. */
    planned: money.default(300_000),
    /** An unexpected failure, without its downtime. */
    failure: money.default(1_500_000),
    /** What a time unit of life is worth that a planned visit throws away. */
    lostLife: money.default(6_000),
    downtime: z
      .strictObject({
        /** How long a planned visit keeps a unit out of service, in the report's time unit. */
        planned: z.number().nonnegative().default(3),
        /** How long a failure does. */
        failure: z.number().nonnegative().default(12),
        /** What a time unit out of service costs. */
        cost: money.default(4_000)
      })
      .prefault({}),
    /** How far ahead visits are planned, in whole time units; without it, half the cap. */
    horizon: z.int().min(1).optional(),
    /** Length of a shop period, in whole time units; without it, a sixth of the horizon. */
    period: z.int().min(1).optional(),
    /** Units the shop takes in a period; without it, one for every 12 units of the fleet, rounded up. */
    capacity: z.int().nonnegative().optional()
  })
  .superRefine((costs, context) => {
    const [visit, failure] = [visitCost(costs), failureCost(costs)];
    if (failure <= visit)
      context.addIssue({
        code: "custom",
        path: ["failure"],
        message: `with its downtime a failure costs ${failure}, a planned visit ${visit}: expected more for a failure, or no visit would be worth planning`
      });
  });

/** The cost model of a report whose target is capped at `cap` and whose fleet has `units` units. */
export function costModelOf({costs, cap}: Pick<RulReportConfig, "costs" | "cap">, units: number): CostModel {
  const horizon = costs.horizon ?? Math.max(1, Math.floor(cap / 2));
  const period = costs.period ?? Math.ceil(horizon / 6);
  return {...costs, horizon, period, capacity: costs.capacity ?? Math.ceil(units / 12)};
}

export const rulReport = z.strictObject({
  id: slug,
  kind: z.literal("rul"),
  title: localized,
  vocabulary: vocabularySchema,
  /** Tried in order; the first that answers is used. */
  sources: z.array(sourceSchema).min(1),
  /** On predicted remaining life, in the report's time unit. */
  thresholds: z
    .strictObject({critical: z.number().positive(), degraded: z.number().positive()})
    .refine(({critical, degraded}) => critical < degraded, {
      path: ["critical"],
      error: "a unit is critical before it has failed and degraded before that: expected less than degraded"
    })
    .default({critical: 30, degraded: 80}),
  /** Models learn min(remaining life, cap), in the report's time unit. */
  cap: z.number().positive().default(125),
  folds: z.int().min(2).max(20).default(5),
  /** ISO 4217 code of the currency of `costs`. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, "the three capital letters of a currency, such as EUR")
    .default("EUR"),
  costs: costOptions.prefault({}),
  features: featureOptions.prefault({}),
  boosting: boostingOptions.prefault({}),
  forest: forestOptions.prefault({}),
  /** What a candidate is held to before it may replace the model in production. */
  gate: regressionGate.prefault({}),
  /** Name of the file of predictions, without `.csv`. */
  predictionsFile: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,40}$/, "lower-case letters, digits and underscores")
    .default("predictions"),
  /** Results others published on the same data, printed beside ours when the data is theirs. */
  published: z.array(publishedSchema).default([])
});

/** The teaching chapters' data; `seed` of its simulated tables: without it, that of the whole. */
const courseOptions = z.strictObject({seed: z.int().nonnegative().optional()});

export const configSchema = z
  .strictObject({
    seed: z.int().nonnegative().default(7),
    /** `false` for a site without the teaching chapters' data. */
    course: z
      .union([z.literal(false), courseOptions], "expected false, or settings such as {seed: 7}")
      .default({}),
    /** Report whose answers stand at the top of `api/`; without it, the first that is built. */
    default: slug.optional(),
    reports: z.array(z.discriminatedUnion("kind", [rulReport, tabularReport])).min(1)
  })
  .refine(
    ({reports}) => new Set(reports.map(({id}) => id)).size === reports.length,
    "two reports have the same id"
  )
  .refine(({default: id, reports}) => id === undefined || reports.some((report) => report.id === id), {
    path: ["default"],
    error: "expected the id of one of the reports"
  })
  .superRefine(({reports}, context) => {
    for (const [i, report] of reports.entries()) {
      if (report.kind !== "rul") continue;
      const {thresholds, cap} = report;
      const {horizon, period} = costModelOf(report, 0);
      if (thresholds.degraded >= cap)
        context.addIssue({
          code: "custom",
          path: ["reports", i, "thresholds", "degraded"],
          message: `predictions go up to the cap, ${cap}: expected less, or no unit could be healthy`
        });
      if (period > horizon)
        context.addIssue({
          code: "custom",
          path: ["reports", i, "costs", "period"],
          message: `visits are planned over the horizon, ${horizon}: expected a period that fits in it`
        });
      if (horizon >= cap)
        context.addIssue({
          code: "custom",
          path: ["reports", i, "costs", "horizon"],
          message: `nothing is predicted beyond the cap, ${cap}: expected visits planned over less than that`
        });
    }
  });

export type Config = z.output<typeof configSchema>;
export type ConfigInput = z.input<typeof configSchema>;
export type RulReportConfig = z.output<typeof rulReport>;
export type SourceConfig = z.output<typeof sourceSchema>;
export type FeatureOptions = z.output<typeof featureOptions>;

/** Gives `vigie.config.ts` its types; validation happens when it is loaded. */
export const defineConfig = (config: ConfigInput): ConfigInput => config;
