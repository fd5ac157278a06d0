import {chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import sirv from "sirv";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {answerSchemas} from "../../pipeline/contract/api.ts";
import {keepReport} from "../../pipeline/io/kept/keep.ts";
import {regionNames} from "../e2e/checks/regions.ts";
import {builtSite} from "../io/kept/site.ts";
import {type JobResult, Run} from "./runner.ts";
import {configuration, git, makeUpstream, type Upstream} from "./upstream.ts";

let place: string;
let upstream: Upstream;
let server: Server;
/** A run on main before anything is in production, then one in which the gate holds, then a pull request's plan. */
let first: Run;
let held: Run;

/** A `gh` that answers with the address of a site. */
async function fakeGh(folder: string, url: string): Promise<string> {
  const bin = join(folder, "bin");
  await mkdir(bin, {recursive: true});
  await writeFile(join(bin, "gh"), `#!/bin/sh\necho ${url}\n`);
  await chmod(join(bin, "gh"), 0o755);
  return `${bin}:${process.env.PATH}`;
}

/** Serves a published site that keeps a report of an earlier day. */
async function earlierSite(folder: string): Promise<string> {
  const site = join(folder, "earlier");
  await keepReport(join(site, "reports"), await builtSite(site, "a0000000", "2026-01-01T12:00:00.000Z"));
  server = createServer(sirv(site, {dev: true}));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const push = {ref: "refs/heads/main", event_name: "push", event: {repository: {fork: false}}, token: "none"};
const leftOut = ["test"];

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), "vigie-ci-"));
  const env = {PATH: await fakeGh(place, await earlierSite(place)), GITHUB_REPOSITORY: "someone/project"};
  upstream = await makeUpstream(place, ["pumps", "valves"]);
  first = new Run({folder: join(place, "first-run"), checkout: upstream.checkout, env, github: push});
  await first.all(leftOut);
  const checkout = async (folder: string): Promise<void> => {
    await upstream.checkout(folder);
    await writeFile(
      join(folder, "vigie.config.ts"),
      configuration(["pumps"], {gate: {floor: 100}, boosting: {trees: 12}})
    );
  };
  held = new Run({folder: join(place, "held-run"), checkout, env, github: push});
  await held.all(leftOut);
}, 240_000);

afterAll(async () => {
  server?.close();
  await rm(place, {recursive: true, force: true});
});

/** A job that ended well; else its log is the error. */
function passed(run: Run, name: string): JobResult {
  const job = run.jobs[name];
  if (job.result !== "success") throw new Error(`Job ${name}: ${job.result}\n${job.log}`);
  return job;
}

const json = async (...path: string[]) => JSON.parse(await readFile(join(...path), "utf8"));

