/** Rows of the box plot by cluster: where each stands, its box and its units. */
import type * as Plot from "@observablehq/plot";
import {quantileSorted} from "d3";
import {haloTexts, type PixelLine, pixelLines, pixelRects} from "./pixels.ts";
import type {ClusteredUnit, RulBoxesOptions} from "./rul-boxes.ts";
import {stackDots} from "./stack-dots.ts";
import {color} from "./theme.ts";
import type {UnitDot} from "./unit-dots.ts";

const boxHeight = 18;
/** Room above a box for its median, below it before the dots, below the dots, and for the dots themselves. */
const room = {median: 22, gap: 8, below: 14, dots: 40};

export interface BoxRow {
  readonly top: number;
  readonly bottom: number;
  /** Top of the box. */
  readonly box: number;
  readonly label: string;
  readonly note: string;
  /** Known lives, ascending. */
  readonly lives: readonly number[];
  readonly dots: readonly UnitDot[];
}

/** Middle of a row's box. */
export const boxMiddle = ({box}: BoxRow): number => box + boxHeight / 2;

type KnownUnit = ClusteredUnit & {readonly rul: number};

/** Radius of the dots: smaller where a cluster has many. */
export function dotRadius(units: readonly ClusteredUnit[], {clusters}: RulBoxesOptions): number {
  const most = Math.max(
    0,
    ...clusters.map(({cluster}) => units.filter((unit) => unit.cluster === cluster).length)
  );
  return most > 120 ? 2 : 3;
}

/** One row a cluster from `start` down, as tall as its dots need; `head` is kept free above each box. */
export function boxRows(
  units: readonly ClusteredUnit[],
  x: (value: number) => number,
  start: number,
  head: number,
  options: RulBoxesOptions
): BoxRow[] {
  const known = units
    .filter((unit): unit is KnownUnit => unit.rul !== null && Number.isFinite(unit.rul))
    .sort((a, b) => a.rul - b.rul);
  const r = dotRadius(units, options);
  let top = start;
  return options.clusters.map(({cluster, label, note = ""}) => {
    const own = known.filter((unit) => unit.cluster === cluster);
    const places = own.map(({rul}) => x(rul));
    const lifts = stackDots(places, r, room.dots);
    const box = top + head + room.median;
    const first = box + boxHeight + room.gap + r;
    const dots = own.map((unit, i) => ({...unit, x: places[i], y: first + lifts[i]}));
    const bottom = first + Math.max(0, ...lifts) + r + room.below;
    const row = {top, bottom, box, label, note, lives: own.map(({rul}) => rul), dots};
    top = bottom;
    return row;
  });
}

/** Box from the first to the third quartile, whiskers to the last unit within 1.5 box widths (Tukey), the median. */
export function boxMarks(
  row: BoxRow,
  x: (value: number) => number,
  format: (value: number) => string
): Plot.Markish[] {
  const {lives, box} = row;
  if (lives.length === 0) return [];
  const [q1, median, q3] = [0.25, 0.5, 0.75].map((p) => quantileSorted([...lives], p) as number);
  const reach = 1.5 * (q3 - q1);
  const low = lives.find((life) => life >= q1 - reach) as number;
  const high = lives.findLast((life) => life <= q3 + reach) as number;
  const middle = boxMiddle(row);
  const line = (from: number, to: number): PixelLine => ({x1: x(from), x2: x(to), y1: middle, y2: middle});
  return [
    pixelLines([line(low, q1), line(q3, high)], {stroke: color("ink2"), strokeWidth: 1.5}),
    pixelRects([{x1: x(q1), x2: x(q3), y1: box, y2: box + boxHeight}], {
      fill: color("past90"),
      stroke: color("ink3")
    }),
    pixelLines([{x1: x(median), x2: x(median), y1: box - 2, y2: box + boxHeight + 2}], {strokeWidth: 2.5}),
    haloTexts([{x: x(median), y: box - 10, text: format(median)}], {fontWeight: 600, textAnchor: "middle"})
  ];
}
