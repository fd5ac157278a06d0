/** The life of one unit on one line: in service, degraded, critical, today, predicted end. */
import * as Plot from "@observablehq/plot";
import type {Chart} from "./chart.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {type Frame, scaleX, scaleY} from "./frame.ts";
import {spread} from "./labels.ts";
import {levelStyles} from "./levels.ts";
import {type ChartOptions, isNarrow} from "./options.ts";
import {haloTexts, pixelLines} from "./pixels.ts";
import {textWidth} from "./text-width.ts";
import {color} from "./theme.ts";

/** What a milestone is; `truth` is the real end of life, known afterwards. */
export type MilestoneKind = "entered" | "degraded" | "critical" | "today" | "end" | "truth";

export interface Milestone {
  readonly kind: MilestoneKind;
  readonly age: number;
  /** What happened, and when, in words: `critique depuis`, `cycle 173`. */
  readonly label: string;
  readonly value: string;
}

type Pixel = [number, number];

interface Placed extends Milestone {
  /** Pixel along the line of life. */
  readonly at: number;
  /** Pixel of its text along the same line. */
  readonly text: number;
}

const fills: Readonly<Record<MilestoneKind, string>> = {
  entered: color("ink"),
  degraded: levelStyles.degraded.text,
  critical: levelStyles.critical.text,
  today: color("ink"),
  end: color("accent"),
  truth: color("ink2")
};
/** Stretches of life between milestones: what they are drawn with, from the milestone that opens them. */
const stretches: Readonly<Record<MilestoneKind, Plot.LinkOptions>> = {
  entered: {stroke: color("healthy"), strokeWidth: 3},
  degraded: {stroke: color("degraded"), strokeWidth: 4},
  critical: {stroke: color("critical"), strokeWidth: 5},
  today: {stroke: color("accent"), strokeWidth: 2, strokeDasharray: "6,4"},
  end: {stroke: "none"},
  truth: {stroke: "none"}
};

/** Marks of one drawing; `point` turns a place along and across the line of life into a pixel. */
function lifeMarks(
  milestones: readonly Placed[],
  point: (along: number, across: number) => Pixel
): Plot.Markish[] {
  const line = (from: Pixel, to: Pixel) => ({
    x1: from[0],
    y1: from[1],
    x2: to[0],
    y2: to[1]
  });
  const life = milestones.filter(({kind}) => kind !== "truth");
  return [
    ...life
      .slice(0, -1)
      .map((from, i) =>
        pixelLines([line(point(from.at, 0), point(life[i + 1].at, 0))], stretches[from.kind])
      ),
    ...milestones.map(({kind, at}) => milestoneMark(kind, point(at, -9), point(at, 0), point(at, 9)))
  ];
}

/** Today is a bar across the line, a level its shape, the true end a cross, the rest circles. */
function milestoneMark(kind: MilestoneKind, before: Pixel, on: Pixel, after: Pixel): Plot.Markish {
  if (kind === "today") {
    return pixelLines([{x1: before[0], y1: before[1], x2: after[0], y2: after[1]}], {strokeWidth: 3});
  }
  const leveled = kind === "degraded" || kind === "critical";
  const symbol = leveled ? levelStyles[kind].symbol : kind === "truth" ? "times" : "circle";
  const fill = kind === "entered" ? color("ink") : kind === "truth" ? "none" : color("paper");
  return Plot.dot([on], {
    x: {value: "0", scale: null},
    y: {value: "1", scale: null},
    symbol,
    r: kind === "entered" ? 3.5 : 5.5,
    fill,
    stroke: fills[kind],
    strokeWidth: 2
  } as Plot.DotOptions);
}

const rowHeight = 46;

