/** What the summary says of one scenario. */
import type {Standing, Trained, ValidationPlan} from "../catalog.ts";
import type {Clustering, Evaluation, Importance, Localized, Scenario} from "../contract/summary.ts";
import type {ClusteredUnits} from "../core/cluster/clusterUnits.ts";
import type {Scaler} from "../core/features/scaler.ts";
import {rowCount} from "../core/fleet.ts";
import type {ScenarioRecords} from "../io/sources/source.ts";
import {lifeFacts} from "./units.ts";

export interface ScenarioInputs {
  readonly records: ScenarioRecords;
  readonly slug: string;
  readonly standing: Standing;
  readonly plan: ValidationPlan;
  readonly scaler: Scaler;
  readonly evaluations: readonly Evaluation[];
  readonly production: Trained;
  readonly clusters: ClusteredUnits | null;
}

export function scenarioFacts(inputs: ScenarioInputs): Scenario {
  const {records, slug, standing, scaler, evaluations, production, clusters} = inputs;
  const importance = importanceOf(production);
  return {
    id: records.id,
    slug,
    label: records.label as Localized,
    cohort: standing.cohort,
    truth: standing.fleet.remaining.every(Number.isFinite),
    conditions: scaler.conditions.centres.length,
    training: {
      units: records.train.units.length,
      rows: rowCount(records.train),
      life: lifeFacts(records.train)
    },
    current: {units: standing.fleet.units.length, rows: rowCount(standing.fleet)},
    sensors: byImportance(scaler.informative, importance),
    evaluations: [...evaluations],
    importance,
    clustering: clusters && clusteringOf(clusters)
  };
}

/** Shares of the total gain, and rises of error, strongest rise first. */
function importanceOf({importance}: Trained): Importance[] {
  if (!importance) return [];
  return importance
    .map(({group, gain, permutation, permutation_error}) => ({
      group,
      gain,
      permutation,
      permutation_error
    }))
    .sort((a, b) => b.permutation - a.permutation);
}

/** Sensors in order of importance; those without any keep the source's order behind. */
function byImportance(sensors: readonly string[], importance: readonly Importance[]): string[] {
  const rank = new Map(importance.map(({group}, i) => [group, i]));
  const last = importance.length;
  return sensors.toSorted((a, b) => (rank.get(a) ?? last) - (rank.get(b) ?? last));
}

const clusteringOf = ({k, silhouette, clusters}: ClusteredUnits): Clustering => ({
  k,
  silhouette: silhouette.map((point) => ({...point})),
  clusters: clusters.map(({cluster, units, rul, sensors}) => ({
    cluster,
    units,
    rul: {...rul},
    sensors: [...sensors]
  }))
});
