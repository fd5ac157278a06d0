import * as z from "zod";
import {catalog} from "../catalog.ts";
import {evaluateClasses} from "../core/evaluate/classification/evaluateClasses.ts";
import {defineStage} from "../stage.ts";
import {everyTableModel} from "./tableModels.ts";

/** Judges every model of classes out of fold, and chooses the one the pages show. */
export const evaluateTable = defineStage({
  name: "evaluate-table",
  scope: "report",
  inputs: {plan: catalog.tablePlan, ...everyTableModel},
  outputs: {evaluations: catalog.tableEvaluations, production: catalog.tableProduction},
  params: z.object({}),
  run: ({plan: {table, folds}, ...models}, _params, {seed}) => {
    const trained = Object.values(models);
    const evaluations = trained.map(({info, outOfFold, cost}) => ({
      model: info.id,
      ...evaluateClasses({
        probabilities: outOfFold,
        id: table.id,
        truth: table.target,
        group: table.group,
        folds,
        classes: table.classes.length,
        seed
      }),
      cost
    }));
    const losses = evaluations.map(({logLoss}) => logLoss.value);
    return {evaluations, production: trained[losses.indexOf(Math.min(...losses))]};
  }
});
