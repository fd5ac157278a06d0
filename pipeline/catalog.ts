/** Every dataset of the pipeline: its name, what it holds and what must be true of it. Stages make and read these. */
import type {UnitRow} from "./contract/rul.ts";
import type {Evaluation, ModelInfo, Origin, RulSummary, Scenario, SensorInfo} from "./contract/summary.ts";
import type {TabularEvaluation, TabularModelInfo, TabularSummary} from "./contract/tabular.ts";
import type {CalibratedModel} from "./core/calibrate/calibrateModel.ts";
import type {QuantileEstimates} from "./core/calibrate/quantileIntervals.ts";
import type {ClusteredUnits, UnitProfiles} from "./core/cluster/clusterUnits.ts";
import type {HealthMetrics} from "./core/evaluate/prognostics/healthMetrics.ts";
import type {PrognosticMetrics} from "./core/evaluate/prognostics/prognosticMetrics.ts";
import type {Scaler} from "./core/features/scaler.ts";
import {type Fleet, rowCount} from "./core/fleet.ts";
import type {PortableModel} from "./core/learn/estimator.ts";
import type {GroupImportance} from "./core/learn/importance.ts";
import type {Matrix} from "./core/matrix.ts";
import type {BackTest} from "./core/plan/backTest.ts";
import type {HeldOutScenario} from "./core/registered/heldOut.ts";
import type {RegisteredScenario} from "./core/registered/rulModel.ts";
import type {LabelledTable} from "./core/tabular/labelledTable.ts";
import type {LeakingColumn} from "./core/tabular/leakage.ts";
import type {SavedBase} from "./core/tabular/savedBase.ts";
import type {GateDraft} from "./emit/gate.ts";
import type {ArtefactContent} from "./io/artefacts.ts";
import type {Registry} from "./io/registry/registry.ts";
import type {ScenarioRecords} from "./io/sources/source.ts";
import type {TableRecords} from "./io/sources/tabular/source.ts";
import {dataset, scopedDataset} from "./stage.ts";

/** The fleet pages speak of: units in service, or training units cut where a fleet in service could stand. */
export interface Standing {
  readonly cohort: Scenario["cohort"];
  readonly fleet: Fleet;
  /** For cut training units, the row of the training records behind each row of the fleet. */
  readonly trainingRows: Int32Array | null;
}

/** What a scenario is called before anything else is known of it. */
export type ScenarioName = Pick<Scenario, "id" | "label">;

/** Columns of the contract's `units` table. */
export type UnitColumns = {readonly [K in keyof UnitRow]: readonly UnitRow[K][]};

/** How training units are split and cut to judge a model on them. */
export interface ValidationPlan {
  /** Fold of each training unit. */
  readonly folds: Int32Array;
  /** Rows each training unit keeps when it stands for a unit in service. */
  readonly cuts: Int32Array;
}

/** Everything one kind of model gave for one scenario. */
export interface Trained {
  readonly info: ModelInfo;
  readonly model: PortableModel;
  /** Models of the folds, where the standing fleet is of training units that they predict; else none. */
  readonly foldModels: readonly PortableModel[];
  /** Deterministic size: trees, nodes, bytes as a file, and what it was fitted on. */
  readonly cost: Evaluation["cost"];
  /** Out-of-fold prediction at each row of the training records. */
  readonly outOfFold: Float64Array;
  /** Prediction at each row of the standing fleet, by models that never saw its units. */
  readonly standing: Float64Array;
  /** Importance by sensor; null for baselines. */
  readonly importance: readonly GroupImportance[] | null;
}

const sameLength = (what: string, values: ArrayLike<number>, rows: number): string | null =>
  values.length === rows ? null : `${what} has ${values.length} values for ${rows} rows`;

/** Everything one kind of model of classes gave. */
export interface TrainedTable {
  readonly info: TabularModelInfo;
  /** The fitted model as plain data. */
  readonly model: unknown;
  /** Out-of-fold probability of class k of row r at r × K + k. */
  readonly outOfFold: Float64Array;
  readonly cost: TabularEvaluation["cost"];
  /** How much worse it is out of fold when a column is shuffled; null where that was not looked at. */
  readonly importance: TabularSummary["importance"] | null;
  /** How good it is when it learns from part of the rows; null where that was not looked at. */
  readonly learning: TabularSummary["learning"] | null;
}