/** Age runs downwards; texts at the right, moved apart, each tied to its point. */
function vertical(
  milestones: readonly Milestone[],
  domain: [number, number],
  options: ChartOptions
): Element {
  const height = Math.max(260, milestones.length * rowHeight + 20);
  const frame: Frame = {
    width: options.width,
    height,
    marginTop: 0,
    marginRight: 0,
    marginBottom: 0,
    marginLeft: 0
  };
  const scale = scaleY({...frame, marginTop: 12, marginBottom: 12}, [domain[1], domain[0]]);
  const at = milestones.map(({age}) => scale(age));
  const texts = spread(
    at,
    at.map(() => rowHeight - 4),
    0,
    height
  );
  const placed = milestones.map((milestone, i) => ({...milestone, at: at[i], text: texts[i]}));
  const left = 52;
  const ties = placed.map(({at: from, text}) => ({x1: 17, y1: from, x2: left - 8, y2: text}));
  const marks = [
    pixelLines(ties, {stroke: color("ink3")}),
    ...lifeMarks(placed, (along, across) => [9 + across, along]),
    ...placed.flatMap(({kind, label, value, text}) => [
      haloTexts([{x: left, y: text - 9, text: label}], {fontWeight: 600, fill: fills[kind]}),
      haloTexts([{x: left, y: text + 9, text: value}], {fill: color("ink2")})
    ])
  ];
  return draw({...frame, marks}, options);
}

const blockGap = 18;

/** Splits milestones into the texts above and below the line: alternately where one row is too short. */
function sidesOf(sizes: readonly number[], width: number): boolean[] {
  const fits = sizes.reduce((sum, size) => sum + size, 0) <= width;
  return sizes.map((_, i) => fits || i % 2 === 0);
}

/** Age runs to the right; texts above the line, or above and below in turn. */
function horizontal(
  milestones: readonly Milestone[],
  domain: [number, number],
  options: ChartOptions
): Element {
  const {width} = options;
  const sizes = milestones.map(
    ({label, value}) => Math.max(textWidth(label, 13, true), textWidth(value)) + blockGap
  );
  const above = sidesOf(sizes, width + blockGap);
  const line = 76;
  const height = above.every(Boolean) ? line + 12 : line * 2;
  const frame: Frame = {width, height, marginTop: 0, marginRight: 0, marginBottom: 0, marginLeft: 0};
  const scale = scaleX({...frame, marginLeft: 8, marginRight: 8}, domain);
  const at = milestones.map(({age}) => scale(age));
  const texts = [...at];
  for (const side of [true, false]) {
    const own = milestones.map((_, i) => i).filter((i) => above[i] === side);
    const centres = spread(
      own.map((i) => at[i]),
      own.map((i) => sizes[i]),
      -blockGap / 2,
      width + blockGap / 2
    );
    own.forEach((i, position) => {
      texts[i] = centres[position];
    });
  }
  const placed = milestones.map((milestone, i) => ({...milestone, at: at[i], text: texts[i]}));
  const side = (i: number): number => (above[i] ? -1 : 1);
  const marks = [
    pixelLines(
      placed.map(({at: x1, text: x2}, i) => ({x1, x2, y1: line + side(i) * 11, y2: line + side(i) * 32})),
      {stroke: color("ink3")}
    ),
    ...lifeMarks(placed, (along, across) => [along, line + across]),
    ...placed.flatMap(({kind, label, value, text}, i) => {
      const top = above[i] ? line - 60 : line + 44;
      const centre = {textAnchor: "middle"} as const;
      return [
        haloTexts([{x: text, y: top, text: label}], {...centre, fontWeight: 600, fill: fills[kind]}),
        haloTexts([{x: text, y: top + 17, text: value}], {...centre, fill: color("ink2")})
      ];
    })
  ];
  return draw({...frame, marks}, options);
}

/** Milestones in any order; narrow drawings run downwards. */
export const maintenanceTimeline: Chart<readonly Milestone[], ChartOptions> = (milestones, options) => {
  if (milestones.length === 0) return emptyChart(options);
  const sorted = [...milestones].sort((a, b) => a.age - b.age);
  const first = sorted[0].age;
  const last = sorted[sorted.length - 1].age;
  const domain: [number, number] = [first, last > first ? last : first + 1];
  return isNarrow(options) ? vertical(sorted, domain, options) : horizontal(sorted, domain, options);
};
