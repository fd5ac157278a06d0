/** What a command asks of a kind of report; `pipeline/reports/index.ts` answers with `buildReport`. */
import type {Config} from "../config.ts";
import type {Observer} from "../run/events.ts";

/** How to build a report. */
export interface BuildOptions {
  /** Absolute path of the project's folder. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Threads in use at once. */
  readonly workers: number;
  /** Results of stages between runs, for this report alone. */
  readonly cacheFolder: string;
  /** Folder to publish, replaced as a whole. */
  readonly folder: string;
  readonly force: boolean | readonly string[];
  readonly observer: Observer;
  readonly signal: AbortSignal;
  /** Build time that outputs may state, ISO 8601 UTC: the only clock they know. */
  readonly built: string;
}

/** A report that is built and published. */
export interface BuiltReport {
  /** Hash of all inputs, settings and code: names this build. */
  readonly build: string;
  /** Sentences on what the operator should know: sources passed over, rows repaired. */
  readonly warnings: readonly string[];
}

export type BuildReport = (
  report: Config["reports"][number],
  config: Config,
  options: BuildOptions
) => Promise<BuiltReport>;
