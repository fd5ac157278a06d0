/** What each build cost, stage by stage, in files of their own: times and memory never enter outputs. */
import {readdir, readFile, rm} from "node:fs/promises";
import {join} from "node:path";
import * as z from "zod";
import {writeFileAtomic} from "../io/write.ts";
import type {Observer} from "./events.ts";

const kept = 30;
const filePattern = /^build-.*\.json$/;

const stageSchema = z.object({
  report: z.string(),
  id: z.string(),
  reused: z.boolean(),
  why: z.array(z.string()),
  threads: z.number().nullable(),
  seconds: z.number().nullable(),
  cpuSeconds: z.number().nullable(),
  peakBytes: z.number().nullable()
});
const logSchema = z.object({
  version: z.literal(1),
  /** Start, ISO 8601 UTC. */
  started: z.string(),
  seconds: z.number(),
  outcome: z.string(),
  node: z.string(),
  workers: z.number(),
  /** Largest resident memory of the whole process, bytes. */
  peakResidentBytes: z.number(),
  warnings: z.array(z.string()),
  stages: z.array(stageSchema)
});

export type BuildRecord = z.output<typeof logSchema>;
type StageRecord = z.output<typeof stageSchema>;

/** Gathers what the runs of a build tell. */
export class BuildLog {
  readonly #stages = new Map<string, StageRecord>();
  readonly #warnings: string[] = [];
  readonly #threads = new Map<string, number>();

  /** Follows the run of a report. */
  follow(report: string): Observer {
    return (event) => {
      if (event.type === "warning") this.#warnings.push(`${report}: ${event.message}`);
      if (event.type !== "started" && event.type !== "reused" && event.type !== "finished") return;
      const {id} = event.run;
      const key = `${report} ${id}`;
      if (event.type === "started") this.#threads.set(key, event.threads);
      else if (event.type === "finished") {
        const {why, cost} = event;
        const threads = this.#threads.get(key) ?? null;
        this.#stages.set(key, {report, id, reused: false, why: [...why], threads, ...cost});
      } else if (!this.#stages.has(key))
        this.#stages.set(key, {report, id, reused: true, why: [], ...unknownCost});
    };
  }

  /** The record of the build. */
  record(facts: Pick<BuildRecord, "started" | "seconds" | "outcome" | "workers">): BuildRecord {
    return {
      version: 1,
      ...facts,
      node: process.versions.node,
      peakResidentBytes: process.resourceUsage().maxRSS * 1024,
      warnings: this.#warnings,
      stages: [...this.#stages.values()]
    };
  }
}

const unknownCost = {threads: null, seconds: null, cpuSeconds: null, peakBytes: null};

/** Writes a record beside the earlier ones, of which the latest few are kept; returns its path. */
export async function writeRecord(folder: string, record: BuildRecord): Promise<string> {
  const path = join(folder, `build-${record.started.replaceAll(":", "-")}.json`);
  await writeFileAtomic(path, `${JSON.stringify(record, null, 1)}\n`);
  const old = (await names(folder)).slice(0, -kept);
  await Promise.all(old.map((name) => rm(join(folder, name), {force: true})));
  return path;
}

/** What each stage of a report took when it last ran, seconds by id; damaged records count for nothing. */
export async function pastSeconds(folder: string, report: string): Promise<Map<string, number>> {
  const past = new Map<string, number>();
  for (const name of await names(folder)) {
    const record = await readRecord(join(folder, name));
    for (const stage of record?.stages ?? [])
      if (stage.report === report && stage.seconds !== null) past.set(stage.id, stage.seconds);
  }
  return past;
}

async function readRecord(path: string): Promise<BuildRecord | null> {
  try {
    return logSchema.parse(JSON.parse(await readFile(path, "utf8")));
  } catch {
    return null;
  }
}

/** Records, oldest first. */
async function names(folder: string): Promise<string[]> {
  const all = await readdir(folder).catch(() => []);
  return all.filter((name) => filePattern.test(name)).sort();
}
