/** What every model says of every unit at its last record. */
import {type ColumnTable, table} from "arquero";
import type {Standing, Trained} from "../catalog.ts";
import {atLastRows} from "../core/evaluate/standingFleet.ts";

/** Rows of the contract's `predictions` table for one scenario, model by model. */
export function predictionsOf(scenario: string, {fleet}: Standing, models: readonly Trained[]): ColumnTable {
  const blocks = models.map(({info, standing}) =>
    table({
      model: fleet.units.map(() => info.id),
      scenario: fleet.units.map(() => scenario),
      unit_id: [...fleet.units],
      rul: Array.from(fleet.remaining, (rul) => (Number.isFinite(rul) ? rul : null)),
      rul_predicted: Array.from(atLastRows(fleet, standing))
    })
  );
  return blocks[0].concat(...blocks.slice(1));
}
