/** A line as small as a word: where a unit's predicted life came from, on a scale that all lines share. */
import type {RiskLevel} from "../../pipeline/contract/rul.ts";
import {svg} from "../components/dom.ts";
import {levelStyles} from "./levels.ts";
import {color} from "./theme.ts";

export interface SparklineOptions {
  readonly document: Document;
  /** What the line says, for those who cannot see it. */
  readonly description: string;
  /** Level of the last value. */
  readonly level: RiskLevel;
  /** Top of the scale; its foot is zero. */
  readonly max: number;
  /** Values up to this are on tinted ground. */
  readonly critical: number;
  /** Values across the whole width; a shorter line ends where the others end. */
  readonly points: number;
}

const width = 84;
const height = 24;
/** Room for the dot at the end. */
const margin = 3.5;

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Draws the values, the last one as a dot in the colour of its level. */
export function sparkline(values: readonly number[], options: SparklineOptions): Element {
  const {document, max, points, critical, level, description} = options;
  const inner = {width: width - 2 * margin, height: height - 2 * margin};
  const x = (i: number): number =>
    tenth(margin + (inner.width * (points - values.length + i)) / Math.max(1, points - 1));
  const y = (value: number): number =>
    tenth(margin + inner.height * (1 - Math.min(1, Math.max(0, value / max))));
  const last = values.length - 1;
  const ground = y(critical);
  return svg(
    document,
    "svg",
    {
      class: "sparkline",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "img",
      "aria-label": description
    },
    svg(document, "rect", {x: 0, y: ground, width, height: tenth(y(0) - ground), fill: color("tint")}),
    svg(document, "path", {d: `M0 ${y(0)}H${width}`, stroke: color("hair")}),
    svg(document, "polyline", {
      points: values.map((value, i) => `${x(i)},${y(value)}`).join(" "),
      fill: "none",
      stroke: color("ink2"),
      "stroke-width": 1.5,
      "stroke-linejoin": "round"
    }),
    svg(document, "circle", {cx: x(last), cy: y(values[last]), r: 2.8, fill: levelStyles[level].stroke})
  );
}
