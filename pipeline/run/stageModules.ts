/** Which module defines which stage. */
import {readFile} from "node:fs/promises";
import {pathToFileURL} from "node:url";
import type {AnyStage} from "../stage.ts";
import type {CodeReader} from "./codeHash.ts";

/** Absolute path of the module that defines each stage, by name, among all that a registry imports. */
export async function stageModules(reader: CodeReader, registry: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const path of (await reader.closure(registry)).keys())
    if (await definesStages(path)) for (const name of await stagesOf(path)) found.set(name, path);
  return found;
}

/** Only such modules are imported here: others, such as entries of threads, may act when they are. */
async function definesStages(path: string): Promise<boolean> {
  const text = await readFile(path, "utf8").catch(() => "");
  return /\bdefineStage\(/.test(text);
}

async function stagesOf(path: string): Promise<string[]> {
  const module = (await import(pathToFileURL(path).href)) as Record<string, Partial<AnyStage> | null>;
  return Object.values(module).flatMap((value) =>
    value?.kind === "stage" && value.name ? [value.name] : []
  );
}
