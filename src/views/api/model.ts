import type {ModelAnswer} from "../../../pipeline/contract/api.ts";
import type {ModelCard} from "../../../pipeline/contract/gate.ts";
import {type ServedModel, servedModel} from "../../../pipeline/core/registered/served.ts";
import {inProduction, noVerdict, type ReportFacts} from "./report.ts";

/** A model that is in production, though nobody may know since when. */
export const deployedModel = (card: ModelCard, promoted: string | null): ServedModel => ({
  ...servedModel(card, promoted),
  deployed: true
});

/** `api/model.json`: the model in production; before any promotion, the candidate. */
export function modelAnswer(facts: ReportFacts): ModelAnswer {
  const {gate} = facts;
  if (gate) {
    const live = inProduction(gate);
    const answer = live ? deployedModel(live.card, live.promoted) : servedModel(gate.candidate, null);
    return {...answer, metrics: {...answer.metrics}};
  }
  return {
    deployed: false,
    model_type: null,
    size: null,
    deployed_at: null,
    n_estimators: null,
    max_depth: null,
    metrics: {},
    missing: noVerdict(facts)
  };
}
