/** Leaves out the models and units that the reader has: what is left is judged anew, unit by unit. */
import type {Evaluation} from "../../../pipeline/contract/summary.ts";
import {scoreProtocols} from "../../../pipeline/core/evaluate/score.ts";
import {stageScores} from "../../../pipeline/core/evaluate/stageScores.ts";
import {livesWithin} from "../range.ts";
import type {ModelPredictions, ModelsData, ScenarioResults} from "./data.ts";
import type {ModelsState} from "./state.ts";

type Row = ModelPredictions["rows"][number];

/** Whether errors are of some units only: predictions of every model are then needed. */
export const isNarrowed = ({predicted, actual}: ModelsState): boolean =>
  predicted !== null || actual !== null;

/** Identity of a unit in the report. */
const unitOf = ([scenario, id]: Row): string => `${scenario}/${id}`;

/** Rows of units whose lives lie in both stretches. */
export const rowsWithin = ({rows}: ModelPredictions, {predicted, actual}: ModelsState, cap: number): Row[] =>
  rows.filter(
    ([, , rul, value]) =>
      livesWithin(value, predicted) && livesWithin(rul === null ? null : Math.min(rul, cap), actual)
  );

/** Errors of a model on rows whose truth is known; null without any. */
function judge(rows: readonly Row[], cap: number) {
  const known = rows.filter(([, , rul]) => rul !== null);
  if (known.length === 0) return null;
  const predicted = known.map(([, , , value]) => value);
  const truth = known.map(([, , rul]) => rul as number);
  return {...scoreProtocols(predicted, truth, cap), stages: stageScores(predicted, truth, cap)};
}

/** Results of one scenario on the wanted units only, on the part its current units belong to. */
function judged(
  scenario: ScenarioResults,
  index: number,
  wanted: ReadonlySet<string>,
  predictions: ReadonlyMap<string, ModelPredictions>,
  cap: number
): ScenarioResults {
  const evaluations = scenario.evaluations.flatMap((evaluation): Evaluation[] => {
    const rows = predictions.get(evaluation.model)?.rows ?? [];
    const own = judge(
      rows.filter((row) => row[0] === index && wanted.has(unitOf(row))),
      cap
    );
    if (scenario.cohort === "test") return [{...evaluation, test: own}];
    return own ? [{...evaluation, validation: {...evaluation.validation, ...own}}] : [];
  });
  return {...scenario, evaluations};
}

/** The data without the models left out and, where stretches are chosen, with the errors of their units alone. */
export function narrowed(
  data: ModelsData,
  state: ModelsState,
  looked: ModelPredictions,
  predictions: ReadonlyMap<string, ModelPredictions>
): ModelsData {
  const models = data.models.filter(({id}) => !state.hidden?.includes(id));
  if (!isNarrowed(state)) return {...data, models};
  const wanted = new Set(rowsWithin(looked, state, data.cap).map(unitOf));
  const scenarios = data.scenarios.map((scenario, i) => judged(scenario, i, wanted, predictions, data.cap));
  return {...data, models, scenarios};
}
