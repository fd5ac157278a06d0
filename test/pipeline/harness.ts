/** What tests of the executor share: a throw-away copy of the fixture, a cache folder, an observer. */
import {cp, mkdir, mkdtemp, rm} from "node:fs/promises";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {GraphEvent} from "../../pipeline/run/events.ts";
import {type GraphOptions, type GraphResult, runGraph} from "../../pipeline/run.ts";
import {bind, type Instance} from "../../pipeline/stage.ts";
import {stages} from "./fixture/stages.ts";

const root = join(import.meta.dirname, "../..");

/** A folder of the test's own inside the project, as deep as the fixture, removed by `clean`. */
export async function scratch(): Promise<{readonly folder: string; readonly clean: () => Promise<void>}> {
  await mkdir(join(root, ".cache/test"), {recursive: true});
  const folder = await mkdtemp(join(root, ".cache/test/graph-"));
  return {folder, clean: () => rm(folder, {recursive: true, force: true})};
}

/** A copy of the fixture whose code may be edited; the URL is its registry. */
export async function copyFixture(folder: string): Promise<string> {
  await cp(join(import.meta.dirname, "fixture"), folder, {recursive: true});
  return pathToFileURL(join(folder, "stages.ts")).href;
}

/** The fixture's whole pipeline over the scenarios A, B and C. */
export const alphabet = (params: {length?: number; round?: boolean; shared?: boolean} = {}): Instance[] => [
  bind(stages.summary, {}),
  ...["A", "B", "C"].map((scope) => bind(stages.summing, {round: params.round}, {scope})),
  bind(stages.spell, {length: params.length, shared: params.shared})
];

export interface Observed extends GraphResult {
  readonly events: readonly GraphEvent[];
  /** Stages that ran, with the reasons; those reused are left out. */
  readonly ran: Readonly<Record<string, readonly string[]>>;
}

/** Runs a graph and keeps all it told. */
export async function observe(options: Partial<GraphOptions> & {cacheFolder: string}): Promise<Observed> {
  const events: GraphEvent[] = [];
  const result = await runGraph({
    instances: alphabet(),
    registry: new URL("fixture/stages.ts", import.meta.url),
    seed: 1,
    workers: 2,
    observer: (event) => events.push(event),
    ...options
  });
  const ran = Object.fromEntries(result.stages.filter(({reused}) => !reused).map(({id, why}) => [id, why]));
  return {...result, events, ran};
}
