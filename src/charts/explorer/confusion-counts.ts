/** A small confusion matrix: the count of each pair of classes in its square. */
import type * as Plot from "@observablehq/plot";
import type {Chart} from "../chart.ts";
import type {Confusion} from "../confusion-matrix.ts";
import {draw} from "../draw.ts";
import {emptyChart} from "../empty.ts";
import type {Frame} from "../frame.ts";
import {type ChartOptions, isNarrow} from "../options.ts";
import {pixelRects, pixelTexts} from "../pixels.ts";
import {shorten, textWidth, widest} from "../text-width.ts";
import {color, type Token} from "../theme.ts";

export interface ConfusionCountsOptions extends ChartOptions {
  /** Names in the order of rows and columns; at most eight. */
  readonly classes: readonly string[];
  readonly rowLabel: string;
  readonly columnLabel: string;
}

/** Most classes whose counts are readable. */
export const mostCounted = 8;

interface Shade {
  readonly from: number;
  readonly right: Token;
  readonly wrong: Token;
  readonly ink: Token;
}

/** Fills by the share of the true class; ink that is read on them. */
const shades: readonly Shade[] = [
  {from: 0, right: "tint", wrong: "tint", ink: "ink"},
  {from: 0.001, right: "past90", wrong: "forecast90", ink: "ink"},
  {from: 0.25, right: "past50", wrong: "forecast50", ink: "ink"},
  {from: 0.75, right: "ink2", wrong: "accent", ink: "paper"}
];
const shadeOf = (share: number): Shade => shades.findLast(({from}) => share >= from) ?? shades[0];

/** Squares with their counts; grey where the answer is right, blue where it is not. */
export const confusionCounts: Chart<readonly Confusion[], ConfusionCountsOptions> = (cells, options) => {
  const {classes, width} = options;
  if (cells.every(({count}) => count === 0)) return emptyChart(options);
  const narrow = isNarrow(options);
  const labelWidth = Math.min(widest(classes), width * 0.3);
  const left = Math.ceil(Math.max(labelWidth, textWidth(`${options.rowLabel} ↓`))) + 14;
  const size = Math.min(narrow ? 92 : 128, (width - left) / classes.length);
  const high = Math.max(34, Math.min(size * 0.62, 76));
  const top = 46;
  const frame: Frame = {
    width,
    height: top + classes.length * high + 4,
    marginTop: top,
    marginRight: 0,
    marginBottom: 4,
    marginLeft: left
  };
  const boxOf = ({truth, predicted}: Confusion) => ({
    x1: left + predicted * size + 1,
    x2: left + (predicted + 1) * size - 1,
    y1: top + truth * high + 1,
    y2: top + (truth + 1) * high - 1
  });
  const middle = (cell: Confusion) => ({
    x: left + (cell.predicted + 0.5) * size,
    y: top + (cell.truth + 0.5) * high
  });
  const fill = (cell: Confusion): string => {
    const shade = shadeOf(cell.share);
    return color(cell.truth === cell.predicted ? shade.right : shade.wrong);
  };
  const fills = [...new Set(cells.map(fill))];
  const inks = ["ink", "paper"] as const;
  const marks: Plot.Markish[] = [
    ...fills.map((own) => pixelRects(cells.filter((cell) => fill(cell) === own).map(boxOf), {fill: own})),
    ...inks.map((ink) =>
      pixelTexts(
        cells
          .filter(({share}) => shadeOf(share).ink === ink)
          .map((cell) => ({...middle(cell), text: cell.text})),
        {textAnchor: "middle", fontSize: size < 40 ? 13 : 18, fontWeight: 600, fill: color(ink)}
      )
    ),
    pixelTexts([{x: left, y: 9, text: shorten(`${options.columnLabel} →`, width - left)}], {
      fill: color("ink2")
    }),
    pixelTexts([{x: 0, y: top - 12, text: shorten(`${options.rowLabel} ↓`, left - 8)}], {
      fill: color("ink2")
    }),
    pixelTexts(
      classes.map((label, i) => ({x: 0, y: top + (i + 0.5) * high, text: shorten(label, labelWidth)}))
    ),
    pixelTexts(
      classes.map((label, i) => ({x: left + (i + 0.5) * size, y: top - 12, text: shorten(label, size - 6)})),
      {textAnchor: "middle"}
    )
  ];
  const data = cells.map((cell) => ({
    ...middle(cell),
    reach: [size / 2, high / 2] as const,
    text: cell.title
  }));
  return draw({...frame, marks, data}, options);
};
