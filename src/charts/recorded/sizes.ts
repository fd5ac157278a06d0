/** How large a chart of a cell and its parts may be, in pixels: a drawing has its own place on the page and no more. */

type Options = Readonly<Record<string, unknown>>;
type Range = readonly [least: number, most: number];

const shift: Range = [-1000, 1000];
const inset: Range = [-100, 1000];

/** Sizes of parts, by the name of their option. */
const parts: Readonly<Record<string, Range>> = {
  r: [0, 300],
  strokeWidth: [0, 100],
  fontSize: [0, 100],
  lineHeight: [0, 10],
  length: [0, 1000],
  dx: shift,
  dy: shift,
  inset,
  insetTop: inset,
  insetRight: inset,
  insetBottom: inset,
  insetLeft: inset
};

/** Whether a part may be as large as its option says; every other option may be any number. */
export const isSized = (name: string, value: number): boolean =>
  !Object.hasOwn(parts, name) || (value >= parts[name][0] && value <= parts[name][1]);

const margin: Range = [0, 400];
/** Heights of a drawing. */
const heights: Range = [20, 4000];
/** Least height between the margins. */
const leastInside = 20;

const wholes: Readonly<Record<string, Range>> = {
  height: heights,
  margin,
  marginTop: margin,
  marginRight: margin,
  marginBottom: margin,
  marginLeft: margin
};

interface Margins {
  readonly marginTop: number;
  readonly marginBottom: number;
}

const tallEnough = (height: number, {marginTop, marginBottom}: Margins): number =>
  Math.max(height, marginTop + marginBottom + leastInside);

/** Options of a chart without the sizes that no drawing can have: it then has those of any other. */
export function withSizes(options: Options): Options {
  const kept = Object.fromEntries(
    Object.entries(options).filter(([name, value]) => {
      if (!Object.hasOwn(wholes, name)) return true;
      const [least, most] = wholes[name];
      return typeof value === "number" && value >= least && value <= most;
    })
  ) as Options & Partial<Margins> & {readonly height?: number; readonly margin?: number};
  const {height, margin, marginTop = margin ?? 20, marginBottom = margin ?? 30} = kept;
  return height === undefined ? kept : {...kept, height: tallEnough(height, {marginTop, marginBottom})};
}

/** Height of a drawing: `own` as its author asks, else `auto` as the library would have it. */
export function heightWithin(own: unknown, auto: number, margins: Margins): number | undefined {
  if (typeof own === "number") return tallEnough(own, margins);
  return auto > heights[1] ? heights[1] : undefined;
}
