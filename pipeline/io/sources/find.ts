/** Chooses the source of a report: the first of the configured ones that has something to offer. */
import type {SourceConfig} from "../../config.ts";
import type {Origin} from "../../contract/summary.ts";
import {findCmapss} from "./cmapss.ts";
import {findCsv} from "./csv.ts";
import {type Environment, locationName} from "./location.ts";
import {findSimulator} from "./simulator.ts";
import type {FoundSource, MissingSource} from "./source.ts";

/** The source that answered, and those before it that did not. */
export interface SourceChoice {
  readonly config: SourceConfig;
  readonly source: FoundSource;
  readonly tried: Origin["tried"];
}

/** No configured source has anything to offer; the message lists them all. */
export class SourceError extends Error {
  override readonly name = "SourceError";
}

/**
 * Tries the sources in order. A source that is there and cannot be used is an `InputError`, never passed over;
 * when none is there, throws `SourceError`.
 */
export async function findSource(
  configs: readonly SourceConfig[],
  environment: Environment
): Promise<SourceChoice> {
  const tried: Origin["tried"] = [];
  for (const config of configs) {
    const source = await find(config, environment);
    if (source.found) return {config, source, tried};
    tried.push({source: sourceName(config), reason: source.reason});
  }
  const lines = tried.map(({source, reason}) => `  ${source}: ${reason.en}`);
  throw new SourceError(
    `No source of this report has data.\n${lines.join("\n")}\n` +
      "To mend: put the files in one of these places, fetch them (npm run data -- fetch cmapss), " +
      'or add {type: "turbofan-simulator"} to sources in vigie.config.ts.'
  );
}

/** The source `config` alone, by default in this process's own folder and environment. */
export async function openSource(
  config: SourceConfig,
  environment: Environment = {root: process.cwd(), env: process.env}
): Promise<FoundSource> {
  return (await findSource([config], environment)).source;
}

function find(config: SourceConfig, environment: Environment): Promise<FoundSource | MissingSource> {
  if (config.type === "cmapss") return findCmapss(config, environment);
  if (config.type === "csv") return findCsv(config, environment);
  return findSimulator(config, environment);
}

/** Name of a source for people. */
export function sourceName(config: SourceConfig): string {
  if (config.type === "cmapss") return `cmapss ${locationName(config.folder)}`;
  if (config.type === "csv") return `csv ${locationName(config.train)}`;
  return config.type;
}
