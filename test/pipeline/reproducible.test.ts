/** A whole report from a small simulated fleet, built more than once. */
import {readdir, readFile, stat} from "node:fs/promises";
import {join, relative} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {checkConfig} from "../../pipeline/loadConfig.ts";
import {type BuiltReport, buildRulReport} from "../../pipeline/reports/rul.ts";
import config from "../../vigie.config.ts";
import {scratch} from "./harness.ts";

const {reports, seed} = checkConfig({
  ...config,
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

const build = (name: string, workers: number): Promise<BuiltReport> =>
  buildRulReport(reports[0], {
    root: rootOf(name),
    env: {},
    seed,
    workers,
    cacheFolder: join(rootOf(name), ".cache"),
    force: false,
    now: new Date(0)
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

test("a build with nothing changed runs no stage and touches no file", async () => {
  const summary = join(builds[0].folder, "summary.json");
  const before = await stat(summary);
  const again = await build("one", 2);
  expect(again.graph.stages.filter(({reused}) => !reused).map(({id}) => id)).toEqual([]);
  expect(again.changed).toBe(false);
  expect((await stat(summary)).ino).toBe(before.ino);
});
