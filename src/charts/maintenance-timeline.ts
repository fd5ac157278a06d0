/** The life of one unit on one line: in service, degraded, critical, today, predicted end. */
import type {Chart} from "./chart.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {bareFrame, scaleX, scaleY} from "./frame.ts";
import {spread} from "./labels.ts";
import {lifeData, lifeMarks, milestoneTexts} from "./milestones.ts";
import {type ChartOptions, isNarrow} from "./options.ts";
import {pixelLines} from "./pixels.ts";
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

const rowHeight = 46;

/** Age runs downwards; texts at the right, moved apart, each tied to its point. */
function vertical(
  milestones: readonly Milestone[],
  domain: [number, number],
  options: ChartOptions
): Element {
  const height = Math.max(260, milestones.length * rowHeight + 20);
  const frame = bareFrame(options.width, height);
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
    ...placed.flatMap((one) => milestoneTexts(one, left, one.text - 9, "start"))
  ];
  return draw({...frame, marks, data: lifeData(placed, (along) => [9, along])}, options);
}

const blockGap = 18;

/** Splits milestones into the texts above and below the line: alternately where one row is too short. */
function sidesOf(sizes: readonly number[], width: number): boolean[] {
  const fits = sizes.reduce((sum, size) => sum + size, 0) <= width;
  return sizes.map((_, i) => fits || i % 2 === 0);
}

/** Centres of the texts along the line: apart from the others of their side, as near their points as can be. */
function textCentres(
  at: readonly number[],
  sizes: readonly number[],
  above: readonly boolean[],
  width: number
): number[] {
  const texts = [...at];
  for (const side of [true, false]) {
    const own = at.map((_, i) => i).filter((i) => above[i] === side);
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
  return texts;
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
  const frame = {...bareFrame(width, height), marginLeft: 8, marginRight: 8};
  const scale = scaleX(frame, domain);
  const at = milestones.map(({age}) => scale(age));
  const texts = textCentres(at, sizes, above, width);
  const placed = milestones.map((milestone, i) => ({...milestone, at: at[i], text: texts[i]}));
  const side = (i: number): number => (above[i] ? -1 : 1);
  const ties = placed.map(({at: x1, text: x2}, i) => ({
    x1,
    x2,
    y1: line + side(i) * 11,
    y2: line + side(i) * 32
  }));
  const marks = [
    pixelLines(ties, {stroke: color("ink3")}),
    ...lifeMarks(placed, (along, across) => [along, line + across]),
    ...placed.flatMap((one, i) => milestoneTexts(one, one.text, above[i] ? line - 60 : line + 44, "middle"))
  ];
  const data = lifeData(placed, (along) => [along, line]);
  return draw({...frame, x: {domain}, marks, data, nearest: "x", brush: "x"}, options);
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
