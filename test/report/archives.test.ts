import {mkdtemp, readdir, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, onTestFinished, test} from "vitest";
import {archive} from "../../src/report/archive.ts";
import {codeArchive, dataArchives, packAside} from "../../src/report/archives.ts";
import {packAll} from "../../src/report/packed-before.ts";

const files = new Map([
  ["data/rail/u.arrow", new Uint8Array(10)],
  ["data/aero/large.arrow", Uint8Array.from({length: 50_000}, (_, i) => (i * i) % 251)],
  ["data/aero/b.json", new Uint8Array([123, 125])],
  ["data/aero/a.arrow", new Uint8Array(20)]
]);

test("small files of a report are packed together, a large one by itself, by name", () => {
  const packed = dataArchives(files).map(({name, files}) => [name, files.map(([path]) => path)]);
  expect(packed).toEqual([
    ["data/aero", ["data/aero/a.arrow", "data/aero/b.json"]],
    ["data/aero/large.arrow", ["data/aero/large.arrow"]],
    ["data/rail", ["data/rail/u.arrow"]]
  ]);
});

test("the script of the pages lies before every part, and small parts before the large", () => {
  const parts = new Map([
    ["engine", "e"],
    ["cells", "c"],
    ["takeaway", "t"]
  ] as const);
  expect(codeArchive("s", parts).files.map(([path]) => path)).toEqual([
    "script.js",
    "parts/takeaway.js",
    "parts/cells.js",
    "parts/engine.js"
  ]);
});

const folderOf = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), "vigie-packed-"));
  onTestFinished(() => rm(folder, {recursive: true, force: true}));
  return join(folder, "packed");
};
const archives = [codeArchive("console.log(1)", new Map()), ...dataArchives(files)];
const elements = archives.map(({name, files}) => archive(name, files));

test("a thread of its own packs the same, in the same order", async () => {
  expect(await packAside(archives, await folderOf())).toEqual(elements);
});

test("what an earlier build packed is taken as it is, what changed is packed anew, and the rest goes", async () => {
  const folder = await folderOf();
  expect(packAll(archives, folder)).toEqual(elements);
  const [code, ...data] = archives;
  const before = await readdir(folder);
  expect(before).toHaveLength(archives.length);
  for (const name of before) await writeFile(join(folder, name), "as it lay here");
  const changed = codeArchive("console.log(2)", new Map());
  expect(packAll([changed, ...data], folder)).toEqual([
    archive(changed.name, changed.files),
    ...data.map(() => "as it lay here")
  ]);
  const after = await readdir(folder);
  expect(after).toHaveLength(archives.length);
  expect(after.filter((name) => !before.includes(name))).toHaveLength(1);
  expect(packAll([code], folder)).toEqual([elements[0]]);
  expect(await readdir(folder)).toHaveLength(1);
});

test("files whose names and contents only together are the same are not taken for each other", async () => {
  const folder = await folderOf();
  const [ab, a] = [
    {name: "d", files: [["a", "bc"] as const]},
    {name: "d", files: [["ab", "c"] as const]}
  ];
  packAll([ab], folder);
  expect(packAll([a], folder)).toEqual([archive("d", a.files)]);
});

test("without a folder to keep them in archives are packed all the same", async () => {
  const file = await folderOf();
  await writeFile(file, "no folder");
  expect(packAll(archives, file)).toEqual(elements);
});
