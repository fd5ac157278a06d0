/** Milestones of a life on its line: stretches, shapes and words. */
import * as Plot from "@observablehq/plot";
import {type Datum, lines} from "./interaction.ts";
import {levelStyles} from "./levels.ts";
import type {Milestone, MilestoneKind} from "./maintenance-timeline.ts";
import {haloTexts, pixelLines} from "./pixels.ts";
import {color} from "./theme.ts";

type Pixel = [number, number];

/** A milestone laid out along the line of life. */
export interface PlacedMilestone extends Milestone {
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
export function lifeMarks(
  milestones: readonly PlacedMilestone[],
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

/** What a stretch between two milestones says. */
const stretchText = (from: Milestone, to: Milestone): string =>
  lines(from.label, `${from.value} – ${to.value}`);

/**
 * One datum a milestone, found by `age:<age>`, and one a stretch of life between it and the next, which has no
 * age of its own; the true end stands after the life that was predicted.
 */
export function lifeData(
  milestones: readonly PlacedMilestone[],
  point: (along: number) => readonly [number, number]
): Datum[] {
  const life = milestones.filter(({kind}) => kind !== "truth");
  const truth = milestones.filter(({kind}) => kind === "truth");
  const datum = (at: number, text: string): Datum => ({x: point(at)[0], y: point(at)[1], text});
  const event = ({at, age, label, value}: PlacedMilestone): Datum => ({
    ...datum(at, lines(label, value)),
    key: `age:${age}`
  });
  const along = life.flatMap((one, i) => {
    const next = life[i + 1];
    const stretch = next && next.at > one.at ? [datum((one.at + next.at) / 2, stretchText(one, next))] : [];
    return [event(one), ...stretch];
  });
  return [...along, ...truth.map(event)];
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

/** What happened, and when on the line below it. */
export const milestoneTexts = (
  {kind, label, value}: Milestone,
  x: number,
  y: number,
  textAnchor: "start" | "middle"
): Plot.Markish[] => [
  haloTexts([{x, y, text: label}], {textAnchor, fontWeight: 600, fill: fills[kind]}),
  haloTexts([{x, y: y + 18, text: value}], {textAnchor, fill: color("ink2")})
];
