import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import * as Plot from "@observablehq/plot";
import {build, type Rolldown} from "vite";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {cellPlot, lightPlot} from "../../src/report/lightPlot.ts";
import type * as Cases from "./cases.ts";
import {cases} from "./cases.ts";
import {host} from "./host.ts";

const root = join(import.meta.dirname, "../..");

/** Bundles a module for this process, with the browser's copy of Plot. */
async function bundled(entry: string, plugin = lightPlot()): Promise<string> {
  const built = (await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    plugins: [plugin],
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

describe("the copy of Plot that cells draw with", () => {
  const rows = Array.from({length: 60}, (_, i) => ({
    x: (i * 37) % 61,
    y: (i * i) % 53,
    day: new Date(Date.UTC(2025, 0, i + 1)),
    kind: "abc"[i % 3]
  }));
  const xy = {x: "x", y: "y"};
  const day = {x: "day", y: "y"};
  const marks: Readonly<Record<string, (plot: typeof Plot) => Plot.Markish>> = {
    hexbin: (plot) => plot.dot(rows, plot.hexbin({r: "count"}, xy)),
    hexgrid: (plot) => plot.hexgrid(),
    density: (plot) => plot.density(rows, {...xy, fill: "density"}),
    "density over days": (plot) => plot.density(rows, day),
    contour: (plot) => plot.contour(rows, {...xy, fill: "y"}),
    voronoi: (plot) => plot.voronoi(rows, {...xy, fill: "kind"}),
    "voronoi mesh": (plot) => plot.voronoiMesh(rows, xy),
    "voronoi mesh over days": (plot) => plot.voronoiMesh(rows, day),
    "Delaunay's mesh": (plot) => plot.delaunayMesh(rows, xy),
    "Delaunay's links": (plot) => plot.delaunayLink(rows, xy),
    hull: (plot) => plot.hull(rows, {...xy, z: "kind"}),
    "dodge along x": (plot) => plot.dot(rows, plot.dodgeY({x: "x"})),
    "dodge along y": (plot) => plot.dot(rows, plot.dodgeX({y: "kind"})),
    "boxes and regression": (plot) =>
      plot.marks(plot.boxY(rows, {x: "kind", y: "y"}), plot.linearRegressionY(rows, {x: "kind", y: "y"}))
  };
  let own: typeof Plot;
  beforeAll(async () => {
    const entry = join(folder, "plot.ts");
    await writeFile(entry, 'export * from "@observablehq/plot";');
    await writeFile(join(folder, "plot.mjs"), await bundled(entry, cellPlot()));
    own = await import(/* @vite-ignore */ pathToFileURL(join(folder, "plot.mjs")).href);
  });

  test.each(Object.keys(marks))("draws %s as the whole library does", (name) => {
    const [mine, whole] = [own, Plot].map((plot) => {
      const {document} = host(600);
      return plot.plot({document, color: {scheme: "blues"}, marks: [marks[name](plot)]}).outerHTML;
    });
    expect(mine).toBe(whole);
    expect(mine.match(/<(path|circle|line)/g)?.length).toBeGreaterThan(0);
  });
});

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
