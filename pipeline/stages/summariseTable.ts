import * as z from "zod";
import {catalog} from "../catalog.ts";
import {localized} from "../contract/summary.ts";
import {tabularPredictionsTable, tabularVocabularySchema} from "../contract/tabular.ts";
import {rowsSinceTraining} from "../core/tabular/sinceTraining.ts";
import {jsonFile, tableFile} from "../emit/files.ts";
import {predictedRows} from "../emit/tabular/predictions.ts";
import {tabularSummaryOf} from "../emit/tabular/summary.ts";
import {defineStage} from "../stage.ts";
import {everyTableModel} from "./tableModels.ts";

/** Everything pages say and draw of a table. */
export const summariseTable = defineStage({
  name: "summarise-table",
  scope: "report",
  inputs: {
    records: catalog.tableRecords,
    plan: catalog.tablePlan,
    registry: catalog.registry,
    evaluations: catalog.tableEvaluations,
    production: catalog.tableProduction,
    ...everyTableModel
  },
  outputs: {
    summary: catalog.tableSummary,
    files: catalog.tableFiles,
    workFiles: catalog.tableWorkFiles
  },
  params: z.object({
    report: z.object({
      id: z.string(),
      title: localized,
      vocabulary: tabularVocabularySchema,
      folds: z.int(),
      retrainAt: z.int(),
      bands: z.object({good: z.number(), excellent: z.number()})
    }),
    /** Sources tried before the one that answered. */
    tried: z.array(z.object({source: z.string(), reason: localized}))
  }),
  run: ({records, plan, registry, evaluations, production, ...models}, {report, tried}, {seed}) => {
    const {table, folds} = plan;
    const card = registry.production?.card;
    const learned = card ? {rows: card.training.rows, origin: card.origin.en} : null;
    const since = rowsSinceTraining({rows: table.rows, origin: records.origin.name.en}, learned);
    const rows = predictedRows(table, production.outOfFold, folds);
    const trained = Object.values(models);
    return {
      summary: tabularSummaryOf({
        report,
        tried,
        seed,
        records,
        plan,
        evaluations,
        production,
        infos: trained.map(({info}) => info),
        added: since ?? 0
      }),
      files: [
        tableFile("predictions.arrow", tabularPredictionsTable, rows),
        {path: "model.json", content: JSON.stringify(production.model)}
      ],
      workFiles: [
        jsonFile("columns.json", {use: table.columns.map(({name}) => name), refused: plan.refused}),
        ...trained.map(({info, model}) => ({
          path: `models/${info.id}.json`,
          content: JSON.stringify(model)
        }))
      ]
    };
  }
});
