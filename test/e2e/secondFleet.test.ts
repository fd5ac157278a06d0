import {createHash} from "node:crypto";
import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {unitsTable} from "../../pipeline/contract/rul.ts";
import {random} from "../../pipeline/core/stats/random.ts";
import {diskTransport} from "../../src/data/disk.ts";
import {openExplainers} from "../../src/data/explainers.ts";
import {ReportFiles} from "../../src/data/report.ts";
import {copyProject, type Project} from "./project.ts";

/** Pumps read every six hours until they fail: other column names, five sensors, no settings, no units in service. */
function pumps(count: number): string {
  const draw = random(11);
  const lines = ["pump,hours,flow,head,power,noise,seal"];
  for (let pump = 1; pump <= count; pump++) {
    const readings = 40 + draw.int(40);
    for (let i = 0; i < readings; i++) {
      const wear = (i / readings) ** 3;
      const noisy = (level: number, drift: number): string =>
        (level + drift * wear + draw.normal()).toFixed(2);
      lines.push(
        [
          `P-${pump}`,
          6 * (i + 1),
          noisy(100, -20),
          noisy(50, -8),
          noisy(30, 12),
          noisy(60, 9),
          noisy(5, 6)
        ].join(",")
      );
    }
  }
  return `${lines.join("\n")}\n`;
}

const config = `import {defineConfig} from "./pipeline/config.ts";
export default defineConfig({
  reports: [
    {
      id: "pumps",
      kind: "rul",
      title: {fr: "Pompes", en: "Pumps"},
      vocabulary: {
        unit: {fr: {one: "pompe", other: "pompes", gender: "f"}, en: {one: "pump", other: "pumps"}},
        time: {fr: {one: "heure", other: "heures", gender: "f"}, en: {one: "hour", other: "hours"}}
      },
      sources: [
        {
          type: "csv",
          train: "data/pumps.csv",
          columns: {unit: "pump", time: "hours", sensors: ["flow", "head", "power", "noise", "seal"]},
          name: {fr: "Banc de pompes", en: "Pump bench"},
          simulated: true
        }
      ],
      thresholds: {critical: 40, degraded: 120},
      cap: 240
    }
  ]
});
`;

const pages = ["", "fleet/", "rul/", "models/"];
const files = {"data/pumps.csv": pumps(30)};
const epoch = {SOURCE_DATE_EPOCH: "1763596800"};

describe("a second fleet, from one entry of the configuration", () => {
  let one: Project;
  let other: Project;

  beforeAll(async () => {
    one = await copyProject(config, files);
    other = await copyProject(config, files);
    await Promise.all([
      one.run(["report", "--workers", "1"], epoch),
      other.run(["report", "--workers", "3"], epoch)
    ]);
  }, 240_000);

  afterAll(async () => {
    await one?.remove();
    await other?.remove();
  });

  const page = (path: string): Promise<string> =>
    readFile(join(one.folder, "dist", path, "index.html"), "utf8");

  test.each(pages)("has its page %j in both languages, in its own words", async (path) => {
    const french = visible(await page(`pumps/${path}`));
    const english = visible(await page(`en/pumps/${path}`));
    expect(french).toMatch(/pompes?/);
    expect(french).toMatch(/heures?/);
    expect(english).toMatch(/pumps?/);
    expect(english).toMatch(/hours?/);
    expect(french).not.toMatch(/moteur|cycle|engine|hour|undefined/i);
    expect(english).not.toMatch(/engine|cycle|moteur|heure|undefined/i);
  });

  test("is said to be simulated on every page", async () => {
    for (const path of pages) {
      expect(visible(await page(`pumps/${path}`))).toMatch(/simul/i);
      expect(visible(await page(`en/pumps/${path}`))).toMatch(/simulat/i);
    }
  });

  test("explains each cut training unit by the model of its fold, to the last bit of its prediction", async () => {
    const files = await ReportFiles.open(diskTransport(join(one.folder, "dist", "data", "pumps")));
    const {scenarios, cap} = await files.summary();
    expect(scenarios[0].cohort).toBe("validation");
    const explainers = (await openExplainers(files, scenarios[0], cap))!;
    const {columns, rows} = await files.table("units.arrow", unitsTable);
    for (let row = 0; row < rows; row++) {
      const explainer = explainers.of({id: columns.unit_id[row], age: columns.age[row]})!;
      expect(explainer.at(columns.age[row]).predicted).toBe(columns.rul_predicted[row]);
    }
  });

  test("is the same, byte for byte, in another folder with other threads", async () => {
    for (const folder of ["dist", "public/data", "artefacts"])
      expect(await hashes(join(other.folder, folder))).toEqual(await hashes(join(one.folder, folder)));
  });

  test("names nothing of the machine it was built on", async () => {
    for (const [path, content] of await contents(join(one.folder, "dist")))
      expect(content.includes(one.folder), `${path} names the folder it was built in`).toBe(false);
  });
});

/** Text of a page without its markup, scripts and styles. */
const visible = (html: string): string =>
  html.replaceAll(/<(script|style)\b.*?<\/\1>/gs, " ").replaceAll(/<[^>]+>/g, " ");

async function contents(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = paths
    .sort()
    .map(async (path): Promise<[string, Buffer]> => [path.slice(folder.length), await readFile(path)]);
  return new Map(await Promise.all(read));
}

async function hashes(folder: string): Promise<Record<string, string>> {
  const all = [...(await contents(folder))];
  return Object.fromEntries(
    all.map(([path, content]) => [path, createHash("sha256").update(content).digest("hex")])
  );
}
