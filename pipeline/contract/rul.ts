/** Tables of a report of kind `rul`. Times and lives are in the report's own time unit (`summary.vocabulary`). */
import {defineTable, type Row} from "./table.ts";

/** Levels of risk from the lower bound of a predicted remaining life; `unknown` where no prediction could be made. */
export const riskLevels = ["critical", "degraded", "healthy", "unknown"] as const;
export type RiskLevel = (typeof riskLevels)[number];

/** The fleet as it stands: one row per unit at its last record. */
export const unitsTable = defineTable({
  name: "units",
  description: "The current fleet: one row per unit at its last record",
  columns: {
    scenario: {type: "dictionary", description: "Scenario (subset) the unit belongs to"},
    unit_id: {type: "utf8", description: "Identifier of the unit within its scenario"},
    age: {type: "float64", unit: "time", description: "Age at the last record"},
    rul: {type: "float64", unit: "time", nullable: true, description: "True remaining life, as labelled"},
    rul_predicted: {type: "float64", unit: "time", nullable: true, description: "Predicted remaining life"},
    rul_lower: {
      type: "float64",
      unit: "time",
      nullable: true,
      description:
        "Lower bound of the remaining life: reached 19 times in 20; decides the level of risk. The bottom of the 90 % interval, but where that has no upper end"
    },
    rul_upper: {
      type: "float64",
      unit: "time",
      nullable: true,
      description: "Upper bound of the 90 % interval of the remaining life; the cap means at least the cap"
    },
    calibration: {
      type: "int32",
      description: "Calibration of the unit's intervals, a place in the scenario's list in summary.json"
    },
    risk_level: {type: "dictionary", description: "critical, degraded, healthy or unknown, by rul_lower"},
    cluster: {type: "int32", nullable: true, description: "Cluster of degradation profiles, from 1"},
    degraded_since: {
      type: "float64",
      unit: "time",
      nullable: true,
      description: "Age from which the lower bound stays at or below the degraded threshold"
    },
    critical_since: {
      type: "float64",
      unit: "time",
      nullable: true,
      description: "Age from which the lower bound stays at or below the critical threshold"
    }
  }
});

/** What every model says of every unit of the current fleet. */
export const predictionsTable = defineTable({
  name: "predictions",
  description: "Prediction of every model for every unit of the current fleet at its last record",
  columns: {
    model: {type: "dictionary", description: "Identifier of the model"},
    scenario: {type: "dictionary", description: "Scenario of the unit"},
    unit_id: {type: "utf8", description: "Identifier of the unit within its scenario"},
    rul: {type: "float64", unit: "time", nullable: true, description: "True remaining life, as labelled"},
    rul_predicted: {type: "float64", unit: "time", description: "Predicted remaining life"}
  }
});

/** Predictions along the recorded life of each unit of the current fleet; one file a scenario. */
export const trajectoriesTable = defineTable({
  name: "trajectories",
  description: "Predicted remaining life along the recorded life of each unit of the current fleet",
  columns: {
    unit_id: {type: "dictionary", description: "Identifier of the unit"},
    age: {type: "float32", unit: "time", description: "Age at the record"},
    rul_predicted: {type: "float32", unit: "time", description: "Prediction made at that age"},
    health: {
      type: "uint8",
      description:
        "Health index up to that age: 0 as healthy units, 100 as training units at failure, at most 200"
    }
  }
});

/**
 * Sensor readings of each unit of the current fleet, reduced for the page; one file a scenario. The columns
 * after `age` are the scenario's informative sensors, by name, type float32.
 */
export const sensorsTable = defineTable({
  name: "sensors",
  description:
    "Deviation of each sensor from the healthy level of its operating condition, in standard deviations of the training units, averaged over consecutive records and rounded to 1/256",
  columns: {
    unit_id: {type: "dictionary", description: "Identifier of the unit"},
    age: {type: "float32", unit: "time", description: "Age at the middle of the averaged records"}
  }
});

/** Readings of the current fleet as recorded, fetched on demand; one file a scenario. Settings and sensors follow. */
export const recordsTable = defineTable({
  name: "records",
  description: "Readings of each unit of the current fleet as recorded, settings then sensors",
  columns: {
    unit_id: {type: "dictionary", description: "Identifier of the unit"},
    age: {type: "float32", unit: "time", description: "Age at the record"}
  }
});

/** Features models learn from, for further work; the columns after `rul` are the features, by name. */
export const featuresTable = defineTable({
  name: "features",
  description: "Features of each record, computed from records up to it of the same unit",
  columns: {
    unit_id: {type: "dictionary", description: "Identifier of the unit"},
    record: {type: "int32", description: "Record of the unit, from 1"},
    rul: {
      type: "float64",
      unit: "time",
      nullable: true,
      description: "Remaining life at the record, as labelled"
    }
  }
});

/** Sensor profile of each cluster. */
export const clustersTable = defineTable({
  name: "clusters",
  description: "Mean deviation of each sensor by cluster of units, at the last records",
  columns: {
    scenario: {type: "dictionary", description: "Scenario the clusters were found in"},
    cluster: {type: "int32", description: "Cluster, from 1 in order of rising predicted remaining life"},
    sensor: {type: "dictionary", description: "Sensor"},
    deviation: {
      type: "float64",
      description: "Mean deviation from the healthy level, in standard deviations of the training units"
    }
  }
});

/**
 * Sensor profile of each unit of the current fleet, by which clusters are found; one file a scenario that has any.
 * The columns after `unit_id` are the scenario's informative sensors, by name, type float32, as in `sensors`.
 */
export const profilesTable = defineTable({
  name: "profiles",
  description:
    "Deviation of each sensor of a unit from its healthy level over the unit's last records, in standard deviations of the training units; where a unit has no reading, the mean of the other units",
  columns: {
    unit_id: {type: "utf8", description: "Identifier of the unit"}
  }
});

export type UnitRow = Row<typeof unitsTable>;
export type PredictionRow = Row<typeof predictionsTable>;
export type ClusterRow = Row<typeof clustersTable>;
