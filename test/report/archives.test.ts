import {expect, test} from "vitest";
import {archive} from "../../src/report/archive.ts";
import {codeArchive, dataArchives, packAside} from "../../src/report/archives.ts";

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

test("a thread of its own packs the same, in the same order", async () => {
  const archives = [codeArchive("console.log(1)", new Map()), ...dataArchives(files)];
  expect(await packAside(archives)).toEqual(archives.map(({name, files}) => archive(name, files)));
});
