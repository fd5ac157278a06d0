/**
 * Leaves out of the browser's copy of Plot what no chart needs but every drawing imports, because the library decides
 * at run time: 32 of 164 KB gzip on 20 November 2026, another 5 of 170 ten days later. In place of each such module stands
 * one whose functions say what is missing; a test draws every chart with it. The build draws with the whole library.
 */
import type {Plugin} from "vite";
import {standIn} from "./standIn.ts";

interface Absence {
  /** What charts cannot have without the modules. */
  readonly of: string;
  /** Ends of the modules' paths. */
  readonly modules: readonly string[];
  /** What functions answer that every drawing calls, as source; `missing()` throws. */
  readonly answers?: Readonly<Record<string, string>>;
}

const plot = "/@observablehq/plot/src/";
const unlessAsked = "({interval, ...options} = {}) => interval == null ? options : missing()";

/** What a mark between two given ends answers; without ends Plot would stack it. */
const between = (axis: "x" | "y"): string =>
  `({${axis}: at = 0, ${axis}1: from, ${axis}2: to, ...options} = {}) =>
    from === undefined && to === undefined ? missing() : {...options, ${axis}1: from ?? at, ${axis}2: to ?? at}`;

/** Pixels of marks that are laid out among each other, such as hexagons and contours, where nothing is projected. */
const applyPosition = `({x, y}, scales) => {
  const pixels = ({value, scale}) =>
    Float64Array.from(value, (one) => {
      const at = scales[scale] ? scales[scale](one) : one;
      return at == null ? NaN : Number(at);
    });
  return {...(x && {x: pixels(x)}), ...(y && {y: pixels(y)})};
}`;

const projections: Absence = {
  of: "map projections",
  modules: [`${plot}projection.js`],
  answers: {
    applyPosition,
    createProjection: "({projection} = {}) => projection == null ? undefined : missing()",
    hasProjection: "({projection} = {}) => projection == null ? false : missing()",
    projectionAspectRatio: "(projection) => projection == null ? undefined : missing()"
  }
};

const absences: readonly Absence[] = [
  projections, // with maps 10.5 KB
  {
    of: "maps",
    modules: ["/d3-geo/dist/d3-geo.mjs"]
  },
  {
    of: "colour schemes", // 9.3 KB
    modules: [`${plot}scales/schemes.js`, `${plot}scales/diverging.js`],
    answers: {isCategoricalScheme: "() => false", isDivergingScheme: "() => false"}
  },
  {
    of: "scales of time", // 5.9 KB
    modules: [
      `${plot}time.js`,
      `${plot}scales/temporal.js`,
      "/d3-time/dist/d3-time.mjs",
      "/d3-time-format/dist/d3-time-format.mjs"
    ]
  },
  {
    of: "bins and groups", // 3.2 KB
    modules: [`${plot}transforms/bin.js`, `${plot}transforms/group.js`],
    answers: {maybeDenseIntervalX: unlessAsked, maybeDenseIntervalY: unlessAsked}
  },
  {
    of: "tips", // 3.5 KB
    modules: [`${plot}marks/tip.js`, `${plot}interactions/pointer.js`]
  },
  {
    of: "stacks", // 1.9 KB
    modules: [`${plot}transforms/stack.js`],
    answers: {maybeStackX: between("x"), maybeStackY: between("y")}
  },
  {
    of: "legends", // 3 KB
    modules: [`${plot}legends.js`],
    answers: {createLegends: "() => []", exposeLegends: "() => missing"}
  }
];

/** Vite plugin that puts stand-ins in place of modules. */
const without = (absences: readonly Absence[]): Plugin => ({
  name: "vigie-light-plot",
  async transform(code, id) {
    const absence = absences.find(({modules}) => modules.some((module) => id.endsWith(module)));
    if (!absence) return undefined;
    const message = `Plot has no ${absence.of} in the browser. Draw without, or take them out of src/report/lightPlot.ts.`;
    return {code: await standIn(code, message, absence.answers), map: null};
  }
});

/** Plot as the site's own charts need it. */
export const lightPlot = (): Plugin => without(absences);

/** Plot as cells may use it: all but maps, which no cell draws. */
export const cellPlot = (): Plugin => without([projections]);
