/** How the errors were measured, and how each model was set: facts that no choice of the reader's changes. */
import type {ModelInfo} from "../../../pipeline/contract/summary.ts";
import type {Speech} from "../../i18n/messages.ts";
import type {ModelsData} from "./data.ts";
import {evaluationOf} from "./pool.ts";

type Fact = readonly string[];

/** Lines of the protocol: label and value. */
export function protocolFacts({cap, folds}: ModelsData, {models}: Speech): Fact[] {
  const {protocol} = models;
  return [
    protocol.split,
    protocol.cap(cap),
    protocol.folds(folds),
    protocol.scaling,
    protocol.choice,
    protocol.test
  ];
}

/** A number of trees that early stopping chose differently in each scenario is told with the costs instead. */
const sameEverywhere = ({id}: ModelInfo, {scenarios}: ModelsData): boolean =>
  new Set(scenarios.map((scenario) => evaluationOf(scenario, id)?.cost.trees)).size <= 1;

/** Settings of a model: label and value. */
export const settingsOf = (model: ModelInfo, data: ModelsData, {models}: Speech): Fact[] =>
  Object.entries(model.options)
    .filter(([key]) => key !== "trees" || sameEverywhere(model, data))
    .map(([key, value]) => [models.cards.option(key), models.cards.value(value)]);
