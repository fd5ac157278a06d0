import {mkdir, readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {buildTime} from "../../../pipeline/commands/build.ts";
import {stageReportIndex} from "../../../pipeline/commands/reportIndex.ts";
import {costModelOf, type RulReportConfig, reservedIds} from "../../../pipeline/config.ts";
import {publishing} from "../../../pipeline/io/publication.ts";
import {checkConfig, loadConfig} from "../../../pipeline/loadConfig.ts";
import {locales} from "../../../src/i18n/locale.ts";
import config from "../../../vigie.config.ts";
import {scratch} from "../harness.ts";

describe("the build time", () => {
  const now = () => Date.UTC(2026, 0, 2);

  test("is the clock's, unless SOURCE_DATE_EPOCH fixes it", () => {
    expect(buildTime({env: {}, now}).toISOString()).toBe("2026-01-02T00:00:00.000Z");
    expect(buildTime({env: {SOURCE_DATE_EPOCH: ""}, now}).toISOString()).toBe("2026-01-02T00:00:00.000Z");
    expect(buildTime({env: {SOURCE_DATE_EPOCH: "86400"}, now}).toISOString()).toBe(
      "1970-01-02T00:00:00.000Z"
    );
  });

  test.each(["yesterday", "-1", "1.5", "1e9", "999999999999"])("refuses SOURCE_DATE_EPOCH=%s", (text) => {
    expect(() => buildTime({env: {SOURCE_DATE_EPOCH: text}, now})).toThrow(
      "expected whole seconds since 1970"
    );
  });
});

describe("the index of reports", () => {
  test("lists what is built, in the configuration's order, and removes what is not configured", async () => {
    const {folder, clean} = await scratch();
    try {
      const data = join(folder, "public/data");
      for (const id of ["aero", "gone"]) {
        await mkdir(join(data, id), {recursive: true});
        await writeFile(join(data, id, "manifest.json"), "{}");
      }
      const [aero] = config.reports;
      const configured = checkConfig({reports: [{...aero, id: "unbuilt"}, aero]});
      await publishing(async (publication) => {
        await stageReportIndex(folder, configured, publication);
        await publication.swap();
      });
      expect(JSON.parse(await readFile(join(data, "reports.json"), "utf8"))).toEqual({
        version: 1,
        reports: [{id: "aero", kind: "rul"}],
        absent: [{id: "unbuilt", kind: "rul"}]
      });
      expect((await readdir(data)).sort()).toEqual(["aero", "reports.json"]);
    } finally {
      await clean();
    }
  });
});

describe("the configuration", () => {
  const [aero] = config.reports;

  test("of this project fits", () => {
    expect(checkConfig(config).reports.map(({id}) => id)).toContain("aero");
  });

  test("that does not fit is refused with every field to mend", () => {
    const wrong = {
      seed: -1,
      reports: [{...aero, id: "Aero!", cap: "125", sources: [{type: "cmaps", folder: "x"}], colour: "red"}]
    };
    expect(() => checkConfig(wrong)).toThrowErrorMatchingInlineSnapshot(`
      [ConfigError: vigie.config.ts does not fit:
        seed: Too small: expected number to be >=0; found -1
        reports[0].id: lower-case letters, digits and hyphens; found "Aero!"
        reports[0].sources[0].type: Invalid discriminator value. Expected 'cmapss' | 'csv' | 'turbofan-simulator'; found "cmaps"
        reports[0].cap: Invalid input: expected number, received string; found "125"
        reports[0]: Unrecognized key: "colour"
      To mend: edit these fields.]
    `);
  });

  test.each([
    ["a report called as a folder of the site", {id: "en"}],
    ["thresholds the wrong way round", {thresholds: {critical: 80, degraded: 30}}],
    ["a threshold no prediction can exceed", {cap: 80}],
    ["no source", {sources: []}],
    ["a subset named twice", {sources: [{type: "cmapss", folder: "x", subsets: ["FD001", "FD001"]}]}],
    ["a setting spelt wrong", {treshold: {critical: 30}}],
    ["a failure that costs no more than a visit", {costs: {planned: 300, failure: 300, downtime: {cost: 0}}}],
    ["visits planned beyond what is predicted", {costs: {horizon: 125}}],
    ["a shop period longer than what is planned", {costs: {horizon: 20, period: 30}}],
    ["a currency by its sign", {currency: "€"}]
  ])("with %s is refused", (_, change) => {
    expect(() => checkConfig({reports: [{...aero, ...change}]})).toThrowErrorMatchingSnapshot();
  });

  test("plans over half the cap, in six periods, with a place for every 12 units, unless it says otherwise", () => {
    const {costs: _, ...bare} = aero as RulReportConfig;
    const [plain] = checkConfig({reports: [{...bare, cap: 125}]}).reports;
    expect(costModelOf(plain as RulReportConfig, 101)).toMatchObject({
      horizon: 62,
      period: 11,
      capacity: 9,
      planned: 300_000
    });
    const [short] = checkConfig({
      reports: [{...bare, cap: 10, thresholds: {critical: 2, degraded: 5}}]
    }).reports;
    expect(costModelOf(short as RulReportConfig, 3)).toMatchObject({horizon: 5, period: 1, capacity: 1});
    const [own] = checkConfig({reports: [{...bare, costs: {horizon: 40, period: 8, capacity: 0}}]}).reports;
    expect(costModelOf(own as RulReportConfig, 101)).toMatchObject({horizon: 40, period: 8, capacity: 0});
  });

  test.each(["age", "health", "unit_id"])("with a sensor or a setting called %s is refused", (name) => {
    const sources = (columns: object) => [
      {type: "csv", train: "x.csv", columns: {unit: "u", time: "t", ...columns}, name: aero.title}
    ];
    for (const columns of [
      {sensors: ["flow", name]},
      {sensors: [{name, symbol: "s", label: aero.title, measure: ""}]},
      {sensors: ["flow"], settings: [name]}
    ])
      expect(() => checkConfig({reports: [{...aero, sources: sources(columns)}]})).toThrow(
        "are names of columns that every report has"
      );
    const free = checkConfig({reports: [{...aero, sources: sources({sensors: ["ages"]})}]});
    expect(free.reports[0].sources[0]).toMatchObject({columns: {sensors: ["ages"]}});
  });

  test("keeps for the site the folders its pages and files stand in", () => {
    for (const locale of locales) expect(reservedIds).toContain(locale);
    for (const folder of ["data", "assets"]) expect(reservedIds).toContain(folder);
  });

  test("that cannot be read is refused with the line at fault", async () => {
    const {folder, clean} = await scratch();
    try {
      const texts = [
        'export default {\n  reports: [{id: "a" kind: 1}]\n};\n',
        "\n\nexport default nothing;\n"
      ];
      for (const [i, text] of texts.entries()) {
        const root = join(folder, String(i));
        await mkdir(root);
        await writeFile(join(root, "vigie.config.ts"), text);
        const message = await loadConfig(root).catch((error: Error) => error.message);
        expect(message).toMatch(
          /^vigie\.config\.ts, line \d, cannot be read: .+ To mend: correct that line/s
        );
        expect(message).toContain(`, line ${i + 2}, `);
      }
    } finally {
      await clean();
    }
  });

  test("with two reports of one id is refused", () => {
    expect(() => checkConfig({reports: [aero, aero]})).toThrow("two reports have the same id");
  });
});
