/** Builds the data of reports, one after the other, on show and with a log. */
import {availableParallelism} from "node:os";
import {join} from "node:path";
import type {Config} from "../config.ts";
import {type Publication, publishing} from "../io/publication.ts";
import {loadConfig} from "../loadConfig.ts";
import {showProgress} from "../progress/progress.ts";
import {count} from "../progress/words.ts";
import {stageCourse} from "../reports/course.ts";
import {type AnyBuilt, stageAnyReport} from "../reports/reports.ts";
import {BuildLog, pastSeconds, writeRecord} from "../run/buildLog.ts";
import type {Observer} from "../run/events.ts";
import {type CommandIo, type OptionValues, UsageError} from "./command.ts";
import {stageReportIndex} from "./reportIndex.ts";
import {chosenReports} from "./reportOption.ts";

/** Options of every command that builds. */
export const buildOptions = {
  report: {value: "id", describe: "Build this report only"},
  force: {
    value: "stages",
    optional: true,
    describe: "Run again what would be reused: all, or these stages (a,b)"
  },
  why: {describe: "Say why each stage ran or was reused"},
  workers: {value: "n", describe: "Threads in use at once (default: one for each core)"}
} as const;

/**
 * Builds the course, the reports asked for and the index of all, puts them in place together, and answers what `use` makes of
 * them; when anything fails, `use` included, all that was published stays what it was. Throws UsageError, ConfigError, WriteError,
 * LockError, and what sources, stages and `use` throw.
 */
export async function buildData<T>(
  options: OptionValues<typeof buildOptions>,
  io: CommandIo,
  use: (built: readonly AnyBuilt[]) => Promise<T>
): Promise<T> {
  const config = await loadConfig(io.root);
  const reports = chosenReports(config, options.report);
  const workers = workersOf(options.workers);
  const building = {config, options, io, workers, now: buildTime(io), log: new BuildLog()};
  const start = io.now();
  let outcome = "failed";
  try {
    const used = await publishing(async (publication) => {
      await buildCourse(building, publication);
      const staged: AnyBuilt[] = [];
      for (const report of reports) staged.push(await buildOne(report, building, publication));
      await publication.swap();
      await stageReportIndex(io.root, config, publication);
      await publication.swap();
      return await use(staged);
    });
    outcome = "built";
    return used;
  } finally {
    const seconds = (io.now() - start) / 1000;
    const record = building.log.record({started: new Date(start).toISOString(), seconds, outcome, workers});
    // What was built, or the error on its way, matters more than its log.
    await writeRecord(logFolder(io.root), record).catch((error: Error) =>
      io.stderr.write(`The log of this build was not kept. ${error.message}\n`)
    );
  }
}

interface Building {
  readonly config: Config;
  readonly options: OptionValues<typeof buildOptions>;
  readonly io: CommandIo;
  readonly workers: number;
  readonly now: Date;
  readonly log: BuildLog;
}

const logFolder = (root: string): string => join(root, ".cache/logs");

/** In a moment, so before the reports and whichever of them are asked for. */
async function buildCourse({config, io, now}: Building, publication: Publication): Promise<void> {
  if (!config.course) return;
  const {root, env, stdout} = io;
  const {course, changed} = await stageCourse(
    config.course.seed ?? config.seed,
    {root, env, now},
    publication
  );
  const tables = count(course.tables.length, "table");
  stdout.write(`course: ${tables}, build ${course.build}, ${changed ? "new" : "unchanged"}\n`);
}

async function buildOne(
  report: Config["reports"][number],
  {config, options, io, workers, now, log}: Building,
  publication: Publication
): Promise<AnyBuilt> {
  const {root, env, signal} = io;
  const past = await pastSeconds(logFolder(root), report.id);
  const why = options.why === true;
  const progress = showProgress({
    title: report.id,
    screen: io.stdout,
    now: io.now,
    threads: workers,
    why,
    past
  });
  const logged = log.follow(report.id);
  const observer: Observer = (event) => {
    logged(event);
    progress.observe(event);
  };
  const cacheFolder = join(root, ".cache/vigie", report.id);
  const force = forced(options.force);
  try {
    const place = {root, env, signal, now, seed: config.seed, workers, cacheFolder, force, observer};
    return await stageAnyReport(report, place, publication);
  } finally {
    progress.end();
  }
}

/** `SOURCE_DATE_EPOCH` (seconds since 1970) when set, else now. */
export function buildTime({env, now}: Pick<CommandIo, "env" | "now">): Date {
  const fixed = env.SOURCE_DATE_EPOCH;
  if (fixed === undefined || fixed === "") return new Date(now());
  if (!/^\d{1,11}$/.test(fixed))
    throw new UsageError(
      `SOURCE_DATE_EPOCH is ${JSON.stringify(fixed)}; expected whole seconds since 1970, such as 1763596800.`
    );
  return new Date(Number(fixed) * 1000);
}

const forced = (force: string | undefined): boolean | string[] => {
  if (force === undefined) return false;
  const stages = force.split(",").filter(Boolean);
  return stages.length === 0 || stages;
};

function workersOf(text: string | undefined): number {
  if (text === undefined) return availableParallelism();
  const workers = Number(text);
  if (Number.isInteger(workers) && workers >= 1 && workers <= 256) return workers;
  throw new UsageError(`--workers is ${JSON.stringify(text)}; expected a whole number from 1 to 256.`);
}
