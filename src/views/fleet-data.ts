/** What the executive and fleet pages know: packed into the page at build, unpacked there in the browser. */
import {
  type clustersTable,
  type RiskLevel,
  riskLevels,
  type unitsTable
} from "../../pipeline/contract/rul.ts";
import type {
  CalibrationFacts,
  Localized,
  RulSummary,
  Scenario,
  SensorInfo,
  StageScore
} from "../../pipeline/contract/summary.ts";
import type {Calibration} from "../../pipeline/core/calibrate/calibration.ts";
import type {Table} from "../data/table.ts";
import {type Deviations, hundredth, type PackedDeviations, unpackDeviations} from "./deviations.ts";
import type {Prognosis} from "./rul/prognosis.ts";
import type {Trend} from "./trend.ts";

/** One unit of the current fleet. Lives and ages are in the report's time unit, rounded to a tenth. */
export interface Unit {
  /** `scenario/id`, unique in the report. */
  readonly key: string;
  /** As pages call it: its id, after its scenario's when the report has several. */
  readonly name: string;
  readonly id: string;
  readonly scenario: ScenarioFacts;
  readonly age: number;
  readonly rul: number | null;
  readonly predicted: number | null;
  /**
   * Remaining lives reached nineteen times in twenty, which decides the risk, and one time in twenty, where the cap means
   * "at least". Ends of the 90 % interval, but where it reaches the cap: there it starts higher (`intervalAt`).
   */
  readonly lower: number | null;
  readonly upper: number | null;
  /** What the prediction stands for: see `livesOf` in outlook.ts. */
  readonly calibration: Calibration;
  readonly risk: RiskLevel;
  readonly cluster: number | null;
  readonly degradedSince: number | null;
  readonly criticalSince: number | null;
  /** Empty on pages that show no trends. */
  readonly trend: Trend;
  /** Deviations of the scenario's first sensors, where the page carries them. */
  readonly deviations: Deviations | null;
}

/** How wrong the production model is on units it did not learn from, labels at the cap. */
export interface ErrorFacts {
  readonly rmse: number;
  readonly bias: number;
  readonly stages: readonly StageScore[];
}

/** The parts of a scenario that these pages speak of. */
export interface ScenarioFacts
  extends Pick<
    Scenario,
    "id" | "slug" | "label" | "cohort" | "truth" | "sensors" | "clustering" | "backTest"
  > {
  readonly units: number;
  readonly error: ErrorFacts | null;
  readonly calibration: CalibrationFacts;
  /** On the page of one unit. */
  readonly prognosis?: Prognosis;
}

/** Mean deviation of each of the scenario's sensors in one cluster. */
export interface Profile {
  readonly scenario: string;
  readonly cluster: number;
  readonly deviations: Deviations;
}

export interface FleetData
  extends Pick<
    RulSummary,
    "id" | "title" | "vocabulary" | "thresholds" | "cap" | "currency" | "costs" | "built"
  > {
  readonly origin: {readonly kind: "files" | "simulated"; readonly name: Localized};
  readonly sensors: readonly SensorInfo[];
  readonly scenarios: readonly ScenarioFacts[];
  readonly profiles: readonly Profile[];
  readonly units: readonly Unit[];
}

type Cell = number | null;
/** Units as rows of plain values: scenario index, id, then figures; the names would cost more than the data. */
type PackedUnit = [number, string, number, Cell, Cell, Cell, Cell, number, number, Cell, Cell, Cell];
export type PackedFleet = Omit<FleetData, "units"> & {
  readonly units: readonly PackedUnit[];
  /** Trends of the units, in their order; only pages that show them carry them. */
  readonly trends?: readonly Trend[];
  /** Deviations of the units of each scenario, null for one without clusters; on pages that compare them. */
  readonly deviations?: readonly (PackedDeviations | null)[];
};

const tenth = (value: number): number => Math.round(value * 10) / 10;
const cell = (value: number | null): Cell => (value === null || Number.isNaN(value) ? null : tenth(value));

/** A predicted life: what lies above a whole number stays above it, since classes and thresholds end there. */
function life(value: number | null): Cell {
  const rounded = cell(value);
  return rounded !== null && Number.isInteger(rounded) && value! > rounded
    ? Math.ceil(value! * 100) / 100
    : rounded;
}