/** A table with the columns to learn from, and how its rows are dealt. */
export interface TablePlan {
  readonly table: LabelledTable;
  readonly refused: readonly LeakingColumn[];
  /** Fold of each row. */
  readonly folds: Int32Array;
}

export const catalog = {
  everyRecord: dataset<readonly ScenarioRecords[]>("every-record", {
    description: "Records of all scenarios as read",
    check: (scenarios) => (scenarios.length === 0 ? "the source has no scenario" : null)
  }),
  scenarios: dataset<readonly ScenarioName[]>("scenarios", {
    description: "Names of the scenarios, in the source's order"
  }),
  records: scopedDataset<ScenarioRecords>("records", {
    description:
      "Records of one scenario as read: training units to failure, units in service where there are any",
    check: ({train}) => (train.units.length < 2 ? "a scenario needs at least two training units" : null)
  }),
  origin: dataset<Omit<Origin, "tried">>("origin", {description: "Where the records come from"}),
  sensors: dataset<readonly SensorInfo[]>("sensors", {
    description: "Names, labels and units of measure of the sensors"
  }),
  plan: scopedDataset<ValidationPlan>("plan", {description: "Folds and cuts of the training units"}),
  standing: scopedDataset<Standing>("standing", {
    description: "The fleet as it stands at its last records",
    check: ({fleet}) => (fleet.units.length === 0 ? "the fleet has no unit" : null)
  }),
  scaler: scopedDataset<Scaler>("scaler", {
    description: "Operating conditions, healthy level and spread of each sensor, from training units",
    check: ({informative, sensors}) =>
      informative.length > 0
        ? null
        : `found no sensor that varies under equal operating conditions (${sensors.join(", ")}); expected at least one. To mend: give the source sensors that move as a unit wears`
  }),
  trainingFeatures: scopedDataset<Matrix>("training-features", {
    description: "Features of every training row"
  }),
  standingFeatures: scopedDataset<Matrix>("standing-features", {
    description: "Features of every row of the standing fleet"
  }),
  boosting: trained("boosting"),
  forest: trained("forest"),
  libraryForest: trained("library-forest"),
  ridge: trained("ridge"),
  age: trained("age"),
  constant: trained("constant"),
  evaluations: scopedDataset<readonly Evaluation[]>("evaluations", {description: "Results of every model"}),
  production: dataset<string>("production", {
    description: "Model the pages show: lowest error in cross-validation"
  }),
  productionModel: trained("production-model"),
  prognostics: scopedDataset<PrognosticMetrics | null>("prognostics", {
    description: "How early and how steadily the chosen model is right along training lives, out of fold"
  }),
  healthMetrics: scopedDataset<HealthMetrics | null>("health-metrics", {
    description: "What the health index is worth on training units, out of fold"
  }),
  health: scopedDataset<Float64Array>("health", {
    description: "Health index at each row of the standing fleet, learned without its units",
    check: (values) => (values.every(Number.isFinite) ? null : "a health index is not a finite number")
  }),
  quantiles: scopedDataset<QuantileEstimates>("quantiles", {
    description: "Ends of 90 % intervals by trees of quantiles, out of fold"
  }),
  calibrated: scopedDataset<CalibratedModel>("calibrated", {
    description: "Predictive distributions of the production model's predictions"
  }),
  backTest: scopedDataset<BackTest>("back-test", {
    description: "What planning would have brought on training units"
  }),
  registry: dataset<Registry>("registry", {
    description: "The model in production as the registry keeps it, and the builds that were judged"
  }),
  registeredScenario: scopedDataset<RegisteredScenario>("registered-scenario", {
    description: "What the registry would keep of the model of a scenario"
  }),
  heldOut: scopedDataset<HeldOutScenario>("held-out", {
    description: "What candidate and production say of the same held-out units"
  }),
  gate: dataset<GateDraft>("gate", {
    description: "Whether the candidate may replace production, but for the build's name"
  }),
  gateFiles: dataset<readonly ArtefactContent[]>("gate-files", {
    description: "Errors of both models on each held-out unit"
  }),
  candidateModel: dataset<string>("candidate-model", {
    description: "The candidate as the registry would keep it"
  }),
  tableRecords: dataset<TableRecords>("table-records", {
    description: "A clean table with its classes, how it was cleaned, and where it comes from",
    check: ({table}) =>
      table.classes.length < 2 ? "the table has fewer than two classes: there is nothing to tell apart" : null
  }),
  tablePlan: dataset<TablePlan>("table-plan", {
    description: "Columns to learn from, those refused because they restate the class, and folds of the rows",
    check: ({table}) => (table.columns.length === 0 ? "no column is left to learn from" : null)
  }),
  tableBases: dataset<readonly SavedBase[]>("table-bases", {
    description: "Linear models that those of trees start from: one for each fold, one for all rows"
  }),
  logistic: trainedTable("logistic"),
  tableBoosting: trainedTable("table-boosting"),
  tableForest: trainedTable("table-forest"),
  majority: trainedTable("majority"),
  tableEvaluations: dataset<readonly TabularEvaluation[]>("table-evaluations", {
    description: "Results of every model of classes"
  }),
  tableProduction: dataset<TrainedTable>("table-production", {
    description: "Model of classes that pages show: lowest log loss out of fold"
  }),
  tableSummary: dataset<Omit<TabularSummary, "build" | "built">>("table-summary", {
    description: "What the pages say of the table, but for when and from what it was built"
  }),
  tableFiles: dataset<readonly ArtefactContent[]>("table-files", {
    description: "Files that pages of the table read"
  }),
  tableWorkFiles: dataset<readonly ArtefactContent[]>("table-work-files", {
    description: "Files for further work: every model, predictions"
  }),
  profiles: scopedDataset<UnitProfiles>("profiles", {
    description: "Degradation profile of each unit of the standing fleet"
  }),
  clusters: scopedDataset<ClusteredUnits | null>("clusters", {
    description: "Clusters of degradation profiles"
  }),
  facts: scopedDataset<Scenario>("facts", {description: "What the summary says of a scenario"}),
  units: scopedDataset<UnitColumns>("units", {description: "The standing fleet, one row a unit"}),
  pageFiles: scopedDataset<readonly ArtefactContent[]>("page-files", {
    description: "Files of one scenario that pages read"
  }),
  explanationFiles: scopedDataset<readonly ArtefactContent[]>("explanation-files", {
    description: "Files of one scenario by which pages explain its predictions; none where they cannot"
  }),
  workFiles: scopedDataset<readonly ArtefactContent[]>("work-files", {
    description: "Files of one scenario for further work: features, scaler, models"
  }),
  summary: dataset<Omit<RulSummary, "build" | "built">>("summary", {
    description: "What the pages say of the report, but for when and from what it was built"
  }),
  reportFiles: dataset<readonly ArtefactContent[]>("report-files", {description: "Files of the whole report"})
};

function trained(name: string) {
  return scopedDataset<Trained>(name, {
    description: `Model ${name}: as data, with its out-of-fold and standing predictions`,
    check: ({outOfFold, standing}) =>
      outOfFold.every(Number.isFinite) && standing.every(Number.isFinite)
        ? null
        : "a prediction is not a finite number"
  });
}

/** Checks that a matrix describes the rows of a fleet. */
export const describesRows = (what: string, matrix: Matrix, fleet: Fleet): string | null =>
  sameLength(what, matrix.columns[0] ?? [], rowCount(fleet));

function trainedTable(name: string) {
  return dataset<TrainedTable>(name, {
    description: `Model ${name}: as data, with its out-of-fold probabilities`,
    check: ({outOfFold}) => (outOfFold.every(Number.isFinite) ? null : "a probability is not a finite number")
  });
}
