import {cp, mkdir, readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {stageReportIndex} from "../../pipeline/commands/reportIndex.ts";
import {reservedIds} from "../../pipeline/config.ts";
import {courseId, courseSchema, courseTableNames} from "../../pipeline/contract/course.ts";
import type {CourseDraft} from "../../pipeline/emit/course/definition.ts";
import {simulatedTables} from "../../pipeline/emit/course/simulated.ts";
import {courseContent} from "../../pipeline/emit/course.ts";
import {verifyReport} from "../../pipeline/io/artefacts.ts";
import {publishing} from "../../pipeline/io/publication.ts";
import {checkConfig} from "../../pipeline/loadConfig.ts";
import {stageCourse} from "../../pipeline/reports/course.ts";
import config from "../../vigie.config.ts";
import {contents} from "../io/folders.ts";
import {scratch} from "./harness.ts";

let place: Awaited<ReturnType<typeof scratch>>;
beforeEach(async () => {
  place = await scratch();
  await cp(join(import.meta.dirname, "../../data/uci"), join(place.folder, "data/uci"), {recursive: true});
});
afterEach(() => place.clean());

const build = (seed = 7, day = 1, env: Record<string, string> = {}) =>
  publishing(async (publication) => {
    const now = new Date(Date.UTC(2026, 0, day));
    const built = await stageCourse(seed, {root: place.folder, env, now}, publication);
    await publication.swap();
    return built;
  });
const published = () => contents(join(place.folder, "public/data/course"));
const tablesOf = (files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).filter(([path]) => path.endsWith(".arrow")));

describe("the course's data", () => {
  test("are a table for each name, what the course says of them, and a manifest by which to trust both", async () => {
    const {course, folder, changed} = await build();
    expect(changed).toBe(true);
    const names = [...courseTableNames.map((name) => `${name}.arrow`), "course.json", "manifest.json"];
    expect(Object.keys(published()).sort()).toEqual(names.sort());
    const {report, artefacts, build: named} = await verifyReport(folder);
    expect([report, named]).toEqual([courseId, course.build]);
    for (const {name, file, rows, columns} of course.tables) {
      expect(artefacts.find(({path}) => path === file)).toMatchObject({rows, table: name});
      expect(new Set(columns.map((column) => column.name)).size).toBe(columns.length);
    }
    expect(courseSchema.parse(JSON.parse(published()["course.json"]))).toEqual(course);
    expect(course.tables.map(({name, rows}) => [name, rows])).toEqual([
      ["sales", 384],
      ["hr", 1999],
      ["monitoring", 120],
      ["incidents", 4],
      ["drift", 68],
      ["iris", 150],
      ["wine", 178],
      ["breastCancer", 569]
    ]);
  });

  test("are the same bytes for the same seed, and other simulated tables for another", async () => {
    await build(7);
    const first = published();
    await rm(join(place.folder, "public"), {recursive: true});
    await build(7);
    expect(published()).toEqual(first);
    await build(8);
    const [before, after] = [tablesOf(first), tablesOf(published())];
    const differing = Object.keys(before).filter((path) => before[path] !== after[path]);
    expect(differing.sort()).toEqual(
      ["drift", "hr", "incidents", "monitoring", "sales"].map((name) => `${name}.arrow`)
    );
  });

  test("keep the time they were built at while nothing changes, unless the time is fixed", async () => {
    const {course} = await build(7, 1);
    expect(course.built).toBe("2026-01-01T00:00:00.000Z");
    const again = await build(7, 2);
    expect([again.changed, again.course]).toEqual([false, course]);
    const fixed = await build(7, 3, {SOURCE_DATE_EPOCH: "1767398400"});
    expect([fixed.changed, fixed.course.built, fixed.course.build]).toEqual([
      true,
      "2026-01-03T00:00:00.000Z",
      course.build
    ]);
    const other = await build(8, 4);
    expect(other.course.build).not.toBe(course.build);
    expect(other.course.built).toBe("2026-01-04T00:00:00.000Z");
  });

  test("are written again when what is published was altered", async () => {
    await build();
    const whole = published();
    await writeFile(join(place.folder, "public/data/course/hr.arrow"), "cut");
    expect((await build()).changed).toBe(true);
    expect(published()).toEqual(whole);
  });

  test("have an English word for each French one, labels in both languages, and a source", async () => {
    const {course} = await build();
    for (const {name, columns, words, source} of course.tables) {
      const texts = columns.filter(({type}) => type === "text").map((column) => column.name);
      expect([name, Object.keys(words)]).toEqual([name, texts]);
      for (const {label} of columns) expect(Math.min(label.fr.length, label.en.length)).toBeGreaterThan(0);
      expect(source.fr).toMatch(/\.$/);
      expect(source.en).toMatch(/\.$/);
    }
  });
});