function errorFacts(scenario: Scenario, production: string): ErrorFacts | null {
  const evaluation = scenario.evaluations.find(({model}) => model === production);
  if (!evaluation) return null;
  const {clipped, stages} = evaluation.test ?? evaluation.validation;
  return {rmse: clipped.rmse, bias: clipped.bias, stages};
}

/** The same facts with numbers in six digits: more than any page prints, and a third of their bytes. */
const brief = <T>(facts: T): T =>
  JSON.parse(JSON.stringify(facts), (_, value) =>
    typeof value === "number" ? Number(value.toPrecision(6)) : value
  );

function scenarioFacts(scenario: Scenario, production: string): ScenarioFacts {
  const {id, slug, label, cohort, truth, sensors, clustering, calibration, backTest} = scenario;
  const error = errorFacts(scenario, production);
  const units = scenario.current.units;
  return {id, slug, label, cohort, truth, sensors, clustering, calibration, backTest, units, error};
}

function profiles(scenario: Scenario, clusters: Table<typeof clustersTable>): Profile[] {
  const {columns, rows} = clusters;
  const deviation = new Map<string, number>();
  for (let i = 0; i < rows; i++)
    if (columns.scenario[i] === scenario.id)
      deviation.set(`${columns.cluster[i]}/${columns.sensor[i]}`, columns.deviation[i]);
  return (scenario.clustering?.clusters ?? []).map(({cluster}) => ({
    scenario: scenario.id,
    cluster,
    deviations: scenario.sensors.map((sensor) => hundredth(deviation.get(`${cluster}/${sensor}`)))
  }));
}

/** Selects and rounds what the pages show. `clusters` is null when the pipeline found none. */
export function packFleet(
  summary: RulSummary,
  units: Table<typeof unitsTable>,
  clusters: Table<typeof clustersTable> | null
): PackedFleet {
  const {id, title, vocabulary, thresholds, cap, currency, costs, built} = summary;
  const {origin, scenarios, production} = summary;
  const index = new Map(scenarios.map((scenario, i) => [scenario.id, i]));
  const known = new Set(scenarios.flatMap(({sensors}) => sensors));
  const c = units.columns;
  return {
    id,
    title,
    vocabulary,
    thresholds,
    cap,
    currency,
    costs,
    built,
    origin: {kind: origin.kind, name: origin.name},
    sensors: summary.sensors.filter(({name}) => known.has(name)),
    scenarios: scenarios.map((scenario) => brief(scenarioFacts(scenario, production))),
    profiles: clusters ? scenarios.flatMap((scenario) => profiles(scenario, clusters)) : [],
    units: Array.from({length: units.rows}, (_, i) => [
      index.get(c.scenario[i])!,
      c.unit_id[i],
      tenth(c.age[i]),
      cell(c.rul[i]),
      life(c.rul_predicted[i]),
      life(c.rul_lower[i]),
      life(c.rul_upper[i]),
      c.calibration[i],
      riskLevels.indexOf(c.risk_level[i] as RiskLevel),
      c.cluster[i],
      cell(c.degraded_since[i]),
      cell(c.critical_since[i])
    ])
  };
}

/** Deviations of each unit, in the page's order. */
function unitDeviations({scenarios, units, deviations}: PackedFleet): (Deviations | null)[] {
  const rows = scenarios.map((_, s) => {
    const own = deviations?.[s];
    return own && unpackDeviations(own, units.filter(([scenario]) => scenario === s).length).values();
  });
  return units.map(([scenario]) => rows[scenario]?.next().value ?? null);
}

/** The inverse of packing: units as objects, each with its scenario. */
export function unpackFleet(packed: PackedFleet): FleetData {
  const several = packed.scenarios.length > 1;
  const {trends = [], deviations: _, ...rest} = packed;
  const deviations = unitDeviations(packed);
  const units = packed.units.map(
    ([s, id, age, rul, predicted, lower, upper, table, risk, cluster, degradedSince, criticalSince], i) => {
      const scenario = packed.scenarios[s];
      return {
        key: `${scenario.id}/${id}`,
        name: several ? `${scenario.id}-${id}` : id,
        id,
        scenario,
        age,
        rul,
        predicted,
        lower,
        upper,
        calibration: scenario.calibration.tables[table],
        risk: riskLevels[risk],
        cluster,
        degradedSince,
        criticalSince,
        trend: trends[i] ?? [],
        deviations: deviations[i]
      };
    }
  );
  return {...rest, units};
}
