import * as z from "zod";
import {catalog} from "../catalog.ts";
import {fitScaler} from "../core/features/scaler.ts";
import {defineStage} from "../stage.ts";

/** Learns operating conditions, healthy levels and spreads from all training units. */
export const scale = defineStage({
  name: "scale",
  scope: "scenario",
  inputs: {records: catalog.records},
  outputs: {scaler: catalog.scaler},
  params: z.object({}),
  run: ({records}, _, {seed}) => ({scaler: fitScaler(records.train, {seed})})
});
