import {cp, mkdir, readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {createContext, runInContext} from "node:vm";
import {parseHTML} from "linkedom";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {publishing} from "../../../pipeline/io/publication.ts";
import {stageCourse} from "../../../pipeline/reports/course.ts";
import {carriedTransport} from "../../../src/data/carried.ts";
import {type Course, CourseFiles, type CourseTableName} from "../../../src/data/course.ts";
import {courseRows} from "../../../src/data/courseRows.ts";
import {diskTransport} from "../../../src/data/disk.ts";
import {packedFiles, packedType, unpack} from "../../../src/data/packed.ts";
import {besideFiles} from "../../../src/report/beside.ts";
import {pack} from "../../../src/report/pack.ts";
import {readReportFiles} from "../../../src/report/siteParts.ts";
import {scratch} from "../../pipeline/harness.ts";

let place: Awaited<ReturnType<typeof scratch>>;
let folder = "";
let files: CourseFiles;
beforeAll(async () => {
  place = await scratch();
  await cp(join(import.meta.dirname, "../../../data/uci"), join(place.folder, "data/uci"), {recursive: true});
  await publishing(async (publication) => {
    await stageCourse(7, {root: place.folder, env: {}, now: new Date(0)}, publication);
    await publication.swap();
  });
  folder = join(place.folder, "public/data/course");
  files = await CourseFiles.open(diskTransport(folder));
});
afterAll(() => place.clean());

const rowsOf = async (name: CourseTableName, locale: "fr" | "en") =>
  courseRows(await files.bytes(name), files.table(name), locale);

describe("the course's tables", () => {
  test("come back with the rows, columns and types that are stated", async () => {
    for (const {name, rows, columns} of files.facts.tables) {
      const objects = await rowsOf(name, "fr");
      expect(objects).toHaveLength(rows);
      for (const {name: column, type} of columns) {
        const fits = {
          date: (value: unknown) => value instanceof Date && Number.isFinite(value.getTime()),
          text: (value: unknown) => typeof value === "string" && value !== "",
          number: (value: unknown) => Number.isFinite(value)
        }[type];
        expect([name, column, objects.findIndex((row) => !fits(row[column]))]).toEqual([name, column, -1]);
      }
      expect(Object.keys(objects[rows - 1])).toEqual(columns.map((column) => column.name));
    }
  });

  test("are in the reader's language, dates in UTC", async () => {
    const [french] = await rowsOf("sales", "fr");
    const [english] = await rowsOf("sales", "en");
    expect(french).toMatchObject({year: 2024, month: 1, region: "Nord", product: "Jouets"});
    expect(english).toEqual({...french, region: "North", product: "Toys"});
    expect((french.date as Date).toISOString()).toBe("2024-01-01T00:00:00.000Z");
    const first = async (name: CourseTableName, locale: "fr" | "en") => (await rowsOf(name, locale))[0];
    expect(await first("iris", "en")).toEqual({
      sepalLength: 5.1,
      sepalWidth: 3.5,
      petalLength: 1.4,
      petalWidth: 0.2,
      species: "setosa"
    });
    expect(await first("wine", "fr")).toMatchObject({alcohol: 14.23, proline: 1065, cultivar: "cépage 1"});
    expect(await first("wine", "en")).toMatchObject({cultivar: "cultivar 1"});
    expect(await first("breastCancer", "fr")).toMatchObject({meanRadius: 17.99, diagnosis: "maligne"});
    expect(await first("breastCancer", "en")).toMatchObject({diagnosis: "malignant"});
  });

  test("have no French word left in English, where the two differ", async () => {
    for (const {name, words} of files.facts.tables) {
      const english = await rowsOf(name, "en");
      for (const [column, of] of Object.entries(words))
        expect(new Set(english.map((row) => row[column]))).toEqual(new Set(Object.values(of)));
    }
  });

  test("are refused when rows or columns are not those stated", async () => {
    const bytes = await files.bytes("sales");
    const table = files.table("sales");
    const wrong: Course["tables"][number][] = [
      {...table, rows: 383},
      {...table, columns: table.columns.slice(1)},
      files.table("hr")
    ];
    for (const one of wrong)
      expect(() => courseRows(bytes, one, "fr")).toThrow(/^\w+\.arrow: found 384 rows of/);
  });

  test("are refused when a byte differs from what was written, and when there is none", async () => {
    const spoilt = join(place.folder, "spoilt");
    await cp(folder, spoilt, {recursive: true});
    const bytes = await readFile(join(spoilt, "hr.arrow"));
    bytes[bytes.length >> 1] ^= 1;
    await writeFile(join(spoilt, "hr.arrow"), bytes);
    const opened = await CourseFiles.open(diskTransport(spoilt));
    await expect(opened.bytes("hr")).rejects.toThrow(/^hr\.arrow: its SHA-256 is/);
    await rm(join(spoilt, "hr.arrow"));
    await expect(opened.bytes("hr")).rejects.toThrow("hr.arrow: it does not exist");
    await writeFile(join(spoilt, "course.json"), "{}");
    await expect(CourseFiles.open(diskTransport(spoilt))).rejects.toThrow(/^course\.json: it has 2 bytes/);
    await rm(join(spoilt, "manifest.json"));
    await expect(CourseFiles.open(diskTransport(spoilt))).rejects.toThrow("manifest.json: it does not exist");
  });
});

describe("a site with the course", () => {
  /** A built site: the course, and no report. */
  const siteFiles = async (withCourse: boolean) => {
    const site = join(place.folder, withCourse ? "site" : "bare");
    await mkdir(join(site, "data"), {recursive: true});
    await writeFile(join(site, "data/reports.json"), JSON.stringify({version: 1, reports: []}));
    if (withCourse) await cp(folder, join(site, "data/course"), {recursive: true});
    return readReportFiles(site);
  };

  test("packs its files in the report file, from where they come back byte for byte", async () => {
    const all = await siteFiles(true);
    const scripts = [...all].map(
      ([path, bytes]) => `<script type="${packedType}" data-packed="${path}">${pack(bytes)}</script>`
    );
    const {document} = parseHTML(`<!doctype html><html><body>${scripts.join("")}</body></html>`);
    const packed = await CourseFiles.open(carriedTransport(packedFiles(document), "course"));
    expect(packed.facts).toEqual(files.facts);
    for (const {name} of files.facts.tables)
      expect(await packed.bytes(name)).toEqual(await files.bytes(name));
  });

  test("has each of its files once more as a script beside it", async () => {
    const all = await siteFiles(true);
    const scripts = besideFiles(all);
    expect(scripts.map(({path}) => path).sort()).toEqual([...all.keys()].map((path) => `${path}.js`).sort());
    const page = createContext({});
    for (const {content} of scripts) runInContext(String(content), page);
    const shelf: Record<string, string> = runInContext("vigieFiles", page);
    for (const path of ["manifest.json", "course.json", "iris.arrow"])
      expect(await unpack(path, shelf[`course/${path}`])).toEqual(
        new Uint8Array(await readFile(join(folder, path)))
      );
  });

  test("may be one without it", async () => {
    expect((await siteFiles(false)).size).toBe(0);
  });
});
