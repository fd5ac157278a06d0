import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {DataIo} from "../../pipeline/commands/data/io.ts";
import {data} from "../../pipeline/commands/data.ts";
import {tabularReport} from "../../pipeline/config/tabular.ts";
import {openTable} from "../../pipeline/io/sources/tabular/find.ts";
import {file, row} from "../core/parse/googlePlay/file.ts";
import {contents, temporaryFolder} from "../io/folders.ts";

const ADDITIONS = "data/apps/additions.csv";
const noun = {fr: {one: "app", other: "apps", gender: "f"}, en: {one: "app", other: "apps"}};
const report = tabularReport.parse({
  id: "apps",
  kind: "tabular",
  title: {fr: "Applications", en: "Applications"},
  vocabulary: {unit: noun, class: noun},
  sources: [{type: "google-play", file: "apps.csv"}],
  retrainAt: 3
});
const TABLE = file([
  row(),
  row({App: "Ardi", Category: "GAME"}),
  row({App: "Milo", Category: "ART_AND_DESIGN"})
]);

/** A project with a table of three applications, and what the command said. */
function world(files: Record<string, string | Uint8Array> = {}, more: Partial<DataIo> = {}) {
  const root = temporaryFolder();
  for (const [name, content] of Object.entries({"apps.csv": TABLE, ...files})) {
    mkdirSync(dirname(join(root, name)), {recursive: true});
    writeFileSync(join(root, name), content);
  }
  const text: string[] = [];
  const screen = {isTTY: false, columns: 80, write: (t: string) => text.push(t)};
  const io: DataIo = {stdout: screen, stderr: screen, env: {}, root, reports: [report], ...more};
  const add = (...args: string[]): Promise<string> =>
    data(["add", "apps", ...args], io).then(
      () => text.splice(0).join(""),
      (error: unknown) => String(error).replaceAll(root, "ROOT")
    );
  const additions = (): string | undefined => contents(root)[ADDITIONS];
  return {root, io, add, additions};
}

/** A production model of the registry that learned from `rows` rows. */
function production(rows: number, origin = "Google Play applications"): string {
  const digest = "0".repeat(64);
  const card = {
    model: "forest",
    family: "forest",
    options: {},
    bytes: 1,
    trees: 1,
    nodes: 1,
    visited: 1,
    features: 1,
    training: {units: rows, rows, sha256: digest},
    origin: {fr: origin, en: origin},
    metrics: {},
    built: "2026-01-01T00:00:00.000Z",
    build: "00000000",
    seed: 7,
    code: digest,
    sha256: digest
  };
  const promotion = {
    build: "00000000",
    built: card.built,
    verdict: "promote",
    first: true,
    score: 80,
    model: "forest",
    metrics: {},
    promoted: card.built,
    override: null,
    link: null
  };
  return JSON.stringify({
    version: 1,
    report: "apps",
    card,
    model: {bytes: 1, sha256: digest},
    promoted: card.built,
    verdict: "promote",
    override: null,
    promotions: [promotion]
  });
}
const POINTER = "data/registry/apps/production.json";

