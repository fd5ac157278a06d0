import {mkdir, readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {buildTime} from "../../../pipeline/commands/build.ts";
import {stageReportIndex} from "../../../pipeline/commands/reportIndex.ts";
import {publishing} from "../../../pipeline/io/publication.ts";
import {checkConfig} from "../../../pipeline/loadConfig.ts";
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
        reports: [{id: "aero", kind: "rul"}]
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

  test("with two reports of one id is refused", () => {
    expect(() => checkConfig({reports: [aero, aero]})).toThrow("two reports have the same id");
  });
});
