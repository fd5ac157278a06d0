/** The summary of a report, from its settings and what its scenarios gave. */
import {costModelOf, type RulReportConfig} from "../config.ts";
import type {ModelInfo, Origin, RulSummary, Scenario, SensorInfo} from "../contract/summary.ts";

export interface SummaryInputs {
  readonly report: Omit<RulReportConfig, "sources" | "features" | "boosting" | "forest" | "gate">;
  readonly seed: number;
  readonly origin: Origin;
  readonly sensors: readonly SensorInfo[];
  readonly production: string;
  readonly scenarios: readonly Scenario[];
  readonly models: readonly ModelInfo[];
  readonly downloads: RulSummary["downloads"];
}

const unitsOf = (scenarios: readonly Scenario[]): number =>
  scenarios.reduce((sum, {current}) => sum + current.units, 0);

/** Everything but when and from what it was built. Published results are kept only beside the data they are about. */
export function summaryOf(inputs: SummaryInputs): Omit<RulSummary, "build" | "built"> {
  const {report, seed, origin, sensors, production, scenarios, models, downloads} = inputs;
  const known = new Set(scenarios.map(({id}) => id));
  const published = origin.kind === "simulated" ? [] : report.published;
  return {
    version: 1,
    kind: "rul",
    id: report.id,
    title: report.title,
    vocabulary: report.vocabulary,
    origin,
    seed,
    thresholds: report.thresholds,
    cap: report.cap,
    currency: report.currency,
    costs: costModelOf(report, unitsOf(scenarios)),
    folds: report.folds,
    sensors: [...sensors],
    models: [...models],
    production,
    scenarios: [...scenarios],
    published: published
      .map((method) => ({...method, results: method.results.filter(({scenario}) => known.has(scenario))}))
      .filter(({results}) => results.length > 0),
    downloads
  };
}
