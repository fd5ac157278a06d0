/** Histogram whose marks are the numbers of the units, in rows, for a phone: a stem-and-leaf plot. */
import {draw} from "./draw.ts";
import {counted, formatTicks} from "./format.ts";
import {bareFrame} from "./frame.ts";
import {levelOrder, levelStyles} from "./levels.ts";
import type {LifeBins, LifeUnit} from "./life-bins.ts";
import {pixelLines, pixelTexts} from "./pixels.ts";
import type {RulHistogramOptions} from "./rul-histogram.ts";
import {widest} from "./text-width.ts";
import {color} from "./theme.ts";
import {unitData} from "./unit-dots.ts";

const rowHeight = 21;
const headHeight = 30;
/** Room for the stems, pixels: the least, and what stands between them and the leaves. */
const stemRoom = {least: 34, gap: 14};

type Leaf = LifeUnit & {readonly x: number; readonly y: number; readonly text: string};

interface Layout {
  readonly leafStart: number;
  readonly leaves: Leaf[];
  readonly stems: {x: number; y: number; text: string}[];
  readonly heads: {x: number; y: number; text: string}[];
  readonly height: number;
}

/** Lines from the shortest life down; a level opens with a head, a full line continues on the next. */
function layout({bins, counts, width: binWidth}: LifeBins, options: RulHistogramOptions): Layout {
  const {locale, width} = options;
  const format = formatTicks(
    locale,
    bins.map(({from}) => from)
  );
  const stemEnd = Math.max(stemRoom.least, Math.ceil(widest(bins.map(({from}) => format(from)))));
  const leafStart = stemEnd + stemRoom.gap;
  const pitch = widest(bins.flatMap((bin) => bin.units.map(({name}) => name))) + 7;
  const perLine = Math.max(1, Math.floor((width - leafStart + 7) / pitch));
  const out: Layout = {leafStart, leaves: [], stems: [], heads: [], height: 0};
  let y = 24;
  let level: string | undefined;
  for (const bin of bins) {
    if (bin.level !== level) {
      level = bin.level;
      const text = counted(locale, counts.get(bin.level) ?? 0, options.levels[bin.level]);
      out.heads.push({x: leafStart, y: y + headHeight / 2, text});
      y += headHeight;
    }
    if (Math.round(bin.from / binWidth) % 2 === 0) {
      out.stems.push({x: stemEnd, y: y + rowHeight / 2, text: format(bin.from)});
    }
    bin.units.forEach((unit, i) => {
      const line = Math.floor(i / perLine);
      const x = leafStart + ((i % perLine) + 0.5) * pitch - 3.5;
      out.leaves.push({...unit, x, y: y + rowHeight * (line + 0.5), text: unit.name});
    });
    y += rowHeight * Math.max(1, Math.ceil(bin.units.length / perLine));
  }
  return {...out, height: y + 4};
}

/** Draws the rows; units without a prediction are counted on a last line. */
export function lifeRows(bins: LifeBins, options: RulHistogramOptions): Element {
  const {width, locale} = options;
  const {leafStart, leaves, stems, heads, height: rows} = layout(bins, options);
  const missing = bins.unknown.length ? counted(locale, bins.unknown.length, options.levels.unknown) : "";
  const height = rows + (missing ? rowHeight : 0);
  const frame = bareFrame(width, height);
  const ink2 = {fill: color("ink2")};
  const marks = [
    pixelTexts([{x: 0, y: 9, text: options.xLabel}], ink2),
    pixelLines(
      heads.map(({y}) => ({x1: leafStart, x2: width, y1: y - headHeight / 2, y2: y - headHeight / 2}))
    ),
    pixelTexts(heads, {fontWeight: 600}),
    pixelTexts(stems, {textAnchor: "end", ...ink2}),
    ...levelOrder.map((level) => {
      const own = leaves.filter((leaf) => leaf.level === level);
      return pixelTexts(own, {textAnchor: "middle", fill: levelStyles[level].text});
    }),
    pixelTexts([{x: leafStart, y: height - rowHeight / 2, text: missing}], ink2)
  ];
  return draw({...frame, marks, data: unitData(leaves)}, options);
}
