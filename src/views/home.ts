/** What the home page says of each report. */

import {countLevels} from "./facts.ts";
import type {PackedFleet, ScenarioFacts} from "./fleet-data.ts";
import {unpackFleet} from "./fleet-data.ts";

/** Units at the critical threshold, over all reports. */
export const criticalUnits = (fleets: readonly PackedFleet[]): number =>
  fleets.reduce((sum, fleet) => sum + countLevels(unpackFleet(fleet).units).critical, 0);

/** Error of the production model in each scenario that has one; a report's only scenario is not named. */
export const errors = (
  scenarios: readonly ScenarioFacts[]
): {readonly scenario: string | null; readonly rmse: number}[] =>
  scenarios.flatMap(({id, error}) =>
    error ? [{scenario: scenarios.length > 1 ? id : null, rmse: error.rmse}] : []
  );
