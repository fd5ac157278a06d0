/** The box of a cluster: its marks, and what it says. */
import type * as Plot from "@observablehq/plot";
import {quantileSorted} from "d3";
import {pair} from "./format.ts";
import {type Datum, lines} from "./interaction.ts";
import {haloTexts, type PixelLine, pixelLines, pixelRects} from "./pixels.ts";
import type {Quartile, RulBoxesOptions} from "./rul-boxes.ts";
import {type BoxRow, boxHeight, boxMiddle} from "./rul-boxes-rows.ts";
import {color} from "./theme.ts";

type Scale = (value: number) => number;
type Format = (value: number) => string;

const shares: Readonly<Record<Quartile, number>> = {median: 0.5, q1: 0.25, q3: 0.75};

const quartileOf = ({lives}: BoxRow, quartile: Quartile): number =>
  quantileSorted([...lives], shares[quartile]) as number;

/** Box from the first to the third quartile, whiskers to the last unit within 1.5 box widths (Tukey), the median. */
function marksOf(row: BoxRow, x: Scale) {
  const {lives, box} = row;
  const [q1, median, q3] = (["q1", "median", "q3"] as const).map((quartile) => quartileOf(row, quartile));
  const reach = 1.5 * (q3 - q1);
  const low = lives.find((life) => life >= q1 - reach) as number;
  const high = lives.findLast((life) => life <= q3 + reach) as number;
  const middle = boxMiddle(row);
  const line = (from: number, to: number): PixelLine => ({x1: x(from), x2: x(to), y1: middle, y2: middle});
  return {
    whiskers: [line(low, q1), line(q3, high)],
    box: {x1: x(q1), x2: x(q3), y1: box, y2: box + boxHeight},
    median: {x1: x(median), x2: x(median), y1: box - 2, y2: box + boxHeight + 2},
    value: {x: x(median), y: box - 10, life: median}
  };
}

const filled = (rows: readonly BoxRow[]): readonly BoxRow[] => rows.filter(({lives}) => lives.length > 0);

/** Boxes of all clusters that have units, the median printed above each. */
export function boxMarks(rows: readonly BoxRow[], x: Scale, format: Format): Plot.Markish[] {
  const all = filled(rows).map((row) => marksOf(row, x));
  const values = all.map(({value}) => ({...value, text: format(value.life)}));
  return [
    pixelLines(
      all.flatMap(({whiskers}) => whiskers),
      {stroke: color("ink2"), strokeWidth: 1.5}
    ),
    pixelRects(
      all.map(({box}) => box),
      {fill: color("past90"), stroke: color("ink3")}
    ),
    pixelLines(
      all.map(({median}) => median),
      {strokeWidth: 2.5}
    ),
    haloTexts(values, {fontWeight: 600, textAnchor: "middle"})
  ];
}

/** The datum of a box: its cluster and its quartiles; none where the cluster has no unit. */
export function boxData(row: BoxRow, x: Scale, format: Format, options: RulBoxesOptions): Datum[] {
  const {locale, quartileLabels, xLabel} = options;
  return filled([row]).map(() => {
    const [from, to] = [x(quartileOf(row, "q1")), x(quartileOf(row, "q3"))];
    const said = (["median", "q1", "q3"] as const).map((quartile) =>
      pair(locale, quartileLabels[quartile], format(quartileOf(row, quartile)))
    );
    return {
      x: (from + to) / 2,
      y: boxMiddle(row),
      reach: [(to - from) / 2, boxHeight / 2],
      key: String(row.cluster),
      text: lines([row.label, row.note].filter(Boolean).join(", "), xLabel, ...said)
    };
  });
}
