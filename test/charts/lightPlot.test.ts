import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {build, type Rolldown} from "vite";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {lightPlot} from "../../src/report/lightPlot.ts";
import type * as Cases from "./cases.ts";
import {cases} from "./cases.ts";
import {host} from "./host.ts";

const root = join(import.meta.dirname, "../..");

/** Bundles a module for this process, with the browser's copy of Plot. */
async function bundled(entry: string): Promise<string> {
  const built = (await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    plugins: [lightPlot()],
    build: {write: false, minify: false, target: "es2022", lib: {entry, formats: ["es"], fileName: "light"}}
  })) as Rolldown.RolldownOutput[];
  return built[0].output[0].code;
}

let folder: string;
let light: typeof Cases;
let code: string;

beforeAll(async () => {
  folder = await mkdtemp(join(root, "node_modules/.light-plot-"));
  const file = join(folder, "cases.mjs");
  code = await bundled(join(import.meta.dirname, "cases.ts"));
  await writeFile(file, code);
  light = await import(/* @vite-ignore */ pathToFileURL(file).href);
});
afterAll(() => rm(folder, {recursive: true, force: true}));

describe("the browser's copy of Plot", () => {
  test.each(Object.keys(cases) as (keyof typeof cases)[])("draws %s as the whole library does", (name) => {
    for (const width of [328, 828]) {
      const options = host(width, name);
      expect(light.cases[name](options).outerHTML).toBe(cases[name](options).outerHTML);
    }
  });

  test("carries no maps, colour schemes, calendars, bins, stacks, tips or legends", () => {
    for (const name of [
      "geoMercator",
      "interpolateTurbo",
      "utcMonday",
      "thresholdScott",
      "offsetWiggle",
      "getLineOffset",
      "legendRamp"
    ])
      expect(code).not.toContain(name);
  });

  test("says what a chart asks for that was left out", async () => {
    const entry = join(folder, "map.ts");
    await writeFile(entry, 'export {plot} from "@observablehq/plot";');
    await writeFile(join(folder, "map.mjs"), await bundled(entry));
    const {plot} = await import(/* @vite-ignore */ pathToFileURL(join(folder, "map.mjs")).href);
    const {document} = host(400);
    expect(() => plot({document, projection: "mercator"})).toThrow(/no map projections in the browser/);
  });
});
