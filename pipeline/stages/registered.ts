import * as z from "zod";
import {catalog} from "../catalog.ts";
import {readRegistry} from "../io/registry/registry.ts";
import {defineStage} from "../stage.ts";

/** Reads what the registry says is in production, and which builds were judged before. */
export const registered = defineStage({
  name: "registered",
  scope: "report",
  inputs: {},
  outputs: {registry: catalog.registry},
  params: z.object({}),
  run: async (_, _params, {files}) => ({registry: await readRegistry(files)})
});
