/** A count against the one that triggers something: a bar from zero and the line it is held to. */
import {endMargin, gridX, xAxis} from "./axes.ts";
import type {Chart} from "./chart.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {formatTicks} from "./format.ts";
import {axisTicks, type Frame, innerWidth, scaleX, zeroDomain} from "./frame.ts";
import type {ChartOptions} from "./options.ts";
import {haloTexts, pixelLines, pixelRects} from "./pixels.ts";
import {textWidth} from "./text-width.ts";
import {color} from "./theme.ts";

export interface BulletBarData {
  readonly value: number;
  readonly target: number;
}

export interface BulletBarOptions extends ChartOptions {
  /** Name of the line, and what the bar says when it is pointed at. */
  readonly targetLabel: string;
  readonly title: string;
}

const [top, barHeight, foot] = [24, 16, 26];

/** The bar, its line and the line's name. */
export const bulletBar: Chart<BulletBarData, BulletBarOptions> = ({value, target}, options) => {
  if (!(Number.isFinite(value) && target > 0 && value >= 0)) return emptyChart(options);
  const {width, locale, targetLabel} = options;
  const domain = zeroDomain([value, target]);
  const frame: Frame = {
    width,
    height: top + barHeight + 12 + foot,
    marginTop: top,
    marginBottom: foot,
    marginLeft: 5,
    marginRight: endMargin(domain[1], formatTicks(locale, domain), 8)
  };
  const x = scaleX(frame, domain);
  const ticks = axisTicks(domain, innerWidth(frame), 60);
  const middle = top + 6 + barHeight / 2;
  const label = Math.max(
    0,
    Math.min(x(target) - textWidth(targetLabel, 13, true) / 2, width - textWidth(targetLabel, 13, true))
  );
  const marks = [
    gridX(ticks.filter((tick) => tick !== 0)),
    pixelRects([{x1: x(0), x2: x(domain[1]), y1: middle - barHeight / 2, y2: middle + barHeight / 2}], {
      fill: color("tint")
    }),
    pixelRects([{x1: x(0), x2: x(value), y1: middle - 5, y2: middle + 5}], {
      fill: color(value >= target ? "accent" : "healthy")
    }),
    pixelLines([{x1: x(0), x2: x(0), y1: top, y2: frame.height - foot}]),
    pixelLines([{x1: x(target), x2: x(target), y1: top - 2, y2: middle + barHeight / 2 + 4}], {
      strokeWidth: 3
    }),
    haloTexts([{x: label, y: 9, text: targetLabel}], {fontWeight: 600}),
    xAxis(ticks, formatTicks(locale, ticks))
  ];
  const data = [
    {x: (x(0) + x(value)) / 2, y: middle, reach: [(x(value) - x(0)) / 2, 8] as const, text: options.title}
  ];
  return draw({...frame, x: {domain}, marks, data}, options);
};
