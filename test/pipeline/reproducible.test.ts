/** A whole report from a small simulated fleet, built more than once. */
import {readdir, readFile, stat} from "node:fs/promises";
import {join, relative} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {RulReportConfig} from "../../pipeline/config.ts";
import {clustersTable, unitsTable} from "../../pipeline/contract/rul.ts";
import {checkConfig} from "../../pipeline/loadConfig.ts";
import {type BuiltReport, buildRulReport} from "../../pipeline/reports/rul.ts";
import {diskTransport} from "../../src/data/disk.ts";
import {ReportFiles} from "../../src/data/report.ts";
import config from "../../vigie.config.ts";
import {scratch} from "./harness.ts";

const {reports, seed} = checkConfig({
  ...config,
  default: "aero",
  reports: [
    {
      ...config.reports[0],
      folds: 2,
      sources: [{type: "turbofan-simulator", subsets: ["FD001"], units: 8}],
      boosting: {trees: 5},
      forest: {trees: 2}
    }
  ]
});

let place: Awaited<ReturnType<typeof scratch>>;
const builds: BuiltReport[] = [];
const rootOf = (name: string): string => join(place.folder, name);

const build = (name: string, workers: number, epoch?: string): Promise<BuiltReport> =>
  buildRulReport(reports[0] as RulReportConfig, {
    root: rootOf(name),
    env: {SOURCE_DATE_EPOCH: epoch},
    seed,
    workers,
    cacheFolder: join(rootOf(name), ".cache"),
    force: false,
    now: new Date(Number(epoch ?? 0) * 1000)
  });

beforeAll(async () => {
  place = await scratch();
  builds.push(await build("one", 1), await build("elsewhere/three", 3));
}, 180_000);
afterAll(() => place.clean());

/** Every published file of a build, by path. */
async function published({folder, workFolder}: BuiltReport): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const [name, root] of Object.entries({folder, workFolder}))
    for (const entry of await readdir(root, {recursive: true, withFileTypes: true})) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile()) files.set(`${name}/${relative(root, path)}`, await readFile(path));
    }
  return files;
}

describe("two builds in different folders with different numbers of workers", () => {
  test("name the same build and give the same bytes", async () => {
    const [one, three] = await Promise.all(builds.map(published));
    expect(builds[0].graph.build).toBe(builds[1].graph.build);
    expect([...one.keys()]).toEqual([...three.keys()]);
    const differing = [...one].filter(([path, bytes]) => !bytes.equals(three.get(path) as Buffer));
    expect(differing.map(([path]) => path)).toEqual([]);
  });

  test("say nothing of the machine they ran on", async () => {
    for (const [path, bytes] of await published(builds[0]))
      for (const secret of [place.folder, process.cwd(), process.env.HOME])
        if (secret && secret.length > 1)
          expect(bytes.includes(secret), `${path} names ${secret}`).toBe(false);
  });
});

test("the mean profile of a cluster's units is the cluster's", async () => {
  const files = await ReportFiles.open(diskTransport(builds[0].folder));
  const [scenario] = (await files.summary()).scenarios;
  const [units, clusters] = [
    await files.table("units.arrow", unitsTable),
    await files.table("clusters.arrow", clustersTable)
  ];
  const profiles = await files.profiles(scenario);
  const own = Array.from(profiles.columns.unit_id);
  const ids = Array.from(units.columns.unit_id);
  const clusterOf = new Map(ids.map((id, i) => [id, units.columns.cluster[i]]));
  expect([...own].sort()).toEqual([...ids].sort());
  expect(clusters.rows).toBeGreaterThan(0);
  for (let i = 0; i < clusters.rows; i++) {
    const values = profiles.extra[clusters.columns.sensor[i]];
    const members = own.flatMap((id, u) =>
      clusterOf.get(id) === clusters.columns.cluster[i] ? [values[u]] : []
    );
    const mean = members.reduce((sum, value) => sum + value, 0) / members.length;
    expect(mean).toBeCloseTo(clusters.columns.deviation[i], 5);
  }
});

test("a build with nothing changed runs no stage and touches no file", async () => {
  const summary = join(builds[0].folder, "summary.json");
  const before = await stat(summary);
  const again = await build("one", 2);
  expect(again.graph.stages.filter(({reused}) => !reused).map(({id}) => id)).toEqual([]);
  expect(again.changed).toBe(false);
  expect((await stat(summary)).ino).toBe(before.ino);
});

test("a report that has not changed states a fixed build time all the same, and keeps its own otherwise", async () => {
  const dated = await build("one", 2, "86400");
  expect([dated.changed, dated.summary.built]).toEqual([true, "1970-01-02T00:00:00.000Z"]);
  expect(dated.graph.build).toBe(builds[0].graph.build);
  const again = await build("one", 2);
  expect([again.changed, again.summary.built]).toEqual([false, "1970-01-02T00:00:00.000Z"]);
});