describe("npm run data -- add", () => {
  it("adds rows given one by one, and says what follows", async () => {
    const {add, additions} = world();
    expect(
      await add("--name", "Vorna", "--category", "GAME", "--name=Kelto", "--category", "Art & Design")
    ).toMatchInlineSnapshot(`
      "2 rows were added to data/apps/additions.csv.
      No model is in production yet: the next build trains on all 5 rows.
      "
    `);
    expect(additions()).toBe("app_name,category\nVorna,GAME\nKelto,ART_AND_DESIGN\n");
  });

  it("leaves out what is known: to the source, to the additions, or given before", async () => {
    const {add, additions} = world({[ADDITIONS]: "app_name,category\nVorna,GAME\n"});
    const rows = ["Vorna", "Zelpo", "Kelto", " Kelto ", "ZELPO"].flatMap((name) => [
      "--name",
      name,
      "--category",
      "GAME"
    ]);
    expect(await add(...rows)).toMatchInlineSnapshot(`
      "2 rows were added to data/apps/additions.csv.
      3 rows were known already.
        "Zelpo" is known as TOOLS, not GAME: it stays so.
      No model is in production yet: the next build trains on all 6 rows.
      "
    `);
    expect(additions()).toBe("app_name,category\nVorna,GAME\nKelto,GAME\nZELPO,GAME\n");
    expect(await add("--name", "Kelto", "--category", "GAME")).toContain(
      `Nothing was added to ${ADDITIONS}.\n1 row was known already.\n`
    );
  });

  it("reads CSV and JSON, from a file where the person is or piped in", async () => {
    const csv = 'app_name,category,Size,Installs\nVorna,GAME,19M,"10,000+"\n';
    const json = JSON.stringify([{category: "TOOLS", app_name: "Kelto", Installs: 5, Rating: null}]);
    const {add, additions, io} = world(
      {"here/rows.csv": csv, "here/rows.json": json},
      {
        stdin: (async function* () {
          yield Buffer.from("app_name,cat");
          yield Buffer.from("egory\nBrina,GAME\n");
        })()
      }
    );
    Object.assign(io, {env: {INIT_CWD: join(io.root, "here")}});
    for (const name of ["rows.csv", "rows.json", "-"])
      expect(await add("--file", name)).toContain("1 row was added");
    expect(additions()).toBe(
      'app_name,category,Size,Installs,Rating\nVorna,GAME,19M,"10,000+",\nKelto,TOOLS,,5,\nBrina,GAME,,,\n'
    );
  });

  it("counts new rows against the model in production and the threshold", async () => {
    const one = (name: string): string[] => ["--name", name, "--category", "GAME"];
    const {add} = world({[POINTER]: production(2)});
    expect(await add(...one("A"))).toContain("2 new rows since training, threshold 3: 1 to go.");
    expect(await add(...one("B"))).toContain(
      "3 new rows since training, threshold 3: the next build trains again."
    );
    expect(await add(...one("B"))).toContain("3 new rows since training");
    expect(await world({[POINTER]: production(3)}).add(...one("A"))).toContain(
      "1 new row since training, threshold 3: 2 to go."
    );
    expect(await world({[POINTER]: production(9, "Simulated catalogue")}).add(...one("A"))).toContain(
      "The model in production learned from other data (Simulated catalogue): the next build trains on all 4 rows."
    );
    expect(await world({[POINTER]: "{}"}).add(...one("A"))).toContain("production.json");
  });

  it("writes names so that no spreadsheet runs them, and reads them back as they were", async () => {
    const names = ["=1+1", "+Kelto", "-Kelto", "@Kelto", "'=Kelto", "'Kelto", 'The "best", 2018', "乗換 ❤️"];
    const {add, additions, io} = world();
    for (const name of names) await add(`--name=${name}`, "--category", "GAME");
    expect(additions()?.split("\n").slice(1, 6)).toEqual([
      "'=1+1,GAME",
      "'+Kelto,GAME",
      "'-Kelto,GAME",
      "'@Kelto,GAME",
      "''=Kelto,GAME"
    ]);
    const {table} = await (await openTable(report.sources[0], ADDITIONS, io)).read();
    for (const name of names) expect(table.id).toContain(name);
    expect(await add("--name", "=1+1", "--category", "GAME")).toContain("1 row was known already");
  });
});

describe("bad rows", () => {
  const before = "app_name,category\nVorna,GAME\n";
  const refused = async (files: Record<string, string | Uint8Array>, ...args: string[]): Promise<string> => {
    const {root, add} = world({...files, [ADDITIONS]: before});
    const all = contents(root);
    const said = await add(...args);
    expect(contents(root)).toEqual(all);
    return said;
  };

  it.each([
    ["--name", "Kelto", "--category", "GAMES"],
    ["--name", " ", "--category", "GAME"],
    ["--name", "Kelto", "--category", "NaN"],
    ["--name", "Kelto", "--category", "GAME", "--name", "Kelto", "--category", "TOOLS"]
  ])("on the command line change nothing: %j %j %j %j", async (...args) => {
    expect(await refused({}, ...args)).toMatchSnapshot();
  });

  it.each([
    ["a CSV file", "app_name,category,Size\nKelto,GAMES,19M\nBrina,TOOLS,19 megabytes\n,GAME,\nZorta,,\n"],
    ["a CSV file with an unknown column", "app_name,category,colour\nKelto,GAME,red\n"],
    ["a CSV file without a category", "app_name\nKelto\n"],
    ["a CSV file too narrow", "app_name,category\nKelto\n"],
    ["an empty file", ""],
    ["a header alone", "app_name,category\n"],
    [
      "JSON",
      '[{"app_name": "Kelto", "category": "GAMES"}, {"app_name": "Brina", "category": "GAME", "Size": "big"}, {"category": "GAME"}]'
    ],
    [
      "JSON with an unknown key",
      '[{"app_name": "Kelto", "category": "GAME", "__proto__": 1, "colour": "red"}]'
    ],
    ["JSON with other values", '[{"app_name": ["Kelto"], "category": true}, 7, null]'],
    ["JSON of one object", '{"app_name": "Kelto", "category": "GAME"}'],
    ["JSON of nothing", "[]"],
    [
      "JSON with one application twice",
      '[{"app_name": "Kelto", "category": "GAME"}, {"app_name": "Kelto", "category": "TOOLS"}]'
    ],
    ["JSON that is cut short", '[{"app_name": "Kelto", '],
    ["binary data", Uint8Array.of(1, 2, 3, 0)]
  ])("in %s change nothing, and are told with their places", async (_, content) => {
    expect(await refused({"rows.x": content}, "--file", "rows.x")).toMatchSnapshot();
  });

  it.each([
    [[]],
    [["--name", "Kelto"]],
    [["--category", "GAME"]],
    [["--name", "A", "--category", "GAME", "--category", "TOOLS"]],
    [["--category", "GAME", "--name", "A", "--category", "TOOLS", "--name", "B"]],
    [["--name", "A", "--category", "GAME", "--file", "rows.csv"]],
    [["--file", "a.csv", "--file", "b.csv"]],
    [["--file", "none.csv"]],
    [["--fil", "rows.csv"]]
  ])("are not what %j says", async (args) => {
    expect(await refused({}, ...args)).toMatchSnapshot();
  });

  it("cannot be added to a report that is none, or when there is none", async () => {
    const {io} = world();
    const run = (args: string[], more: Partial<DataIo> = {}) =>
      data(args, {...io, ...more}).then(String, String);
    expect(await run(["add", "app"])).toMatchInlineSnapshot(
      `"UsageError: Reports that rows can be added to are apps; found "app". Did you mean apps? See npm run data -- --help"`
    );
    expect(await run(["add"])).toMatchInlineSnapshot(
      `"UsageError: Name the report to add to: apps. See npm run data -- --help"`
    );
    expect(await run(["add", "apps", "more"])).toMatchInlineSnapshot(
      `"UsageError: Found "more" after the report; expected options. See npm run data -- --help"`
    );
    expect(await run(["add", "apps"], {reports: []})).toMatchInlineSnapshot(
      `"UsageError: No report of vigie.config.ts learns from a table: there is nothing to add to."`
    );
  });

  it("in the additions themselves are told before anything is added", async () => {
    const {add, additions} = world({[ADDITIONS]: "app_name,category\nVorna,GAMES\n"});
    expect(await add("--name", "Kelto", "--category", "GAME")).toContain(
      'line 2, column 2 (category): found "GAMES"'
    );
    expect(additions()).toBe("app_name,category\nVorna,GAMES\n");
  });
});

