import * as z from "zod";
import {catalog, type UnitColumns} from "../catalog.ts";
import {rulReport} from "../config.ts";
import {clustersTable, predictionsTable, unitsTable} from "../contract/rul.ts";
import {localized} from "../contract/summary.ts";
import {columnsOf} from "../emit/columns.ts";
import {tableFile} from "../emit/files.ts";
import {clusterProfiles, predictionsText, wholeFleet} from "../emit/fleet.ts";
import {predictionsOf} from "../emit/predictions.ts";
import {summaryOf} from "../emit/summary.ts";
import {all, defineStage} from "../stage.ts";
import {everyModel} from "./models.ts";

const everywhere = {
  boosting: all(everyModel.boosting),
  forest: all(everyModel.forest),
  ridge: all(everyModel.ridge),
  libraryForest: all(everyModel.libraryForest),
  age: all(everyModel.age),
  constant: all(everyModel.constant)
};

/** The report's summary and the tables of its whole fleet. */
export const summarise = defineStage({
  name: "summarise",
  scope: "report",
  inputs: {
    origin: catalog.origin,
    sensors: catalog.sensors,
    production: catalog.production,
    facts: all(catalog.facts),
    units: all(catalog.units),
    standing: all(catalog.standing),
    scalers: all(catalog.scaler),
    clusters: all(catalog.clusters),
    ...everywhere
  },
  outputs: {summary: catalog.summary, reportFiles: catalog.reportFiles},
  params: z.object({
    report: rulReport.omit({sources: true, features: true, boosting: true, forest: true, gate: true}),
    /** Sources tried before the one that answered. */
    tried: z.array(z.object({source: z.string(), reason: localized}))
  }),
  run: (
    {origin, sensors, production, facts, units, standing, scalers, clusters, ...models},
    {report, tried},
    {seed}
  ) => {
    const scenarios = [...facts.values()];
    const sensorsOf = new Map([...scalers].map(([scenario, {informative}]) => [scenario, informative]));
    const predictions = scenarios.map(({id}) =>
      predictionsOf(
        id,
        standing.get(id)!,
        Object.values(models).map((trained) => trained.get(id)!)
      )
    );
    const cohorts = (["test", "validation"] as const).map((cohort) => ({
      cohort,
      path: cohort === "test" ? `${report.predictionsFile}.csv` : `${report.predictionsFile}_validation.csv`,
      units: scenarios
        .filter((scenario) => scenario.cohort === cohort)
        .map(({id}) => units.get(id) as UnitColumns)
    }));
    const downloads = cohorts.filter((cohort) => cohort.units.length > 0);
    return {
      summary: summaryOf({
        report,
        seed,
        origin: {...origin, tried},
        sensors,
        production,
        scenarios,
        models: Object.values(models).map((trained) => [...trained.values()][0].info),
        downloads: downloads.map(({cohort, path, units}) => ({
          cohort,
          path,
          rows: units.reduce((n, {unit_id}) => n + unit_id.length, 0)
        }))
      }),
      reportFiles: [
        tableFile("units.arrow", unitsTable, columnsOf(wholeFleet([...units.values()])) as never),
        tableFile(
          "predictions.arrow",
          predictionsTable,
          columnsOf(predictions[0].concat(...predictions.slice(1))) as never
        ),
        tableFile("clusters.arrow", clustersTable, clusterProfiles(clusters, sensorsOf)),
        ...downloads.map(({cohort, path, units}) => ({
          path,
          content: predictionsText(units, {cohort, model: production})
        }))
      ]
    };
  }
});
