/** The report of applications from the simulated catalogue to its verdict, built, promoted and built again. */
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {publishedGate} from "../../pipeline/commands/publishedGate.ts";
import type {TabularReportConfig} from "../../pipeline/config/tabular.ts";
import {tabularPredictionsTable} from "../../pipeline/contract/tabular.ts";
import type {Column} from "../../pipeline/core/tabular/labelledTable.ts";
import {LeakageError} from "../../pipeline/core/tabular/leakage.ts";
import {loadTabularModel} from "../../pipeline/core/tabular/loadTabularModel.ts";
import {decodeTable} from "../../pipeline/io/arrow.ts";
import {promoteCandidate} from "../../pipeline/io/registry/promote.ts";
import {registryOf} from "../../pipeline/io/registry/registry.ts";
import {checkConfig} from "../../pipeline/loadConfig.ts";
import {type BuiltTabular, buildTabularReport} from "../../pipeline/reports/tabular.ts";
import config from "../../vigie.config.ts";
import {scratch} from "./harness.ts";

const {folder: root, clean} = await scratch();
afterAll(() => clean());

function build(settings: object = {}): Promise<BuiltTabular> {
  const apps = config.reports.find(({kind}) => kind === "tabular");
  const {reports, seed} = checkConfig({
    reports: [
      {
        ...apps,
        folds: 3,
        sources: [{type: "catalogue-simulator", rows: 800}],
        gate: {floor: 0},
        ...settings
      }
    ]
  });
  return buildTabularReport(reports[0] as TabularReportConfig, {
    root,
    env: {},
    seed,
    workers: 2,
    cacheFolder: join(root, ".cache"),
    force: false,
    now: new Date(1_800_000_000_000)
  });
}

describe("the report of applications", () => {
  let built: BuiltTabular;
  beforeAll(async () => {
    built = await build();
  }, 120_000);

  test("counts every row it read: kept, or set aside for a reason that is told", () => {
    const {cleaning, classes, data, origin} = built.summary;
    expect(cleaning.read).toBe(800);
    const aside = cleaning.repairs.filter(({id}) => ["no-class", "exact-duplicate", "same-app"].includes(id));
    expect(cleaning.kept + aside.reduce((sum, {count}) => sum + count, 0)).toBe(800);
    expect(classes.reduce((sum, {rows}) => sum + rows, 0)).toBe(cleaning.kept);
    expect(data.rows).toBe(cleaning.kept);
    expect(origin.kind).toBe("simulated");
  });

  test("says of every model what its predictions say when counted again, and beats the majority", async () => {
    const {evaluations, confusion, production} = built.summary;
    const table = decodeTable(
      tabularPredictionsTable,
      await readFile(join(built.folder, "predictions.arrow"))
    );
    const [truth, predicted] = [table.truth, table.predicted].map((values) => Array.from(values, String));
    const right = truth.filter((name, row) => name === predicted[row]).length / truth.length;
    const shown = evaluations.find(({model}) => model === production)!;
    expect(shown.accuracy.value).toBeCloseTo(right, 12);
    expect(confusion.reduce((sum, row, k) => sum + row[k], 0)).toBe(Math.round(right * truth.length));
    const naive = evaluations.find(({model}) => model === "majority")!;
    expect(shown.accuracy.low).toBeGreaterThan(naive.accuracy.high);
    expect(evaluations.map(({model}) => model)).toEqual(["logistic", "boosting", "forest", "majority"]);
  });

  test("leaves Genres out, and refuses to be asked for it", async () => {
    expect(built.summary.refused.map(({name}) => name)).toEqual(["Genres"]);
    expect(built.summary.columns.map(({name}) => name)).not.toContain("Genres");
    await expect(build({use: ["App", "Genres"]})).rejects.toThrow(/Genres restates the class.*allowLeakage/s);
    await expect(build({use: ["App", "Genres"]})).rejects.not.toBeInstanceOf(LeakageError);
  }, 60_000);

  test("publishes a model that answers from a name alone", async () => {
    const model = loadTabularModel(JSON.parse(await readFile(join(built.folder, "model.json"), "utf8")));
    const columns = built.summary.columns.map(
      ({name, kind}): Column =>
        kind === "text"
          ? {kind, name, values: ["Photo Editor Pro"]}
          : kind === "number"
            ? {kind, name, values: Float64Array.of(Number.NaN)}
            : {kind, name, values: [null]}
    );
    const probabilities = model.probabilities({rows: 1, columns});
    expect(model.probabilities({rows: 1, columns}, true)).toEqual(probabilities);
    expect(probabilities).toHaveLength(model.classes.length);
    expect(probabilities.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  test("promoted and built again, is its own rival; rows added since are counted and compared", async () => {
    const first = await publishedGate(root, "apps");
    expect(first).toMatchObject({kind: "classification", first: true, verdict: "promote"});
    await promoteCandidate(registryOf(root, "apps"), {promoted: "2027-01-01T00:00:00.000Z", override: null});
    await build();
    const same = await publishedGate(root, "apps");
    expect(same.verdict).toBe("inconclusive");
    for (const {difference} of same.metrics) expect(difference).toEqual({value: 0, low: 0, high: 0});

    await mkdir(join(root, "data/apps"), {recursive: true});
    const added = Array.from({length: 12}, (_, i) => `Weather radar number ${i},WEATHER`);
    await writeFile(join(root, "data/apps/additions.csv"), ["app_name,category", ...added, ""].join("\n"));
    const after = await build({additions: join(root, "data/apps/additions.csv"), retrainAt: 12});
    expect(after.summary.data).toMatchObject({rows: built.summary.data.rows + 12, added: 12, retrainAt: 12});
    const gate = await publishedGate(root, "apps");
    expect(gate.first).toBe(false);
    expect(gate.protocol.units).toBe(after.summary.data.rows);
    expect(gate.rules.find(({id}) => id === "reproduced")?.outcome).toBe("pass");
  }, 120_000);
});
