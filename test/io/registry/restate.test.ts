import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {type Gate, gateSchema} from "../../../pipeline/contract/gate.ts";
import {publishReport, verifyReport} from "../../../pipeline/io/artefacts.ts";
import {publishing} from "../../../pipeline/io/publication.ts";
import {dropLinks} from "../../../pipeline/io/registry/links.ts";
import {promoteCandidate} from "../../../pipeline/io/registry/promote.ts";
import {recordBuild} from "../../../pipeline/io/registry/record.ts";
import {registryOf} from "../../../pipeline/io/registry/registry.ts";
import {stageHistory} from "../../../pipeline/io/registry/restate.ts";
import {contents, temporaryFolder} from "../folders.ts";
import {card, entry, propose} from "./sample.ts";

const verdict = (build: string, history: Gate["history"] = [entry(build, "promote")]): Gate =>
  gateSchema.parse({
    version: 1,
    report: "aero",
    kind: "regression",
    verdict: "promote",
    first: true,
    rules: [],
    score: {formula: "skill", candidate: 80, production: null, floor: 70, parts: []},
    metrics: [],
    worse: null,
    protocol: {units: 3, left: 0, heldOut: [], draws: 2000, level: 0.95, seed: 7, sha256: "0".repeat(64)},
    candidate: card(build),
    production: null,
    history
  });

/** A project with a published report, its candidate and its registry. */
async function project(gate = verdict("one")) {
  const root = temporaryFolder();
  const folder = join(root, "public/data/aero");
  const table = {name: "units", rows: 2, schema: "1".repeat(64)};
  await publishReport(folder, {
    report: "aero",
    build: "one",
    files: [
      {path: "gate.json", content: `${JSON.stringify(gate, null, 1)}\n`},
      {path: "summary.json", content: "{}"},
      {path: "full/units.arrow", content: new Uint8Array([1, 2, 3]), table}
    ]
  });
  await propose(root, "one");
  const restate = () =>
    publishing(async (publication) => {
      const changed = await stageHistory(publication, root, "aero");
      await publication.swap();
      return changed;
    });
  const read = async (): Promise<Gate> =>
    gateSchema.parse(JSON.parse(await readFile(join(folder, "gate.json"), "utf8")));
  return {root, folder, layout: registryOf(root, "aero"), restate, read};
}

const promoted = "2026-02-01T00:00:00.000Z";

describe("a published verdict", () => {
  test("is left alone, to the byte, when nothing happened since", async () => {
    const {folder, restate} = await project();
    const before = contents(folder);
    expect(await restate()).toBe(false);
    expect(contents(folder)).toEqual(before);
  });

  test("says that its candidate was promoted since, and nothing else changes", async () => {
    const {folder, layout, restate, read} = await project();
    const before = contents(folder);
    await promoteCandidate(layout, {promoted, override: null});
    expect(await restate()).toBe(true);
    expect((await read()).history).toMatchObject([{build: "one", promoted}]);
    expect(await read()).toMatchObject({verdict: "promote", production: null});
    const manifest = await verifyReport(folder);
    expect(manifest.artefacts.find(({path}) => path === "full/units.arrow")).toMatchObject({
      rows: 2,
      table: "units"
    });
    for (const path of ["summary.json", "full/units.arrow"])
      expect(contents(folder)[path]).toBe(before[path]);
    expect(await restate()).toBe(false);
  });

  test("always lists the build in production, however many came after it", async () => {
    const others = Array.from({length: 60}, (_, i) => ({
      ...entry(`b${i}`, "hold"),
      built: `2026-03-${10 + (i % 20)}`
    }));
    const gate = {...verdict("one", [entry("one", "promote")]), production: card("live")};
    const {layout, restate, read, root} = await project(gate);
    await propose(root, "live");
    await promoteCandidate(layout, {promoted, override: null});
    for (const other of others) await recordBuild(layout, verdict(other.build, [other]), null);
    await restate();
    const {history} = await read();
    expect(history).toHaveLength(51);
    expect(history[0]).toMatchObject({build: "live", promoted});
    expect(history.at(-1)?.build).toBe("one");
  });

  test("that was altered since it was published is refused", async () => {
    const {folder, restate} = await project();
    await writeFile(join(folder, "summary.json"), '{"x": 1}');
    await expect(restate()).rejects.toThrow(/summary\.json .* is not the file that was published/);
  });
});

describe("links of the history", () => {
  test("to reports that are kept no more go; those to elsewhere stay", async () => {
    const {layout} = await project();
    const links = {gone: "reports/old.html", kept: "reports/new.html", away: "https://example.org/run/1"};
    for (const [build, link] of Object.entries(links)) await recordBuild(layout, verdict(build), link);
    await dropLinks(layout, new Set(["new.html"]));
    const {builds} = JSON.parse(await readFile(layout.history, "utf8"));
    expect(builds.map(({build, link}: {build: string; link: string | null}) => [build, link])).toEqual([
      ["gone", null],
      ["kept", links.kept],
      ["away", links.away]
    ]);
  });

  test("need no history", async () => {
    const {root, layout} = await project();
    const before = contents(root);
    await dropLinks(layout, new Set());
    expect(contents(root)).toEqual(before);
  });
});
