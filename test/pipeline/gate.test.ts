/** From a candidate to production and back into the next build's verdict, on a small simulated fleet. */
import {readFile, rm} from "node:fs/promises";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {publishedGate} from "../../pipeline/commands/publishedGate.ts";
import type {RulReportConfig} from "../../pipeline/config.ts";
import {gateUnitsTable} from "../../pipeline/contract/gate.ts";
import {decodeTable} from "../../pipeline/io/arrow.ts";
import {promoteCandidate} from "../../pipeline/io/registry/promote.ts";
import {recordBuild} from "../../pipeline/io/registry/record.ts";
import {registryOf} from "../../pipeline/io/registry/registry.ts";
import {checkConfig} from "../../pipeline/loadConfig.ts";
import {type BuiltReport, buildRulReport} from "../../pipeline/reports/rul.ts";
import config from "../../vigie.config.ts";
import {scratch} from "./harness.ts";

const {folder: root, clean} = await scratch();
const layout = registryOf(root, "aero");
afterAll(() => clean());

/** One reading at a time and no past: all that is left to learn from. */
const poor = {
  means: [2],
  slopes: [],
  baseline: 1,
  age: false,
  health: {means: [2], deviations: [], slopes: []}
};

function build(trees: number, gate: object = {}, features: object = {}): Promise<BuiltReport> {
  const {reports, seed} = checkConfig({
    ...config,
    default: "aero",
    reports: [
      {
        ...config.reports[0],
        folds: 2,
        sources: [{type: "turbofan-simulator", subsets: ["FD001"], units: 30}],
        boosting: {trees, rate: 0.2},
        features,
        forest: {trees: 1, maxDepth: 1},
        gate
      } as (typeof config.reports)[0]
    ]
  });
  return buildRulReport(reports[0] as RulReportConfig, {
    root,
    env: {},
    seed,
    workers: 2,
    cacheFolder: join(root, ".cache"),
    force: false,
    now: new Date(1_800_000_000_000)
  });
}

const gateNow = () => publishedGate(root, "aero");
const when = {promoted: "2027-01-01T00:00:00.000Z", override: null};

describe("a report's candidates, one build after the other", () => {
  beforeAll(async () => {
    await build(30, {floor: 40});
  }, 120_000);

  test("the first is proposed as such, with its score", async () => {
    const gate = await gateNow();
    expect(gate).toMatchObject({
      report: "aero",
      first: true,
      verdict: "promote",
      production: null,
      worse: null
    });
    expect(gate.protocol.heldOut).toEqual([
      {part: "test", units: 30},
      {part: "out-of-fold", units: 30}
    ]);
    expect(gate.metrics[0].id).toBe("rmse");
  });

  test("nothing changed, nothing is written; a candidate that went missing is proposed again", async () => {
    expect((await build(30, {floor: 40})).changed).toBe(false);
    await rm(layout.candidate.model);
    expect((await build(30, {floor: 40})).changed).toBe(true);
    expect((await build(30, {floor: 40})).changed).toBe(false);
  });

  test("promoted and built again, it is its own rival: every difference is 0, the verdict inconclusive", async () => {
    const before = await gateNow();
    await promoteCandidate(layout, when);
    const rebuilt = await build(30, {floor: 40});
    const gate = await gateNow();
    expect(gate.verdict).toBe("inconclusive");
    expect(gate.first).toBe(false);
    expect(gate.candidate.build).toBe(before.candidate.build);
    expect(gate.production?.sha256).toBe(gate.candidate.sha256);
    for (const {difference} of gate.metrics) expect(difference).toEqual({value: 0, low: 0, high: 0});
    expect(gate.worse).toMatchObject({worse: 0, better: 0, same: 60});
    const units = decodeTable(gateUnitsTable, await readFile(join(rebuilt.folder, "gate-units.arrow")));
    expect(units.unit_id).toHaveLength(60);
    const squares = Array.from(units.candidate_error as Float64Array).reduce(
      (sum, error) => sum + error ** 2,
      0
    );
    expect(Math.sqrt(squares / 60)).toBeCloseTo(gate.metrics[0].candidate.value, 9);
    expect(gate.history.map(({build, promoted}) => [build, promoted])).toEqual([
      [gate.candidate.build, when.promoted]
    ]);
  }, 60_000);

  test("a candidate that learned next to nothing is held, with the units that got worse named", async () => {
    await build(1, {floor: 0}, poor);
    const gate = await gateNow();
    expect(gate.verdict).toBe("hold");
    expect(gate.rules).toContainEqual(
      expect.objectContaining({id: "not-worse", metric: "rmse", outcome: "fail"})
    );
    expect(gate.worse!.worse).toBeGreaterThan(gate.worse!.better);
    expect(gate.worse!.units[0].unit).toMatch(/^fd001\/(test|out-of-fold)\//);
    await expect(promoteCandidate(layout, when)).rejects.toThrow(/The gate says hold/);
  }, 60_000);

  test("a better one than production is promoted by right", async () => {
    await promoteCandidate(layout, {...when, override: "to test what follows"});
    await build(30, {floor: 40});
    const gate = await gateNow();
    expect(gate.verdict).toBe("promote");
    expect(gate.metrics[0].winner).toBe("candidate");
    expect(gate.metrics[0].difference!.high).toBeLessThan(0);
    const {pointer} = await promoteCandidate(layout, {...when, promoted: "2027-02-01T00:00:00.000Z"});
    expect(pointer.override).toBeNull();
    expect(pointer.promotions.map(({override}) => override)).toEqual([null, "to test what follows", null]);
  }, 60_000);

  test("a verdict that is recorded stands in the history and leaves the build's name alone", async () => {
    const before = await build(30, {floor: 40});
    await recordBuild(layout, await gateNow(), "reports/one.html");
    const after = await build(30, {floor: 40});
    expect(after.summary.build).toBe(before.summary.build);
    const own = (await gateNow()).history.filter(({build}) => build === after.summary.build);
    expect(own).toHaveLength(1);
    expect(own[0].link).toBe("reports/one.html");
  }, 60_000);
});
