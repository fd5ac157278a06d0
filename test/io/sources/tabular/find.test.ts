import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {describe, expect, it} from "vitest";
import {tabularSource} from "../../../../pipeline/config/tabular.ts";
import {originSchema} from "../../../../pipeline/contract/summary.ts";
import {cleaningSchema} from "../../../../pipeline/contract/tabular.ts";
import {sha256} from "../../../../pipeline/io/artefacts.ts";
import {findTable, openTable} from "../../../../pipeline/io/sources/tabular/find.ts";
import {file, row} from "../../../core/parse/googlePlay/file.ts";
import {temporaryFolder} from "../../folders.ts";

const ADDITIONS = "data/apps/additions.csv";
const TABLE = file([row(), row({App: "Ardi", Category: "GAME", "Last Updated": "May 1, 2018"}), row()]);

const store = tabularSource.parse({type: "google-play", file: {env: "STORE", path: "apps.csv"}});
const simulator = tabularSource.parse({type: "catalogue-simulator", rows: 500, seed: 1});

function world(files: Record<string, string | Uint8Array>) {
  const root = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), {recursive: true});
    writeFileSync(join(root, name), content);
  }
  return {root, env: {STORE: join(root, "store")} as Record<string, string | undefined>};
}

const read = async (files: Record<string, string | Uint8Array>, config = store) =>
  (await openTable(config, ADDITIONS, world(files))).read();

const refusal = (action: Promise<unknown>): Promise<string> => action.then(() => "accepted", String);

describe("sources of a table", () => {
  it("are tried in order, and the first that is there is used and named", async () => {
    const with_ = world({"store/apps.csv": TABLE});
    const there = await findTable({sources: [store, simulator], additions: ADDITIONS}, with_);
    expect([there.config, there.tried, there.source.files]).toEqual([
      store,
      [],
      [join(with_.root, "store/apps.csv")]
    ]);
    const without = await findTable({sources: [store, simulator], additions: ADDITIONS}, world({}));
    expect([without.config, without.tried, without.source.files]).toEqual([
      simulator,
      [
        {
          source: "google-play $STORE/apps.csv",
          reason: {fr: "le fichier $STORE/apps.csv n’existe pas", en: "there is no file $STORE/apps.csv"}
        }
      ],
      []
    ]);
  });

  it("that are none say so, with what was tried", async () => {
    const none = findTable({sources: [store], additions: ADDITIONS}, {...world({}), env: {}});
    expect(await refusal(none)).toMatchInlineSnapshot(`
      "SourceError: No source of this report has data.
        google-play $STORE/apps.csv: the environment variable STORE is not set
      To mend: put the file in one of these places, or add {type: "catalogue-simulator"} to sources in vigie.config.ts."
    `);
  });

  it("that are there and cannot be used are never passed over", async () => {
    const {root, env} = world({"store/apps.csv/file": ""});
    const folder = findTable({sources: [store, simulator], additions: ADDITIONS}, {root, env});
    expect(await refusal(folder)).toMatchInlineSnapshot(`
      "InputError: $STORE/apps.csv cannot be used: 1 problem.
        found a folder of that name (EISDIR); expected a file that can be read. To mend: put the file in the folder's place."
    `);
    expect(await refusal(read({"store/apps.csv": file([row({Rating: "19"})])}))).toMatchInlineSnapshot(`
      "InputError: $STORE/apps.csv cannot be used: 1 problem.
        line 2, column 3 (Rating): found "19"; expected a mark from 1 to 5. To mend: correct the value, or leave the cell empty when it is not known."
    `);
    expect(await refusal(read({"store/apps.csv": file([row()])}))).toMatchInlineSnapshot(`
      "InputError: $STORE/apps.csv cannot be used: 1 problem.
        found the category "TOOLS" alone; expected at least 2 categories, to tell one from another. To mend: put the complete file in its place."
    `);
    expect(await refusal(read({"store/apps.csv": file([row({Category: "NaN"})])}))).toMatchInlineSnapshot(`
      "InputError: $STORE/apps.csv cannot be used: 1 problem.
        found no row with a category; expected at least 2 categories, to tell one from another. To mend: put the complete file in its place."
    `);
  });
});

