/** The world that `npm run data` works in. */
import type {TabularReportConfig} from "../../config/tabular.ts";
import type {Dataset} from "../../io/fetch/datasets.ts";
import type {FetchOptions} from "../../io/fetch/fetchDataset.ts";
import {type CommandIo, UsageError} from "../command.ts";
import {nearest} from "../nearest.ts";

/** What the command needs of the world; tests bring data sets, reports, input and short pauses of their own. */
export interface DataIo
  extends Pick<CommandIo, "stdout" | "stderr" | "env" | "root">,
    Partial<Pick<CommandIo, "signal" | "now">> {
  readonly datasets?: ReadonlyMap<string, Dataset>;
  readonly reports?: readonly TabularReportConfig[];
  readonly stdin?: AsyncIterable<Uint8Array>;
  readonly waits?: Pick<FetchOptions, "pause" | "patience">;
}

export const seeHelp = " See npm run data -- --help";

/** What to say of a word that is none of those known. */
export function unknown(what: string, found: string, known: readonly string[]): UsageError {
  const like = nearest(found, known);
  const hint = like ? ` Did you mean ${like}?` : "";
  return new UsageError(`${what} ${known.join(", ")}; found ${JSON.stringify(found)}.${hint}${seeHelp}`);
}
