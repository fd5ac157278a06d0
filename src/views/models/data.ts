/** What the models page knows: results, costs and predictions, packed into the page at build. */
import type {predictionsTable} from "../../../pipeline/contract/rul.ts";
import type {
  CalibrationFacts,
  Evaluation,
  Health,
  Importance,
  ModelInfo,
  RulSummary,
  Scenario,
  Score,
  StageScore
} from "../../../pipeline/contract/summary.ts";
import type {Table} from "../../data/table.ts";
import {prognosisOf} from "../rul/prognosis.ts";

/** Predictions of one model: scenario (index), unit, true life and predicted life, rounded to a tenth. */
export interface ModelPredictions {
  readonly model: string;
  readonly rows: readonly (readonly [number, string, number | null, number])[];
}

export interface ScenarioResults
  extends Pick<
    Scenario,
    | "id"
    | "slug"
    | "label"
    | "cohort"
    | "truth"
    | "training"
    | "current"
    | "evaluations"
    | "importance"
    | "prognostics"
  > {
  readonly calibration: Omit<CalibrationFacts, "tables">;
  readonly health: Omit<Health, "ages"> | null;
}

/** Plain values embedded in the page. */
export interface ModelsData
  extends Pick<
    RulSummary,
    "id" | "title" | "vocabulary" | "thresholds" | "cap" | "folds" | "built" | "published"
  > {
  readonly origin: Pick<RulSummary["origin"], "kind" | "name">;
  readonly sensors: RulSummary["sensors"];
  readonly models: readonly ModelInfo[];
  readonly production: string;
  readonly scenarios: readonly ScenarioResults[];
  /** Predictions of the model in service; those of the others come when they are asked for. */
  readonly predictions: ModelPredictions;
}

const round = (value: number, digits = 3): number => Math.round(value * 10 ** digits) / 10 ** digits;
const tenth = (value: number | null): number | null =>
  value === null || !Number.isFinite(value) ? null : round(value, 1);

const score = ({n, rmse, mae, bias, phm08}: Score): Score => ({
  n,
  rmse: round(rmse),
  mae: round(mae),
  bias: round(bias),
  phm08: tenth(phm08)
});
const stages = (all: readonly StageScore[]): StageScore[] =>
  all.map(({from, to, score: own}) => ({from, to, score: own && score(own)}));

function evaluation({model, test, validation, cost}: Evaluation): Evaluation {
  return {
    model,
    cost,
    test: test && {raw: score(test.raw), clipped: score(test.clipped), stages: stages(test.stages)},
    validation: {
      raw: score(validation.raw),
      clipped: score(validation.clipped),
      stages: stages(validation.stages),
      folds: validation.folds.map((fold) => round(fold))
    }
  };
}

const importance = ({group, gain, permutation, permutation_error}: Importance): Importance => ({
  group,
  gain: round(gain),
  permutation: round(permutation),
  permutation_error: round(permutation_error)
});

/** How the intervals did, in four digits; the calibrations themselves are not of this page. */
const calibration = ({tables: _, ...facts}: CalibrationFacts): ScenarioResults["calibration"] =>
  JSON.parse(JSON.stringify(facts), (_, value) => (typeof value === "number" ? round(value, 4) : value));
/** Without its levels by age, which the pages of units show. */
function health(full: Health | null): ScenarioResults["health"] {
  if (full === null) return null;
  const {ages: _, ...own} = full;
  return own;
}

/** Predictions of one model; units without one are not in the table. */
export function predictionsOf(
  table: Table<typeof predictionsTable>,
  model: string,
  scenarios: readonly {readonly id: string}[]
): ModelPredictions {
  const {columns, rows} = table;
  const index = new Map(scenarios.map(({id}, i) => [id, i]));
  const own = Array.from({length: rows}, (_, i) => i).filter((i) => columns.model[i] === model);
  return {
    model,
    rows: own.map((i) => [
      index.get(columns.scenario[i])!,
      columns.unit_id[i],
      tenth(columns.rul[i]),
      round(columns.rul_predicted[i], 1)
    ])
  };
}

/** Selects and rounds what the page shows. */
export function packModels(summary: RulSummary, predictions: Table<typeof predictionsTable>): ModelsData {
  const {id, title, vocabulary, thresholds, cap, folds, built} = summary;
  const used = new Set(summary.scenarios.flatMap((one) => one.importance.map(({group}) => group)));
  return {
    id,
    title,
    vocabulary,
    thresholds,
    cap,
    folds,
    built,
    published: summary.published,
    origin: {kind: summary.origin.kind, name: summary.origin.name},
    sensors: summary.sensors.filter(({name}) => used.has(name)),
    models: summary.models,
    production: summary.production,
    scenarios: summary.scenarios.map((one) => ({
      id: one.id,
      slug: one.slug,
      label: one.label,
      cohort: one.cohort,
      truth: one.truth,
      training: one.training,
      current: one.current,
      evaluations: one.evaluations.map(evaluation),
      importance: one.importance.map(importance),
      calibration: calibration(one.calibration),
      prognostics: one.prognostics && {...one.prognostics, cone: prognosisOf(one).cone?.cone ?? []},
      health: health(one.health)
    })),
    predictions: predictionsOf(predictions, summary.production, summary.scenarios)
  };
}
