import type {Speech} from "../../i18n/messages.ts";
import type {Context, Selection} from "../context.ts";
import {byLife, lifeQuantile, type Predicted} from "../facts.ts";
import type {FleetData, ScenarioFacts} from "../fleet-data.ts";
import type {Change} from "../state.ts";

/** The units of one cluster of one scenario, shortest predicted life first; clusters are found by scenario. */
export interface Group {
  readonly scenario: ScenarioFacts;
  readonly cluster: number;
  readonly units: readonly Predicted[];
  /** Minimum, quartiles and maximum of the predicted lives. */
  readonly quantiles: readonly [number, number, number, number, number];
}

function group(scenario: ScenarioFacts, cluster: number, units: readonly Predicted[]): Group {
  const at = (p: number): number => lifeQuantile(units, p);
  return {scenario, cluster, units, quantiles: [at(0), at(0.25), at(0.5), at(0.75), at(1)]};
}

/** Clusters with at least one predicted unit, in the order of scenarios, then of clusters. */
export function groupsOf({units, scenarios}: Selection): Group[] {
  const sorted = byLife(units);
  return scenarios.flatMap((scenario) =>
    (scenario.clustering?.clusters ?? []).flatMap(({cluster}) => {
      const own = sorted.filter((unit) => unit.scenario === scenario && unit.cluster === cluster);
      return own.length ? [group(scenario, cluster, own)] : [];
    })
  );
}

/** A cluster's place among all those of the report, whatever is shown: drawings know it by that. */
export const placeOf = (
  {scenarios}: Pick<FleetData, "scenarios">,
  {scenario, cluster}: Pick<Group, "scenario" | "cluster">
): number =>
  scenarios
    .flatMap((own) =>
      (own.clustering?.clusters ?? []).map((one) => own === scenario && one.cluster === cluster)
    )
    .indexOf(true);

/** How many units of a group the reader has chosen, or null when it is whole. */
export const chosenOf = ({data}: Context, {scenario, cluster, units}: Group): number | null =>
  data.units.filter(
    (unit) => unit.scenario === scenario && unit.cluster === cluster && unit.predicted !== null
  ).length > units.length
    ? units.length
    : null;

/** The cluster whose median is closest to failure, or null when there is none. */
export const closest = (groups: readonly Group[]): Group | null =>
  groups.reduce<Group | null>(
    (best, own) => (best && best.quantiles[2] <= own.quantiles[2] ? best : own),
    null
  );

/** Why there is no cluster to show: the reader's choice leaves no unit, or the report has no clusters. */
export const noGroups = ({terms}: Speech, {units}: Selection): string =>
  units.length === 0 ? terms.noUnits : terms.noClusters;

/** The change that choosing a cluster's mark makes; choosing it again takes it back. */
export function pickGroup(
  {state, data}: Context,
  {scenario, cluster}: Pick<Group, "scenario" | "cluster">
): Change {
  const again = state.cluster === cluster && (data.scenarios.length < 2 || state.scenario === scenario.slug);
  return {
    cluster: again ? null : String(cluster),
    ...(data.scenarios.length > 1 ? {scenario: again ? null : scenario.slug} : {})
  };
}

/** Name of the scenario where one must be named: when several are shown. */
export const scenarioName = (
  {scenarios}: Selection,
  {scenario}: {readonly scenario: ScenarioFacts}
): string | null => (scenarios.length > 1 ? scenario.id : null);
