/** Tables of the whole fleet from those of its scenarios. */
import {type ColumnTable, table} from "arquero";
import type {UnitColumns} from "../catalog.ts";
import type {RiskLevel} from "../contract/rul.ts";
import type {ClusteredUnits} from "../core/cluster/clusterUnits.ts";
import {type PredictionLine, predictionsCsv} from "../io/predictionsCsv.ts";

/** All units, those that may fail soonest first (lower bound, then prediction), then in the scenarios' and the source's order. */
export function wholeFleet(scenarios: readonly UnitColumns[]): ColumnTable {
  const tables = scenarios.map((columns) => table(columns as unknown as Record<string, unknown[]>));
  return tables[0].concat(...tables.slice(1)).orderby("rul_lower", "rul_predicted");
}

/** Columns of the contract's `clusters` table; scenarios without clusters have no rows. */
export function clusterProfiles(
  clusters: ReadonlyMap<string, ClusteredUnits | null>,
  sensorsOf: ReadonlyMap<string, readonly string[]>
) {
  const rows = [...clusters].flatMap(([scenario, found]) =>
    (found?.clusters ?? []).flatMap(({cluster, profile}) =>
      (sensorsOf.get(scenario) ?? []).map((sensor, s) => ({scenario, cluster, sensor, deviation: profile[s]}))
    )
  );
  return {
    scenario: rows.map((row) => row.scenario),
    cluster: Int32Array.from(rows, (row) => row.cluster),
    sensor: rows.map((row) => row.sensor),
    deviation: Float64Array.from(rows, (row) => row.deviation)
  };
}

/** Lines of the file of predictions: the units of some scenarios, in the source's order. */
export function predictionsText(
  scenarios: readonly UnitColumns[],
  more: Readonly<Record<string, string>>
): string {
  return predictionsCsv(
    scenarios.flatMap((columns) =>
      columns.unit_id.map(
        (unit_id, i): PredictionLine => ({
          unit_id,
          scenario: columns.scenario[i],
          rul: columns.rul[i],
          rul_predicted: columns.rul_predicted[i],
          risk_level: columns.risk_level[i] as RiskLevel,
          cluster: columns.cluster[i],
          more: {
            age: columns.age[i],
            rul_lower: columns.rul_lower[i],
            rul_upper: columns.rul_upper[i],
            ...more
          }
        })
      )
    )
  );
}
