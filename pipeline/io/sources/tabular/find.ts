/** Chooses the source of a table: the first of the configured ones that has something to offer. */
import type {TabularReportConfig, TabularSourceConfig} from "../../../config/tabular.ts";
import type {Origin} from "../../../contract/summary.ts";
import {SourceError} from "../find.ts";
import {findFile} from "../findFile.ts";
import {type Environment, locationName, type Place} from "../location.ts";
import type {MissingSource} from "../source.ts";
import {findGooglePlay} from "./googlePlay.ts";
import {readTable} from "./readTable.ts";
import {findCatalogueSimulator} from "./simulator.ts";
import type {CatalogueFile, FoundTable} from "./source.ts";

/** The source that answered, and those before it that did not. */
export interface TableChoice {
  readonly config: TabularSourceConfig;
  readonly source: FoundTable;
  readonly tried: Origin["tried"];
}

/**
 * Tries the sources in order; the rows of the file `additions`, where there is one, are read after whichever answers.
 * A source that is there and cannot be used is an `InputError`, never passed over; when none is there, throws
 * `SourceError`.
 */
export async function findTable(
  {sources, additions}: Pick<TabularReportConfig, "sources" | "additions">,
  environment: Environment
): Promise<TableChoice> {
  const tried: Origin["tried"] = [];
  for (const config of sources) {
    const catalogue = await find(config, environment);
    if (catalogue.found)
      return {config, source: withAdditions(catalogue, await findAdditions(additions, environment)), tried};
    tried.push({source: tableSourceName(config), reason: catalogue.reason});
  }
  const lines = tried.map(({source, reason}) => `  ${source}: ${reason.en}`);
  throw new SourceError(
    `No source of this report has data.\n${lines.join("\n")}\n` +
      "To mend: put the file in one of these places, " +
      'or add {type: "catalogue-simulator"} to sources in vigie.config.ts.'
  );
}

/** The source `config` alone, by default in this process's own folder and environment. */
export async function openTable(
  config: TabularSourceConfig,
  additions: string,
  environment: Environment = {root: process.cwd(), env: process.env}
): Promise<FoundTable> {
  return (await findTable({sources: [config], additions}, environment)).source;
}

/** Name of a source for people. */
export const tableSourceName = (config: TabularSourceConfig): string =>
  config.type === "google-play" ? `google-play ${locationName(config.file)}` : config.type;

async function find(
  config: TabularSourceConfig,
  environment: Environment
): Promise<CatalogueFile | MissingSource> {
  return config.type === "google-play" ? findGooglePlay(config, environment) : findCatalogueSimulator(config);
}

async function findAdditions(additions: string, environment: Environment): Promise<Place | null> {
  const place = await findFile(additions, environment);
  return "reason" in place ? null : place;
}

const withAdditions = (catalogue: CatalogueFile, additions: Place | null): FoundTable => ({
  found: true,
  files: [...catalogue.files, ...(additions ? [additions.path] : [])],
  key: {source: catalogue.key, additions: additions?.shown ?? null},
  read: () => readTable(catalogue, additions)
});
