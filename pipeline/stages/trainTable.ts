/** How every kind of model of classes is trained: one stage a kind, all alike. */
import * as z from "zod";
import {catalog, type TrainedTable} from "../catalog.ts";
import type {TabularModelInfo} from "../contract/tabular.ts";
import {fitBases, trainTable} from "../core/tabular/trainTable.ts";
import {withTeam} from "../parallel/withTeam.ts";
import {type Dataset, defineStage} from "../stage.ts";

/** What differs from one kind of model to the next. */
interface TableKind {
  readonly output: Dataset<TrainedTable>;
  readonly family: TabularModelInfo["family"];
  /** Whether its importance and its learning curve are measured. */
  readonly study: boolean;
  /** Relative cost of training. */
  readonly weight: number;
}

/** Fits the linear models that the others start from, once for all of them. */
export const tableBases = defineStage({
  name: "table-bases",
  scope: "report",
  inputs: {plan: catalog.tablePlan},
  outputs: {bases: catalog.tableBases},
  params: z.object({}),
  weight: 30,
  maxThreads: 16,
  run: async ({plan: {table, folds}}, _params, {seed, threads, progress}) => ({
    bases: await withTeam(threads, (team) => fitBases({table, folds, seed, team, progress}))
  })
});

/** The stage that predicts every row by models that have not seen its group, then fits a kind of model on all rows. */
const tableTrainingStage = ({output, family, study, weight}: TableKind) =>
  defineStage({
    name: output.name,
    scope: "report",
    inputs: {plan: catalog.tablePlan, bases: catalog.tableBases},
    outputs: {trained: output},
    params: z.object({}),
    weight,
    maxThreads: 16,
    run: async ({plan: {table, folds}, bases}, _params, {seed, threads, progress}) => {
      const {options, model, outOfFold, cost, importance, learning} = await withTeam(threads, (team) =>
        trainTable(family, {table, folds, seed, bases, study, team, progress})
      );
      const info = {id: family, family, options: {...options}, note: null};
      return {trained: {info, model, outOfFold, cost, importance, learning}};
    }
  });

export const logistic = tableTrainingStage({
  output: catalog.logistic,
  family: "logistic",
  study: true,
  weight: 10
});
export const tableBoosting = tableTrainingStage({
  output: catalog.tableBoosting,
  family: "boosting",
  study: true,
  weight: 30
});
export const tableForest = tableTrainingStage({
  output: catalog.tableForest,
  family: "forest",
  study: false,
  weight: 25
});
export const majority = tableTrainingStage({
  output: catalog.majority,
  family: "majority",
  study: false,
  weight: 1
});
