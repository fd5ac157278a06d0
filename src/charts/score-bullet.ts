/** Scores out of a hundred, a bar each from zero, against the floor that they are held to. */
import {svg} from "../components/dom.ts";
import {round} from "./round.ts";
import {textWidth, widest} from "./text-width.ts";
import {color} from "./theme.ts";

export interface ScoreBar {
  readonly label: string;
  /** 0 to 100. */
  readonly value: number;
  readonly text: string;
  /** The one that is judged. */
  readonly highlight: boolean;
}

export interface ScoreBulletOptions {
  readonly document: Document;
  readonly width: number;
  readonly floor: number;
  readonly floorLabel: string;
  readonly description: string;
}

const [top, pitch, track, bar, foot] = [20, 30, 18, 8, 18];

/** Bars on their track, the line of the floor with its name, both ends of the scale. */
export function scoreBullet(bars: readonly ScoreBar[], options: ScoreBulletOptions): Element {
  const {document, width, floor, floorLabel, description} = options;
  const left = Math.ceil(widest(bars.map(({label}) => label))) + 12;
  const right =
    width -
    Math.ceil(
      widest(
        bars.map(({text}) => text),
        15,
        true
      )
    ) -
    12;
  const bottom = top + bars.length * pitch;
  const x = (value: number): number =>
    round(left + ((right - left) * Math.max(0, Math.min(100, value))) / 100);
  const text = (at: number, y: number, words: string, rest: Record<string, string | number> = {}): Element =>
    svg(document, "text", {x: round(at), y, fill: color("ink2"), ...rest}, words);
  const named = Math.max(
    left,
    Math.min(x(floor) - textWidth(floorLabel, 13, true) / 2, width - textWidth(floorLabel, 13, true))
  );
  return svg(
    document,
    "svg",
    {
      class: "chart score",
      viewBox: `0 0 ${width} ${bottom + foot}`,
      width,
      height: bottom + foot,
      "font-size": 13,
      role: "img",
      "aria-label": description
    },
    text(named, 12, floorLabel, {fill: color("ink"), "font-weight": 600}),
    ...bars.flatMap(({label, value, text: words, highlight}, i) => {
      const middle = top + (i + 0.5) * pitch;
      const rect = (height: number, end: number, fill: string): Element =>
        svg(document, "rect", {x: left, y: middle - height / 2, width: round(x(end) - left), height, fill});
      return [
        rect(track, 100, color("tint")),
        rect(bar, value, color(highlight ? "accent" : "healthy")),
        text(0, middle + 4.5, label),
        text(width, middle + 5, words, {
          fill: color("ink"),
          "font-weight": 600,
          "font-size": 15,
          "text-anchor": "end"
        })
      ];
    }),
    svg(document, "path", {d: `M${left} ${top}V${bottom}`, stroke: color("ink")}),
    svg(document, "path", {d: `M${x(floor)} ${top - 3}V${bottom}`, stroke: color("ink"), "stroke-width": 3}),
    text(left, bottom + 14, "0"),
    text(right, bottom + 14, "100", {"text-anchor": "end"})
  );
}
