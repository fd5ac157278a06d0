import * as z from "zod";
import {catalog, type UnitColumns} from "../catalog.ts";
import {recordsTable, sensorsTable, trajectoriesTable} from "../contract/rul.ts";
import {reduceSensors} from "../core/features/reduceSensors.ts";
import {unitOfRow} from "../core/fleet.ts";
import {columnsOf} from "../emit/columns.ts";
import {measuredFile, tableFile} from "../emit/files.ts";
import {forDrawing} from "../emit/forDrawing.ts";
import {profilesFile} from "../emit/profiles.ts";
import {scenarioFacts} from "../emit/scenario.ts";
import {trajectoriesOf} from "../emit/trajectories.ts";
import {unitsOf} from "../emit/units.ts";
import {defineStage} from "../stage.ts";

/** Everything pages say and draw of one scenario. */
export const describe = defineStage({
  name: "describe",
  scope: "scenario",
  inputs: {
    records: catalog.records,
    plan: catalog.plan,
    standing: catalog.standing,
    scaler: catalog.scaler,
    evaluations: catalog.evaluations,
    production: catalog.productionModel,
    prognostics: catalog.prognostics,
    healthMetrics: catalog.healthMetrics,
    health: catalog.health,
    calibrated: catalog.calibrated,
    backTest: catalog.backTest,
    profiles: catalog.profiles,
    clusters: catalog.clusters
  },
  outputs: {facts: catalog.facts, units: catalog.units, pageFiles: catalog.pageFiles},
  params: z.object({
    slug: z.string(),
    /** Target cap, in the report's time unit. */
    cap: z.number().positive(),
    thresholds: z.object({critical: z.number(), degraded: z.number()})
  }),
  run: (inputs, {slug, cap, thresholds}, {scope}) => {
    const {standing, scaler, production, calibrated, health, profiles, clusters} = inputs;
    const {fleet} = standing;
    const facts = scenarioFacts({...inputs, slug});
    const reduced = reduceSensors(fleet, scaler);
    const inOrder = facts.sensors.map((name) => ({
      name,
      values: forDrawing(reduced.sensors.find((sensor) => sensor.name === name)?.values ?? [])
    }));
    const unitId = Array.from(unitOfRow(fleet), (u) => fleet.units[u]);
    const units = unitsOf({
      scenario: String(scope),
      standing,
      predicted: production.standing,
      calibrations: calibrated.standing,
      clusters: clusters?.assignment ?? null,
      thresholds
    });
    return {
      facts,
      units: columnsOf(units) as unknown as UnitColumns,
      pageFiles: [
        tableFile(`trajectories-${slug}.arrow`, trajectoriesTable, {
          ...trajectoriesOf(fleet, {predicted: production.standing, health}, cap)
        }),
        measuredFile(
          `sensors-${slug}.arrow`,
          sensorsTable,
          {unit_id: reduced.unit_id, age: reduced.age},
          inOrder
        ),
        measuredFile(
          `full/records-${slug}.arrow`,
          recordsTable,
          {unit_id: unitId, age: Float32Array.from(fleet.time)},
          [...fleet.settings, ...fleet.sensors]
        ),
        ...(clusters ? [profilesFile(slug, fleet.units, profiles, facts.sensors)] : [])
      ]
    };
  }
});