describe("the Google Play table", () => {
  it("gives a clean table, what was repaired, and its origin without a word about this machine", async () => {
    const {table, cleaning, lastUpdate, added, origin} = await read({"store/apps.csv": TABLE});
    expect([table.id, table.classes, lastUpdate, added]).toEqual([
      ["Ardi", "Zelpo"],
      ["GAME", "TOOLS"],
      "2018-05-01",
      0
    ]);
    cleaningSchema.parse(cleaning);
    originSchema.parse({...origin, tried: []});
    expect([cleaning.read, cleaning.kept]).toEqual([3, 2]);
    expect([origin.kind, origin.files]).toEqual([
      "files",
      [{path: "$STORE/apps.csv", bytes: TABLE.length, sha256: sha256(TABLE), rows: 3}]
    ]);
    expect(origin.problems.map(({examples}) => examples[0])).toEqual([
      "line 1, column 12 (Current Ver): found a column that nothing is learned from; expected the columns that are read only. To mend: nothing to do, it was left out."
    ]);
    expect(JSON.stringify({cleaning, origin})).not.toContain("vigie-test");
  });

  it("may be in another encoding, when the settings say so", async () => {
    const bytes = new Uint8Array(
      Buffer.from(
        new TextDecoder().decode(file([row({App: "Café"}), row({Category: "GAME", App: "A"})])),
        "latin1"
      )
    );
    const {table} = await read(
      {"store/apps.csv": bytes},
      tabularSource.parse({...store, encoding: "windows-1252"})
    );
    expect(table.id).toEqual(["A", "Café"]);
    expect(await refusal(read({"store/apps.csv": bytes}))).toContain("bytes that are no utf-8");
  });
});

describe("the simulated catalogue", () => {
  it("is read as the real one is, and says that it is simulated", async () => {
    const {table, cleaning, origin, lastUpdate} = await read({}, simulator);
    originSchema.parse({...origin, tried: []});
    cleaningSchema.parse(cleaning);
    expect([cleaning.read, table.rows, origin.kind, lastUpdate?.slice(0, 4)]).toEqual([
      500,
      cleaning.kept,
      "simulated",
      "2018"
    ]);
    expect(origin.files.map(({path, rows}) => [path, rows])).toEqual([["simulated/catalogue.csv", 500]]);
    expect(origin.name.fr).toContain("simulé");
  });

  it("writes nothing to the disk", async () => {
    const {root, env} = world({});
    await (await openTable(simulator, ADDITIONS, {root, env})).read();
    expect(() => readFileSync(join(root, ".cache"))).toThrow("ENOENT");
  });
});

describe("rows added by hand", () => {
  it("follow whichever source answers, and are part of what the cache goes by", async () => {
    const additions = "app_name,category\nVorna,GAME\nZelpo,GAME\n";
    const real = await read({"store/apps.csv": TABLE, [ADDITIONS]: additions});
    expect([real.table.id, real.added, real.cleaning.read]).toEqual([["Ardi", "Vorna", "Zelpo"], 1, 5]);
    expect(real.origin.files.map(({path, rows}) => [path, rows])).toEqual([
      ["$STORE/apps.csv", 3],
      [ADDITIONS, 2]
    ]);
    const simulated = await read({[ADDITIONS]: additions}, simulator);
    expect([simulated.table.id.includes("Vorna"), simulated.added]).toEqual([true, 2]);
    const {root, env} = world({[ADDITIONS]: additions});
    const source = await openTable(simulator, ADDITIONS, {root, env});
    expect([source.files, source.key]).toEqual([
      [join(root, ADDITIONS)],
      {source: {type: "catalogue-simulator", rows: 500, seed: 1}, additions: ADDITIONS}
    ]);
  });

  it("stop the build when they are faulty", async () => {
    expect(
      await refusal(read({"store/apps.csv": TABLE, [ADDITIONS]: "app_name,category\nVorna,GAMES\n"}))
    ).toMatchInlineSnapshot(`
      "InputError: data/apps/additions.csv cannot be used: 1 problem.
        line 2, column 2 (category): found "GAMES"; expected one of GAME, TOOLS. To mend: if GAME is meant, write it so."
    `);
    expect(await refusal(read({"store/apps.csv": TABLE, [ADDITIONS]: ""}))).toContain("an empty file");
  });
});
