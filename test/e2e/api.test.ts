import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {Ajv2020, type ValidateFunction} from "ajv/dist/2020.js";
import {beforeAll, describe, expect, test} from "vitest";
import {answerSchemas, type HealthAnswer} from "../../pipeline/contract/api.ts";
import {indexSchema} from "../../pipeline/contract/manifest.ts";
import {dist} from "./site.ts";

const read = async (path: string): Promise<unknown> => JSON.parse(await readFile(join(dist, path), "utf8"));

/** Files below a folder of the site, by path from its root. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(join(dist, folder), {recursive: true, withFileTypes: true}).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
    .sort();
}

/** Validators of the schemas that the site itself publishes. */
const published = new Map<string, ValidateFunction>();
let health: HealthAnswer;
let answers: string[];

beforeAll(async () => {
  const ajv = new Ajv2020({allErrors: true, strict: true, allowUnionTypes: true});
  for (const path of await filesIn("api/schema")) {
    const name = /([a-z]+)\.json$/.exec(path)![1];
    published.set(name, ajv.compile((await read(path)) as object));
  }
  health = answerSchemas.health.parse(await read("health.json"));
  answers = (await filesIn("api")).filter((path) => !path.startsWith("api/schema/"));
});

describe("the answers of the built site", () => {
  test("have a schema each, beside them", () => {
    expect([...published.keys()].sort()).toEqual(Object.keys(answerSchemas).sort());
  });

  test("are three for each report, and three at the top", async () => {
    const {reports} = indexSchema.parse(await read("data/reports.json"));
    const folders = ["api", ...reports.map(({id}) => `api/${id}`)];
    const expected = folders.flatMap((folder) =>
      ["comparison", "model", "stats"].map((name) => `${folder}/${name}.json`)
    );
    expect(answers).toEqual(expected.sort());
  });

  test("fit the schemas beside them, every one", async () => {
    const kept = (await filesIn("reports")).filter((path) => path.endsWith(".json"));
    for (const path of [...answers, "health.json", ...kept]) {
      const name = path.startsWith("reports/") ? "reports" : /([a-z]+)\.json$/.exec(path)![1];
      const validate = published.get(name)!;
      validate(await read(path));
      expect(validate.errors, path).toBeNull();
    }
  });

  test("at the top are those of the default report", async () => {
    for (const name of ["model", "stats", "comparison"])
      expect(await read(`api/${name}.json`)).toEqual(await read(`api/${health.default}/${name}.json`));
  });

  test("name the build that every page names", async () => {
    const {reports} = indexSchema.parse(await read("data/reports.json"));
    for (const page of ["index.html", "en/index.html", ...reports.map(({id}) => `${id}/index.html`)])
      expect(await readFile(join(dist, page), "utf8")).toContain(`data-build="${health.build}"`);
  });

  test("count what the data holds", async () => {
    for (const {id, kind} of health.reports) {
      const summary = (await read(`data/${id}/summary.json`)) as {build: string; data?: {rows: number}};
      const stats = answerSchemas.stats.parse(await read(`api/${id}/stats.json`));
      expect([stats.kind, stats.build]).toEqual([kind, summary.build]);
      if (stats.kind === "rul")
        expect(Object.values(stats.risk).reduce((sum, count) => sum + count, 0)).toBe(stats.units);
      else expect(stats.rows).toBe(summary.data?.rows);
    }
  });
});