describe("the build stops, and what is published stays,", () => {
  const spoilt = async (file: string, change: (text: string) => string): Promise<string> => {
    await build();
    const before = published();
    const path = join(place.folder, "data/uci", file);
    await writeFile(path, change(await readFile(path, "utf8")));
    const message = await build(7, 2).then(
      () => "built",
      (error: Error) => error.message
    );
    expect(published()).toEqual(before);
    return message;
  };

  test("when a file of the UCI repository has no number where one should be", async () => {
    expect(await spoilt("iris.csv", (text) => text.replace("4.9,3.0", "4.9,many"))).toBe(
      "data/uci/iris.csv cannot be used: 1 problem.\n" +
        '  line 3, column 2 (sepalWidth): found "many"; expected a number such as 5.1. To mend: put the original file back in its place.'
    );
  });

  test("when it is empty, or cut short", async () => {
    expect(await spoilt("wine_data.csv", () => "")).toContain("found an empty file (0 bytes)");
    await cp(join(import.meta.dirname, "../../data/uci"), join(place.folder, "data/uci"), {recursive: true});
    expect(await spoilt("breast_cancer.csv", (text) => text.split("\n").slice(0, 300).join("\n"))).toContain(
      "found 299 records below line 1; expected 569"
    );
  });

  test("when it is missing", async () => {
    await rm(join(place.folder, "data/uci/iris.csv"));
    await expect(build()).rejects.toThrow(
      "data/uci/iris.csv cannot be used: 1 problem.\n  found nothing there (ENOENT); expected a file that can be read. To mend: restore it from the project, or set course: false in vigie.config.ts."
    );
    expect(published()).toEqual({});
  });

  test("when a table is missing or empty, or a word has no English one", () => {
    const drafts = simulatedTables(7);
    expect(() => courseContent(drafts, 7)).toThrow("The course has no table iris; expected one.");
    const withSales = (change: Partial<CourseDraft>) =>
      courseContent([{...drafts[0], ...change}, ...drafts.slice(1)], 7);
    const empty = Object.fromEntries(Object.keys(drafts[0].columns).map((name) => [name, []]));
    expect(() => withSales({values: empty})).toThrow("Table sales of the course has no row");
    const {region, ...columns} = drafts[0].columns;
    const north = {...region, words: {Nord: "North"}};
    expect(() => withSales({columns: {...columns, region: north}})).toThrow(
      'Table sales of the course: found "Sud" in region; expected one of ["Nord"]'
    );
  });
});

describe("the configuration", () => {
  const {reports} = config;

  test("has the course on, with the seed of the whole unless it has its own", () => {
    expect(checkConfig({reports}).course).toEqual({});
    expect(checkConfig({reports, course: {seed: 3}}).course).toEqual({seed: 3});
    expect(checkConfig({reports, course: false}).course).toBe(false);
  });

  test("is refused with a report called as the course, or settings that it has not", () => {
    expect(reservedIds).toContain(courseId);
    expect(() => checkConfig({reports: [{...reports[0], id: "course"}]})).toThrow(
      'reports[0].id: a folder of the site has this name; choose another; found "course"'
    );
    const refused = [
      [true, "course: expected false, or settings such as {seed: 7}; found true"],
      [{sead: 7}, 'course: Unrecognized key: "sead"'],
      [{seed: -1}, "course.seed: Too small: expected number to be >=0; found -1"]
    ] as const;
    for (const [course, message] of refused) expect(() => checkConfig({reports, course})).toThrow(message);
  });

  test("keeps the course's data among the reports', until it is turned off", async () => {
    await build();
    const data = join(place.folder, "public/data");
    await mkdir(join(data, "stranger"));
    const index = (course: object | false) =>
      publishing(async (publication) => {
        await stageReportIndex(place.folder, checkConfig({reports, course}), publication);
        await publication.swap();
      });
    await index({});
    const kept = Object.keys(contents(data));
    expect(kept).toContain("course/course.json");
    expect(JSON.parse(contents(data)["reports.json"]).reports).toEqual([]);
    await index(false);
    expect(Object.keys(contents(data))).toEqual(["reports.json"]);
  });
});
