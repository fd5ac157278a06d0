/** What the summary says of one scenario. */
import type {Standing, Trained, ValidationPlan} from "../catalog.ts";
import type {
  BackTest,
  CalibrationFacts,
  Clustering,
  Evaluation,
  Health,
  Importance,
  Localized,
  Prognostics,
  Scenario
} from "../contract/summary.ts";
import type {CalibratedModel} from "../core/calibrate/calibrateModel.ts";
import type {ClusteredUnits} from "../core/cluster/clusterUnits.ts";
import type {HealthMetrics} from "../core/evaluate/prognostics/healthMetrics.ts";
import type {PrognosticMetrics} from "../core/evaluate/prognostics/prognosticMetrics.ts";
import {HEALTH} from "../core/features/groupNames.ts";
import type {Scaler} from "../core/features/scaler.ts";
import {rowCount} from "../core/fleet.ts";
import type {BackTest as BackTestResult} from "../core/plan/backTest.ts";
import type {ScenarioRecords} from "../io/sources/source.ts";
import {rounded} from "./rounded.ts";
import {lifeFacts} from "./units.ts";

export interface ScenarioInputs {
  readonly records: ScenarioRecords;
  readonly slug: string;
  readonly standing: Standing;
  readonly plan: ValidationPlan;
  readonly scaler: Scaler;
  readonly evaluations: readonly Evaluation[];
  readonly production: Trained;
  readonly calibrated: CalibratedModel;
  readonly backTest: BackTestResult;
  readonly clusters: ClusteredUnits | null;
  readonly prognostics: PrognosticMetrics | null;
  readonly healthMetrics: HealthMetrics | null;
}

export function scenarioFacts(inputs: ScenarioInputs): Scenario {
  const {records, slug, standing, scaler, evaluations, production, calibrated, clusters} = inputs;
  const {prognostics, healthMetrics, backTest} = inputs;
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
    sensors: byImportance(scaler, importance),
    evaluations: [...evaluations],
    importance,
    calibration: calibrationFacts(calibrated),
    backTest: rounded(backTest) as BackTest,
    clustering: clusters && clusteringOf(clusters),
    prognostics: rounded(prognostics) as Prognostics | null,
    health: rounded(healthMetrics) as Health | null
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

/**
 * Informative sensors, those that weigh most first: what permuting a sensor's own features costs, and its share by
 * weight of what permuting the health index costs. Equals keep the source's order.
 */
function byImportance({informative, health}: Scaler, importance: readonly Importance[]): string[] {
  const rise = (group: string): number => importance.find((entry) => entry.group === group)?.permutation ?? 0;
  const total = health.reduce((sum, weight) => sum + Math.abs(weight), 0) || 1;
  const weight = new Map(
    informative.map((name, s) => [name, rise(name) + (rise(HEALTH) * Math.abs(health[s])) / total])
  );
  return informative.toSorted((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0));
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

/** What the summary says of intervals: how they did, and the calibrations of the units shown. */
const calibrationFacts = ({method, methods, standing, validation, test}: CalibratedModel): CalibrationFacts =>
  structuredClone({
    method,
    methods: methods.map(({method, score}) => ({method, interval90: score})),
    tables: standing.tables,
    validation,
    test
  }) as CalibrationFacts;
