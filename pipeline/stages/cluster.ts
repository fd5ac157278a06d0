import * as z from "zod";
import {catalog} from "../catalog.ts";
import {clusterUnits, unitProfiles} from "../core/cluster/clusterUnits.ts";
import {atLastRows} from "../core/evaluate/standingFleet.ts";
import {defineStage} from "../stage.ts";

/** Segments the standing fleet by degradation profile. */
export const cluster = defineStage({
  name: "cluster",
  scope: "scenario",
  inputs: {standing: catalog.standing, scaler: catalog.scaler, trained: catalog.productionModel},
  outputs: {profiles: catalog.profiles, clusters: catalog.clusters},
  params: z.object({}),
  run: ({standing, scaler, trained}, _, {seed}) => {
    const profiles = unitProfiles(standing.fleet, scaler);
    const predicted = atLastRows(standing.fleet, trained.standing);
    return {profiles, clusters: clusterUnits(profiles, predicted, {seed})};
  }
});
