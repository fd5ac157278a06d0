/** What the fleet page says of the sensors of each cluster. */
import type {Context, Selection} from "../context.ts";
import {comparedSensors, type Deviations, meanDeviations} from "../deviations.ts";
import type {ScenarioFacts, Unit} from "../fleet-data.ts";
import {placeOf} from "./groups.ts";

/** How far one sensor has moved in one cluster. */
export interface Entry {
  /** The cluster's place among all those of the report. */
  readonly row: number;
  readonly scenario: ScenarioFacts;
  readonly cluster: number;
  readonly sensor: string;
  readonly deviation: number;
  /** Units that the deviation is the mean of. */
  readonly units: number;
  /** Whether these are only some of the cluster's. */
  readonly partial: boolean;
}

/** Known deviations of the clusters that hold a unit shown: the published ones of whole clusters, else the units' mean. */
export function entriesOf({data}: Context, {scenarios, units}: Selection): Entry[] {
  return data.profiles.flatMap((profile) => {
    const {cluster} = profile;
    const scenario = scenarios.find(({id}) => id === profile.scenario);
    const own = units.filter((unit) => unit.scenario === scenario && unit.cluster === cluster);
    if (!scenario || own.length === 0) return [];
    const row = placeOf(data, {scenario, cluster});
    const partial = own.length < unitsOf(scenario, cluster);
    const deviations = partial ? meanOf(own) : profile.deviations;
    return scenario.sensors.slice(0, comparedSensors).flatMap((sensor, i) => {
      const deviation = deviations[i] ?? null;
      if (deviation === null) return [];
      return [{row, scenario, cluster, sensor, deviation, units: own.length, partial}];
    });
  });
}

const unitsOf = ({clustering}: ScenarioFacts, cluster: number): number =>
  clustering?.clusters.find((one) => one.cluster === cluster)?.units ?? 0;

const meanOf = (units: readonly Unit[]): Deviations =>
  meanDeviations(units.flatMap(({deviations}) => (deviations ? [deviations] : [])));

/** Sensors of all scenarios, by their mean rank of importance. */
export function sensorsOf(entries: readonly Entry[]): string[] {
  const scenarios = [...new Set(entries.map(({scenario}) => scenario))];
  const rank = (sensor: string): number =>
    scenarios.reduce((sum, {sensors}) => sum + (sensors.indexOf(sensor) + 1 || comparedSensors + 1), 0);
  return [...new Set(entries.map(({sensor}) => sensor))].sort((a, b) => rank(a) - rank(b));
}
