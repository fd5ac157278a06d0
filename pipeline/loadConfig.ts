/** Loads `vigie.config.ts`: the one file an operator edits. */
import {access} from "node:fs/promises";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import * as z from "zod";
import {type Config, configSchema} from "./config.ts";

const fileName = "vigie.config.ts";

/** A configuration that cannot be used; the message says what to mend. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/** The configuration of the project in `root`, checked and with its defaults. Throws ConfigError. */
export async function loadConfig(root: string): Promise<Config> {
  const path = join(root, fileName);
  await access(path).catch(() => {
    throw new ConfigError(
      `${fileName} is missing in ${root}. To mend: restore it, or run from the project's folder.`
    );
  });
  const module: {default?: unknown} = await import(pathToFileURL(path).href).catch((error: Error) => {
    const where = placeOf(error);
    const mend = `To mend: correct ${where ? "that line" : "the file"}, or restore it.`;
    throw new ConfigError(`${fileName}${where} cannot be read: ${error.message}. ${mend}`, {cause: error});
  });
  if (module.default === undefined)
    throw new ConfigError(
      `${fileName} exports nothing. To mend: \`export default defineConfig({reports: […]})\`.`
    );
  return checkConfig(module.default);
}

/** The line of the configuration where reading it failed, if the error knows. */
function placeOf({stack = ""}: Error): string {
  const line = /vigie\.config\.ts(?:\?\S*?)?:(\d+)/.exec(stack)?.[1];
  return line === undefined ? "" : `, line ${line},`;
}

/** Checks a configuration and fills in its defaults. Throws ConfigError that names every field to mend. */
export function checkConfig(config: unknown): Config {
  const parsed = configSchema.safeParse(config);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    (issue) =>
      `  ${z.core.toDotPath(issue.path) || "the whole"}: ${issue.message}${found(config, issue.path)}`
  );
  throw new ConfigError(`${fileName} does not fit:\n${problems.join("\n")}\nTo mend: edit these fields.`);
}

/** What stands at a path of the configuration, in a few characters; a group of fields says nothing. */
function found(config: unknown, path: readonly PropertyKey[]): string {
  let value = config;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
  const text = JSON.stringify(value);
  if (text === undefined || typeof value === "object") return "";
  return `; found ${text.length > 60 ? `${text.slice(0, 59)}…` : text}`;
}