describe("a run on main", () => {
  test("learns each report of the configuration on a machine of its own", () => {
    expect(passed(first, "plan").outputs).toEqual({reports: '["pumps","valves"]', main: "true"});
    expect(passed(first, "learn").folders).toHaveLength(2);
  });

  test("folds them into a site without learning again", () => {
    const {log} = passed(first, "fold");
    for (const id of ["pumps", "valves"])
      expect(log).toMatch(new RegExp(`${id}: build [0-9a-f]{8} of .*, as it is`));
    expect(log).not.toMatch(/boosting/);
  });

  test("says in the job's summary what the gate says, metric by metric, what was promoted, and where to look", () => {
    const {summary, outputs} = passed(first, "fold");
    expect(outputs).toEqual({held: "false", publish: "true"});
    for (const id of ["pumps", "valves"]) {
      expect(summary).toMatch(new RegExp(`^## ${id}: \\*\\*promote\\*\\*$`, "m"));
      expect(summary).toMatch(new RegExp(`^- ${id}: build [0-9a-f]{8} is in production`, "m"));
    }
    expect(summary).toMatch(/^\| rmse \| – \| [\d.]+ \|/m);
    expect(summary).toMatch(/\[Open the report\]\(https:\/\/artifacts\.invalid\/dashboard-report\.html\)/);
    expect(passed(first, "deploy").summary).toBe("[The published site](https://pages.invalid/project/)\n");
  });

  test("hands over the report as one file, and in an archive", async () => {
    const names = await first.artifacts.names();
    expect(names).toEqual([
      "dashboard-report",
      "dashboard-report.html",
      "learned-pumps",
      "learned-valves",
      "registry"
    ]);
    for (const name of ["dashboard-report", "dashboard-report.html"])
      expect(await readdir(first.artifacts.at(name))).toEqual(["dashboard-report.html"]);
  });

  test("publishes a site whose answers say what it promoted", async () => {
    const model = answerSchemas.model.parse(await json(first.pages, "api/model.json"));
    expect(model.deployed).toBe(true);
    expect(model).toEqual(answerSchemas.model.parse(await json(first.pages, "api/valves/model.json")));
    const comparison = answerSchemas.comparison.parse(await json(first.pages, "api/pumps/comparison.json"));
    expect(comparison).toMatchObject({verdict: "promote", first: true, production: null});
    expect(comparison.promoted).not.toBeNull();
    expect(answerSchemas.health.parse(await json(first.pages, "health.json")).status).toBe("ok");
  });

  test.each(["", "en/"])(
    "publishes a home page /%s whose regions have names of their own",
    async (folder) => {
      const names = regionNames(await readFile(join(first.pages, folder, "index.html"), "utf8"));
      expect(names.length).toBeGreaterThanOrEqual(4); // two of each report
      expect([...new Set(names)]).toEqual(names);
    }
  );

  test("publishes its own report beside those of the site before it, newest first", async () => {
    const {reports} = answerSchemas.reports.parse(await json(first.pages, "reports/index.json"));
    const {build} = await json(first.pages, "health.json");
    expect(reports.map((one) => one.build)).toEqual([build, "a0000000"]);
    for (const {file, bytes} of reports)
      expect((await readFile(join(first.pages, "reports", file))).length).toBe(bytes);
  });

  test("commits the registry, and nothing else, with a link to the report that it kept", async () => {
    passed(first, "keep");
    const changed = (await git(upstream.repository, "show", "--name-only", "--format=", "main~1")).split(
      "\n"
    );
    for (const path of changed) expect(path).toMatch(/^data\/registry\/(pumps|valves)\//);
    expect(changed.filter((path) => path.includes("candidate"))).toEqual([]);
    const {reports} = await json(first.pages, "reports/index.json");
    for (const id of ["pumps", "valves"]) {
      const pointer = JSON.parse(await upstream.read(`data/registry/${id}/production.json`));
      await upstream.read(`data/registry/${id}/production_model.json`);
      expect(JSON.parse(await upstream.read(`data/registry/${id}/history.json`)).builds[0]).toMatchObject({
        build: pointer.card.build,
        link: `reports/${reports[0].file}`
      });
    }
  });
});

describe("a run in which the gate holds a candidate", () => {
  test("compares it with what the run before it promoted", async () => {
    const [folder] = passed(held, "fold").folders;
    const answer = answerSchemas.comparison.parse(await json(folder, "dist/api/comparison.json"));
    expect(answer).toMatchObject({
      verdict: "hold",
      production: {deployed: true},
      candidate: {deployed: false}
    });
  });

  test("leaves the published site and production as they are, and says so", async () => {
    const {summary, outputs} = passed(held, "fold");
    expect(outputs).toEqual({held: "true", publish: "false"});
    expect(summary).toMatch(/^## pumps: \*\*hold\*\*$/m);
    expect(summary).toContain("**Held: the published site stays as it is.**");
    expect(summary).toContain("- pumps: not promoted, the gate says hold.");
    expect(held.jobs.deploy.result).toBe("skipped");
    await expect(readdir(held.pages)).rejects.toThrow();
  });

  test("still hands over its report, and is red", async () => {
    expect(await held.artifacts.names()).toContain("dashboard-report.html");
    expect(held.jobs.verdict).toMatchObject({result: "failure"});
    expect(first.jobs.verdict).toMatchObject({result: "skipped"});
  });

  test("is kept in the history, behind the build before it, without a link", async () => {
    passed(held, "keep");
    const {builds} = JSON.parse(await upstream.read("data/registry/pumps/history.json"));
    expect(builds.at(-1)).toMatchObject({verdict: "hold", link: null});
  });
});
