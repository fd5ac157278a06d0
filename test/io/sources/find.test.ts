import {spawnSync} from "node:child_process";
import {chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {type SourceConfig, sourceSchema} from "../../../pipeline/config.ts";
import {originSchema, sensorSchema} from "../../../pipeline/contract/summary.ts";
import {sha256} from "../../../pipeline/io/artefacts.ts";
import {findSource, openSource} from "../../../pipeline/io/sources/find.ts";
import type {FleetRecords} from "../../../pipeline/io/sources/source.ts";
import {line, lives} from "../../core/parse/cmapssText.ts";
import {temporaryFolder} from "../folders.ts";

const cmapss = (folder: unknown, subsets = ["FD001", "FD002"]): SourceConfig =>
  sourceSchema.parse({type: "cmapss", folder, subsets});
const simulator = sourceSchema.parse({type: "turbofan-simulator", subsets: ["FD001", "FD004"], units: 4});

/** A project with files in `data/cmapss`. */
function project(files: Record<string, readonly string[] | string>): string {
  const root = temporaryFolder();
  mkdirSync(join(root, "data/cmapss"), {recursive: true});
  for (const [name, lines] of Object.entries(files)) {
    const content = typeof lines === "string" ? lines : lines.map((l) => `${l}\n`).join("");
    writeFileSync(join(root, "data/cmapss", name), content);
  }
  return root;
}

const read = async (config: SourceConfig, root: string): Promise<FleetRecords> =>
  (await openSource(config, {root, env: {}})).read();
const refusal = async (action: Promise<unknown>): Promise<string> =>
  action.then(
    () => "accepted",
    (error: unknown) => String(error)
  );

describe("findSource", () => {
  it("takes the first source that has something, and says why the others had nothing", async () => {
    const root = project({"readme.txt": "nothing here"});
    const configs = [
      cmapss({env: "VIGIE_DATA", path: "cmapss"}),
      cmapss({env: "OTHER", path: ""}),
      cmapss("data/cmapss"),
      sourceSchema.parse({
        type: "csv",
        train: "data/pumps.csv",
        columns: {unit: "u", time: "t", sensors: ["s"]},
        name: {fr: "Pompes", en: "Pumps"}
      }),
      simulator
    ];
    const choice = await findSource(configs, {root, env: {OTHER: join(root, "elsewhere"), VIGIE_DATA: ""}});
    expect(choice.config).toBe(simulator);
    expect(choice.tried).toMatchInlineSnapshot(`
      [
        {
          "reason": {
            "en": "the environment variable VIGIE_DATA is not set",
            "fr": "la variable d’environnement VIGIE_DATA n’est pas définie",
          },
          "source": "cmapss $VIGIE_DATA/cmapss",
        },
        {
          "reason": {
            "en": "there is no folder $OTHER",
            "fr": "le dossier $OTHER n’existe pas",
          },
          "source": "cmapss $OTHER",
        },
        {
          "reason": {
            "en": "none of train_FD001.txt, train_FD002.txt is in data/cmapss",
            "fr": "data/cmapss ne contient aucun de ces fichiers : train_FD001.txt, train_FD002.txt",
          },
          "source": "cmapss data/cmapss",
        },
        {
          "reason": {
            "en": "there is no file data/pumps.csv",
            "fr": "le fichier data/pumps.csv n’existe pas",
          },
          "source": "csv data/pumps.csv",
        },
      ]
    `);
  });

  it("lists every source when none has anything", async () => {
    const root = temporaryFolder();
    const configs = [
      cmapss({env: "VIGIE_DATA", path: "cmapss"}),
      cmapss("data/cmapss"),
      cmapss("/an/absolute/folder")
    ];
    expect(await refusal(findSource(configs, {root, env: {}}))).toMatchInlineSnapshot(`
      "SourceError: No source of this report has data.
        cmapss $VIGIE_DATA/cmapss: the environment variable VIGIE_DATA is not set
        cmapss data/cmapss: there is no folder data/cmapss
        cmapss folder: there is no folder folder
      To mend: put the files in one of these places, fetch them (npm run data -- fetch cmapss), or add {type: "turbofan-simulator"} to sources in vigie.config.ts."
    `);
  });

  it("never passes over a source that is there and cannot be used", async () => {
    const root = project({});
    rmSync(join(root, "data/cmapss"), {recursive: true});
    writeFileSync(join(root, "data/cmapss"), "a file");
    expect(
      await refusal(findSource([cmapss("data/cmapss"), simulator], {root, env: {}}))
    ).toMatchInlineSnapshot(`
      "InputError: data/cmapss cannot be used: 1 problem.
        found a file where one of its folders should be (ENOTDIR); expected a folder that can be read. To mend: correct the path in vigie.config.ts."
    `);
  });
});

describe("a folder of C-MAPSS files", () => {
  const files = {
    "train_FD001.txt": lives(3, 4),
    "test_FD001.txt": lives(2, 2),
    "RUL_FD001.txt": ["112 ", "98 "],
    "train_FD002.txt": lives(5, 2, 2)
  };

  it("gives a scenario for each subset, with the files' sizes, hashes and rows, and what is absent", async () => {
    const root = project(files);
    const source = await openSource(cmapss("data/cmapss", ["FD001", "FD002", "FD003"]), {root, env: {}});
    expect(source.files.map((f) => f.slice(root.length))).toEqual([
      "/data/cmapss/train_FD001.txt",
      "/data/cmapss/test_FD001.txt",
      "/data/cmapss/RUL_FD001.txt",
      "/data/cmapss/train_FD002.txt"
    ]);
    const {scenarios, sensors, origin} = await source.read();
    expect(
      scenarios.map(({id, label, train, current}) => [
        id,
        label.fr,
        train.units.length,
        current?.units.length
      ])
    ).toEqual([
      ["FD001", "1 régime, 1 défaut", 2, 2],
      ["FD002", "6 régimes, 1 défaut", 3, undefined]
    ]);
    expect([...(scenarios[0].current?.remaining ?? [])]).toEqual([112, 98]);
    expect(sensors.map((sensor) => sensorSchema.parse(sensor).name)).toEqual(
      scenarios[0].train.sensors.map(({name}) => name)
    );
    originSchema.parse({...origin, tried: []});
    const train = files["train_FD001.txt"].map((l) => `${l}\n`).join("");
    expect(origin.files[0]).toEqual({
      path: "train_FD001.txt",
      bytes: train.length,
      sha256: sha256(train),
      rows: 7
    });
    expect(origin.problems).toMatchInlineSnapshot(`
      [
        {
          "count": 1,
          "examples": [
            "found no file of units in service for FD002; expected the file test_FD002.txt. To mend: nothing to do, or add the file.",
          ],
          "file": "test_FD002.txt",
          "kind": "absent",
        },
        {
          "count": 1,
          "examples": [
            "found no training file: FD003 was left out; expected the file train_FD003.txt. To mend: nothing to do, or add the file.",
          ],
          "file": "train_FD003.txt",
          "kind": "absent",
        },
      ]
    `);
  });

  it("holds no word of the machine", async () => {
    const root = project(files);
    const source = await openSource(cmapss(join(root, "data/cmapss")), {root, env: {}});
    expect(JSON.stringify([await source.read(), source.key])).not.toContain(root);
  });

  it("without labels has no truth: remaining lives in service are unknown", async () => {
    const {"RUL_FD001.txt": _, ...unlabelled} = files;
    const {scenarios, origin} = await read(cmapss("data/cmapss", ["FD001"]), project(unlabelled));
    expect([...(scenarios[0].current?.remaining ?? [])]).toEqual([Number.NaN, Number.NaN]);
    expect(origin.problems.map(({examples}) => examples[0])).toEqual([
      "found no labels: remaining lives in test_FD001.txt are unknown; expected the file RUL_FD001.txt. To mend: nothing to do, or add the file."
    ]);
  });

  it("with labels of no file leaves them out, and says so", async () => {
    const {"test_FD001.txt": _, ...without} = files;
    const {scenarios, origin} = await read(cmapss("data/cmapss", ["FD001"]), project(without));
    expect(scenarios[0].current).toBeNull();
    expect(origin.problems.map(({file}) => file)).toEqual(["test_FD001.txt", "test_FD001.txt"]);
  });

  it("has a key that changes with the files that are there, not with where they are", async () => {
    const key = async (root: string) => (await openSource(cmapss("data/cmapss"), {root, env: {}})).key;
    const {"RUL_FD001.txt": _, ...unlabelled} = files;
    expect(await key(project(files))).toEqual(await key(project(files)));
    expect(await key(project(files))).not.toEqual(await key(project(unlabelled)));
  });

  it("reports repairs as part of the origin", async () => {
    const windows = files["train_FD001.txt"].join("\r\n").concat("\r\n");
    const {origin} = await read(
      cmapss("data/cmapss", ["FD001"]),
      project({...files, "train_FD001.txt": windows})
    );
    expect(origin.problems).toEqual([
      {
        kind: "repaired",
        file: "train_FD001.txt",
        count: 7,
        examples: [
          "line 1: found Windows line ends (CR LF) on 7 lines; expected lines that end in LF. To mend: nothing to do, they were read as LF."
        ]
      }
    ]);
  });

  it("tells the problems of all its files at once", async () => {
    const bad = {
      ...files,
      "train_FD001.txt": [line(1, 1), line(1, 3)],
      "RUL_FD001.txt": ["1", "2", "3"],
      "train_FD002.txt": ""
    };
    expect(await refusal(read(cmapss("data/cmapss"), project(bad)))).toMatchInlineSnapshot(`
      "InputError: data/cmapss/train_FD001.txt cannot be used: 1 problem.
        line 2, column 2 (cycle): found cycle 3; expected cycle 2 of unit 1. To mend: restore the missing rows, or remove the unit, or fetch the file again (npm run data -- fetch cmapss).
      data/cmapss/RUL_FD001.txt cannot be used: 1 problem.
        line 3, column 1 (RUL): found 3 labels; expected 2, one for each unit of test_FD001.txt. To mend: use the label file that belongs to test_FD001.txt, or fetch the file again (npm run data -- fetch cmapss).
      data/cmapss/train_FD002.txt cannot be used: 1 problem.
        line 1: found an empty file (0 bytes); expected lines of 26 numbers. To mend: put the complete file in its place."
    `);
  });

  it("with a folder or an endless link in a file's place is refused", async () => {
    const root = project(files);
    const path = join(root, "data/cmapss/train_FD001.txt");
    rmSync(path);
    mkdirSync(path);
    expect(await refusal(read(cmapss("data/cmapss"), root))).toMatchInlineSnapshot(`
      "InputError: data/cmapss/train_FD001.txt cannot be used: 1 problem.
        found a folder of that name (EISDIR); expected a file that can be read. To mend: put the file in the folder's place."
    `);
    rmSync(path, {recursive: true});
    symlinkSync("train_FD001.txt", path);
    expect(await refusal(read(cmapss("data/cmapss"), root))).toMatchInlineSnapshot(`
      "InputError: data/cmapss/train_FD001.txt cannot be used: 1 problem.
        found a symbolic link that leads to itself (ELOOP); expected a file that can be read. To mend: put the file in the link's place."
    `);
  });

  it.skipIf(process.platform === "win32")(
    "that may not be read is refused, never taken for missing",
    {timeout: 30_000},
    () => {
      const root = project(files);
      chmodSync(root, 0o755);
      chmodSync(join(root, "data/cmapss/train_FD001.txt"), 0);
      expect(asNobody(root)).toMatchInlineSnapshot(`
      "data/cmapss/train_FD001.txt cannot be used: 1 problem.
        found that you may not read it (EACCES); expected a file that can be read. To mend: give yourself read permission (chmod u+r), or run as its owner.
      "
    `);
      chmodSync(join(root, "data/cmapss"), 0);
      expect(asNobody(root)).toMatchInlineSnapshot(`
      "data/cmapss cannot be used: 1 problem.
        found that you may not read it (EACCES); expected a folder that can be read. To mend: give yourself read permission (chmod u+r), or run as its owner.
      "
    `);
      chmodSync(join(root, "data/cmapss"), 0o755);
    }
  );

  it("refuses subset names that could leave the folder", async () => {
    expect(await refusal(read(cmapss("data/cmapss", ["../FD001"]), project(files)))).toMatchInlineSnapshot(`
      "InputError: vigie.config.ts cannot be used: 1 problem.
        found the subset "../FD001"; expected letters, digits, _ and - such as FD001. To mend: correct subsets in the source's settings."
    `);
  });
});

/** What is said when a user who is not root reads the folder's FD001. */
function asNobody(root: string): string {
  const module = JSON.stringify(new URL("../../../pipeline/io/sources/find.ts", import.meta.url).href);
  const code = `import {openSource} from ${module};
    if (process.getuid() === 0) process.setuid(65534);
    try {
      const source = await openSource({type: "cmapss", folder: "data/cmapss", subsets: ["FD001"]}, {root: ${JSON.stringify(root)}, env: {}});
      await source.read();
      console.log("accepted");
    } catch (error) {
      console.log(error.message);
    }`;
  const {stdout, stderr} = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
    encoding: "utf8"
  });
  return stdout + stderr;
}

describe("the simulator as a source", () => {
  it("gives scenarios with truth, labelled as simulated, the same each time", async () => {
    const root = temporaryFolder();
    const first = await read(simulator, root);
    expect(
      first.scenarios.map(({id, train, current}) => [id, train.units.length, current?.units.length])
    ).toEqual([
      ["FD001", 4, 4],
      ["FD004", 4, 4]
    ]);
    expect(first.scenarios.every(({current}) => current?.remaining.every((r) => r > 0))).toBe(true);
    expect(first.origin.kind).toBe("simulated");
    expect(first.origin.problems).toEqual([]);
    originSchema.parse({...first.origin, tried: []});
    expect(JSON.stringify(first)).not.toContain(root);
    expect(await read(simulator, temporaryFolder())).toEqual(first);
  });

  it("makes its files again when they were changed or lost", async () => {
    const root = temporaryFolder();
    const first = await read(simulator, root);
    const folder = join(root, ".cache/simulated");
    const [hash] = (await import("node:fs")).readdirSync(folder);
    writeFileSync(join(folder, hash, "train_FD001.txt"), "spoilt");
    rmSync(join(folder, hash, "RUL_FD004.txt"));
    expect(await read(simulator, root)).toEqual(first);
  });
});
