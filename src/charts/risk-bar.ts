/** The whole fleet as one bar: a tick for each unit, worst first, with the count of each level below. */
import * as Plot from "@observablehq/plot";
import type {RiskLevel} from "../../pipeline/contract/rul.ts";
import type {Chart} from "./chart.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {counted, formatShare} from "./format.ts";
import type {Frame} from "./frame.ts";
import {hatchFill, hatchPattern, levelFill} from "./hatch.ts";
import {type Datum, lines} from "./interaction.ts";
import {spread} from "./labels.ts";
import {levelOrder, levelStyles} from "./levels.ts";
import type {ChartOptions, Levels, Plural} from "./options.ts";
import {haloTexts} from "./pixels.ts";
import {textWidth} from "./text-width.ts";

export interface RiskUnit {
  readonly level: RiskLevel;
  /** Predicted remaining life; null where there is none. */
  readonly rul: number | null;
}

export interface RiskBarOptions extends ChartOptions {
  /** Word for the units of each level, after their count. */
  readonly levels: Levels<Plural>;
  /** Whether the counts are written below the bar; true unless said otherwise. */
  readonly labels?: boolean | undefined;
  /** Units of the fullest of the bars that are read together: all have ticks or none; this one's unless said. */
  readonly fullest?: number | undefined;
}

const barHeight = 18;
const rowHeight = 22;
const symbolRoom = 16;
/** Narrower than this, pixels a unit, ticks cannot be told apart: each level is one bar. */
const leastPitch = 3;

interface Tick extends RiskUnit {
  readonly from: number;
  readonly to: number;
}

/** Units side by side over the whole width, worst level first, shortest life first within a level. */
function ticksOf(units: readonly RiskUnit[], width: number, ticked: boolean): Tick[] {
  const life = (unit: RiskUnit): number => unit.rul ?? Number.POSITIVE_INFINITY;
  const sorted = [...units].sort(
    (a, b) => levelOrder.indexOf(a.level) - levelOrder.indexOf(b.level) || life(a) - life(b) || 0
  );
  const pitch = width / sorted.length;
  const gap = ticked ? 1 : 0;
  return sorted.map((unit, i) => ({...unit, from: i * pitch, to: (i + 1) * pitch - gap}));
}

interface LevelLabel {
  readonly level: RiskLevel;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** One line of labels under their parts of the bar, or one line a level where they do not fit. */
function labelsOf(ticks: readonly Tick[], options: RiskBarOptions): LevelLabel[] {
  const shown = levelOrder.flatMap((level) => {
    const own = ticks.filter((tick) => tick.level === level);
    if (own.length === 0) return [];
    return [{level, from: own[0].from, text: counted(options.locale, own.length, options.levels[level])}];
  });
  const sizes = shown.map(({text}) => symbolRoom + textWidth(text, 13, true) + 14);
  const fits = sizes.reduce((sum, size) => sum + size, 0) <= options.width + 14;
  const centres = spread(
    shown.map(({from}, i) => from + sizes[i] / 2),
    sizes,
    0,
    options.width + 14
  );
  return shown.map(({level, text}, i) => ({
    level,
    text,
    x: (fits ? centres[i] - sizes[i] / 2 : 0) + symbolRoom,
    y: barHeight + rowHeight * (fits ? 0.75 : 0.75 + i)
  }));
}

/** One datum a level that is present, in the middle of its part of the bar: how many units, and their share. */
function levelData(ticks: readonly Tick[], {locale, levels}: RiskBarOptions): Datum[] {
  const share = formatShare(locale);
  return levelOrder.flatMap((level) => {
    const own = ticks.filter((tick) => tick.level === level);
    if (own.length === 0) return [];
    const [from, to] = [own[0].from, own[own.length - 1].to];
    return [
      {
        x: (from + to) / 2,
        y: barHeight / 2,
        reach: [(to - from) / 2, barHeight / 2] as const,
        key: level,
        text: lines(counted(locale, own.length, levels[level]), share(own.length / ticks.length))
      }
    ];
  });
}

const levelSymbol = ({level, x, y}: LevelLabel, options: RiskBarOptions): Plot.Markish => {
  const {symbol, stroke} = levelStyles[level];
  return Plot.dot([{x: x - symbolRoom + 6, y}], {
    x: {value: "x", scale: null},
    y: {value: "y", scale: null},
    symbol,
    r: 4.5,
    fill: levelFill(level, options),
    stroke,
    strokeWidth: 1.5
  } as Plot.DotOptions);
};

/** One tick for each unit; with several hundred units the ticks of a level join into one bar. */
export const riskBar: Chart<readonly RiskUnit[], RiskBarOptions> = (units, options) => {
  if (units.length === 0) return emptyChart(options);
  const {width} = options;
  const ticked = width / Math.max(units.length, options.fullest ?? 0) >= leastPitch;
  const ticks = ticksOf(units, width, ticked);
  const labels = options.labels === false ? [] : labelsOf(ticks, options);
  const height = Math.ceil(Math.max(barHeight, ...labels.map(({y}) => y + 10)));
  const frame: Frame = {
    width,
    height,
    marginTop: 0,
    marginRight: 0,
    marginBottom: height - barHeight,
    marginLeft: 0
  };
  const bars = levelOrder.map((level) => {
    const own = ticks.filter((tick) => tick.level === level);
    const fill = level === "unknown" ? hatchFill(options) : levelStyles[level].stroke;
    const span = {x1: "from", x2: "to", y1: 0, y2: 1, fill};
    return ticked
      ? Plot.rectX(own, span)
      : Plot.rectX(own.length ? [{from: own[0].from, to: own[own.length - 1].to}] : [], {
          ...span,
          insetRight: 1
        });
  });
  const marks = [
    ticks.some(({level}) => level === "unknown") ? hatchPattern(options) : null,
    ...bars,
    ...labels.map((label) => levelSymbol(label, options)),
    haloTexts(labels, {fontWeight: 600, stroke: "none"})
  ];
  return draw({...frame, x: {domain: [0, width]}, marks, data: levelData(ticks, options)}, options);
};
