import * as z from "zod";
import {catalog} from "../catalog.ts";
import {regressionGate, regressionRulesOf} from "../config/gate.ts";
import {gateUnitsTable} from "../contract/gate.ts";
import {incomparable} from "../core/gate/incomparable.ts";
import {judge} from "../core/gate/judge.ts";
import {regressionContest} from "../core/registered/contest.ts";
import {registeredFile} from "../core/registered/registeredFile.ts";
import {tableFile} from "../emit/files.ts";
import {gateUnitsOf} from "../emit/gate.ts";
import {cardOf} from "../emit/modelCard.ts";
import {all, defineStage} from "../stage.ts";

/** Holds the candidate to the rules, beside the model in production, on the held-out units of every scenario. */
export const gate = defineStage({
  name: "gate",
  scope: "report",
  inputs: {
    origin: catalog.origin,
    registry: catalog.registry,
    models: all(catalog.productionModel),
    registered: all(catalog.registeredScenario),
    heldOut: all(catalog.heldOut)
  },
  outputs: {draft: catalog.gate, files: catalog.gateFiles, model: catalog.candidateModel},
  params: z.object({
    report: z.string(),
    rules: regressionGate,
    /** Target cap, in the report's time unit. */
    cap: z.number().positive(),
    /** File names of the scenarios, by their names. */
    slugs: z.record(z.string(), z.string())
  }),
  run: ({origin, registry, models, registered, heldOut}, {report, rules, cap, slugs}, {seed}) => {
    const {production, history} = registry;
    const file = registeredFile(report, [...registered.values()]);
    const scenarios = [...heldOut].map(([id, one]) => ({id, slug: slugs[id], heldOut: one}));
    const contest = regressionContest(scenarios, production !== null, cap);
    const card = cardOf({
      trained: [...models.values()],
      heldOut: [...heldOut.values()],
      origin,
      seed,
      file
    });
    const rival = contest.units.production === null ? null : (production?.card ?? null);
    const held = regressionRulesOf(rules);
    const alone = judge(
      {
        kind: "regression",
        units: contest.units,
        candidate: card,
        production: rival,
        reproduced: rival && contest.reproduced
      },
      held,
      seed
    );
    const largest = contest.reproduced?.largest ?? null;
    const {units, ...result} = production && !rival ? incomparable(alone, largest, held.reproduced) : alone;
    const {left, heldOut: parts, sha256} = contest;
    return {
      draft: {
        report,
        result,
        card,
        protocol: {left, heldOut: parts, sha256},
        production: production?.card ?? null,
        history
      },
      // without a rival they are the predictions that pages have already
      files: rival ? [tableFile("gate-units.arrow", gateUnitsTable, gateUnitsOf(units))] : [],
      model: file.text
    };
  }
});