describe("the file of additions", () => {
  it("keeps every cell that was there, whatever rows come", async () => {
    const name = fc.oneof(
      fc.constantFrom("Vorna", "Zelpo", "=x", "'+y", 'a "b", c'),
      fc.string({minLength: 1})
    );
    const given = fc.array(
      fc.record({
        app_name: name,
        category: fc.constantFrom("GAME", "TOOLS"),
        Size: fc.constantFrom("19M", "", "NaN")
      }),
      {minLength: 1, maxLength: 6}
    );
    const old = 'Size,app_name,category\n" 2M","Old, one",GAME\n,\'=Old two,game\n';
    await fc.assert(
      fc.asyncProperty(given, async (rows) => {
        const {add, additions, io, root} = world({[ADDITIONS]: old, "rows.json": JSON.stringify(rows)});
        await add("--file", "rows.json");
        expect(additions()?.startsWith(old)).toBe(true);
        const {table} = await (await openTable(report.sources[0], ADDITIONS, io)).read();
        const count = (additions()?.trimEnd().split("\n").length ?? 0) - 1;
        expect(table.rows).toBeLessThanOrEqual(3 + count);
        expect(Object.keys(contents(root)).filter((path) => path.startsWith("data/"))).toEqual([ADDITIONS]);
      }),
      {numRuns: 30}
    );
  });

  it("gets the rows of all who add at once, or they are told that another is at it", async () => {
    const {io, additions} = world();
    const names = Array.from({length: 8}, (_, i) => `App ${i}`);
    const results = await Promise.all(
      names.map((name) =>
        data(["add", "apps", "--name", name, "--category", "GAME"], io).then(
          () => name,
          (error: Error) => error.name
        )
      )
    );
    const written = additions()
      ?.trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",")[0]);
    expect(written?.length).toBeGreaterThan(0);
    expect(written?.toSorted()).toEqual(results.filter((result) => result.startsWith("App")).toSorted());
    expect(results.every((result) => result.startsWith("App") || result === "LockError")).toBe(true);
  });

  it("cannot be made where a file is in the way, which is said", async () => {
    const {add} = world({data: "a file"});
    expect(await add("--name", "Kelto", "--category", "GAME")).toMatchInlineSnapshot(`
      "InputError: data/apps/additions.csv cannot be used: 1 problem.
        found a file where one of its folders should be (ENOTDIR); expected a file that can be read. To mend: correct the path in vigie.config.ts."
    `);
  });
});

it("rows that were added are in the next table", async () => {
  const {add, io} = world();
  await add("--name", "Vorna", "--category", "GAME");
  const {table, added} = await (await openTable(report.sources[0], ADDITIONS, io)).read();
  expect([table.id, added]).toEqual([["Ardi", "Milo", "Vorna", "Zelpo"], 1]);
  expect(readFileSync(join(io.root, "apps.csv"))).toEqual(Buffer.from(TABLE));
});
