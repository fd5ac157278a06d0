import * as z from "zod";
import {catalog} from "../catalog.ts";
import {classificationGate, classificationRulesOf} from "../config/gate.ts";
import {gateUnitsTable} from "../contract/gate.ts";
import {incomparable} from "../core/gate/incomparable.ts";
import {judge} from "../core/gate/judge.ts";
import {fileOf} from "../core/registered/registeredFile.ts";
import {tableContest} from "../core/registered/tableContest.ts";
import {registeredTable, registerTable} from "../core/registered/tableModel.ts";
import {tablePredictor} from "../core/tabular/predictor.ts";
import {tableFile} from "../emit/files.ts";
import {gateUnitsOf} from "../emit/gate.ts";
import {tableCardOf} from "../emit/tabular/card.ts";
import {defineStage} from "../stage.ts";

/** Holds the candidate of a table to the rules, beside the model in production, on rows neither has learned from. */
export const gateTable = defineStage({
  name: "gate-table",
  scope: "report",
  inputs: {
    records: catalog.tableRecords,
    plan: catalog.tablePlan,
    registry: catalog.registry,
    production: catalog.tableProduction
  },
  outputs: {draft: catalog.gate, files: catalog.gateFiles, model: catalog.candidateModel},
  params: z.object({report: z.string(), rules: classificationGate}),
  run: ({records, plan: {table}, registry, production: candidate}, {report, rules}, {seed}) => {
    const {production, history} = registry;
    const {model, outOfFold} = candidate;
    const file = fileOf(registerTable({report, table, model, outOfFold, predict: tablePredictor(model)}));
    const card = tableCardOf({candidate, table, origin: records.origin, seed, file});
    const {units, left, heldOut, sha256, reproduced} = tableContest({
      table,
      outOfFold,
      registered: production && registeredTable(production.model),
      load: tablePredictor
    });
    const rival = units.production === null ? null : (production?.card ?? null);
    const inputs = {kind: "classification", units, candidate: card, production: rival, reproduced} as const;
    const held = classificationRulesOf(rules);
    const alone = judge({...inputs, reproduced: rival && reproduced}, held, seed);
    const judged =
      production && !rival ? incomparable(alone, reproduced?.largest ?? null, held.reproduced) : alone;
    const {units: rows, ...result} = judged;
    return {
      draft: {
        report,
        result,
        card,
        protocol: {left, heldOut, sha256},
        production: production?.card ?? null,
        history
      },
      // without a rival they are the predictions that pages have already
      files: rival ? [tableFile("gate-units.arrow", gateUnitsTable, gateUnitsOf(rows))] : [],
      model: file.text
    };
  }
});
