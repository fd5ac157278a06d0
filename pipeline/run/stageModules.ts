/** Which module defines which stage. */
import {pathToFileURL} from "node:url";
import type {AnyStage} from "../stage.ts";
import type {CodeReader} from "./codeHash.ts";

/**
 * Absolute path of the module that defines each stage, by name, among all that a registry loads. Where several
 * export a stage, the one furthest from the registry made it; the others pass it on.
 */
export async function stageModules(reader: CodeReader, registry: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const path of await reader.loadedBy(registry))
    for (const name of await stagesOf(path)) found.set(name, path);
  return found;
}

/** Names of the stages a module exports; it is loaded already, since the registry is. */
async function stagesOf(path: string): Promise<string[]> {
  if (!/\.[cm]?[jt]s$/.test(path)) return [];
  const module = (await import(pathToFileURL(path).href)) as Record<
    string,
    Partial<AnyStage> | null | undefined
  >;
  return Object.values(module).flatMap((value) =>
    value?.kind === "stage" && value.name ? [value.name] : []
  );
}
