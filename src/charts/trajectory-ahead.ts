/** Words for what lies ahead on the chart of one unit's predictions: the proposed stop, the end or the fan of lives. */
import type * as Plot from "@observablehq/plot";
import type {Placed, Wanted} from "./labels.ts";
import {isNarrow} from "./options.ts";
import {pixelLines} from "./pixels.ts";
import {textWidth, widest} from "./text-width.ts";
import {color} from "./theme.ts";
import type {TrajectoryOptions} from "./trajectory-options.ts";
import type {TrajectoryView} from "./trajectory-view.ts";

export interface Label extends Wanted {
  readonly text: string;
  readonly fill: string;
  readonly bold: boolean;
}

/** Height of a line of a label, pixels. */
export const labelHeight = 17;

/** Upper end of the line of the proposed stop, pixels. */
export const stopTop = ({frame, y}: TrajectoryView): number =>
  y(0) - 0.55 * (frame.height - frame.marginBottom - frame.marginTop);

/** The words for the proposed stop, above its line or beside its end. */
export function stopLabel(view: TrajectoryView, number: number, options: TrajectoryOptions): Label[] {
  const {stop} = options;
  if (!stop) return [];
  const text = isNarrow(options) ? String(number) : stop.label;
  const width = textWidth(text, 13, true);
  const [x, top] = [view.x(stop.age), stopTop(view)];
  const places = [
    {x: x - width / 2, y: top - 11},
    {x: x + 8, y: top + 6},
    {x: x - 8 - width, y: top + 6},
    {x: x - width, y: top - 11}
  ];
  return [{text, fill: color("accent"), width, height: labelHeight, x, y: top, places, bold: true}];
}

/** The words for a fan of lives: after its end, else beside today, else at the edge or before today. */
export function fanLabel(
  {frame, x, y, today}: TrajectoryView,
  number: number,
  options: TrajectoryOptions
): Label[] {
  if (!options.endLabel) return [];
  const text = isNarrow(options) ? String(number) : options.endLabel;
  const texts = text.split("\n");
  const width = widest(texts, 13, true);
  const tall = labelHeight * texts.length;
  const edge = frame.width - frame.marginRight - width;
  const end = options.forecastBands?.at(-1)?.age ?? today;
  const lefts = [x(end) + 10, x(today) + 8, edge]
    .filter((left) => left <= edge)
    .concat(x(today) - 10 - width);
  const steps = Math.floor((y(0) - frame.marginTop - tall) / 12);
  const places = lefts.flatMap((left) =>
    Array.from({length: Math.max(1, steps)}, (_, i) => ({x: left, y: y(0) - 12 - tall / 2 - 12 * i}))
  );
  return [{text, fill: color("accent"), width, height: tall, x: x(today), y: y(0), places, bold: true}];
}

/** The words for the predicted end, above it: as low as the lines allow. */
export function pointLabel(
  {frame, x, y, end, today}: TrajectoryView,
  number: number,
  options: TrajectoryOptions
): Label[] {
  if (end === null || !options.endLabel) return [];
  const text = isNarrow(options) ? String(number) : options.endLabel;
  const width = textWidth(text, 13, true);
  const centred = Math.min(x(end) - width / 2, frame.width - width);
  // Across today's line it would read as struck through: it then stands before or after that line.
  const clear = x(today) + 8 <= centred || centred + width <= x(today) - 8;
  const after = x(today) + 8;
  const left = clear ? centred : after + width <= frame.width ? after : x(today) - 8 - width;
  const steps = Math.floor((y(0) - frame.marginTop - 22) / 9);
  const places = Array.from({length: Math.max(1, steps)}, (_, i) => ({x: left, y: y(0) - 22 - 9 * i}));
  return [{text, fill: color("accent"), width, height: labelHeight, x: x(end), y: y(0), places, bold: true}];
}

/** From the words for the predicted end down to it; from their near end where they stand beside it. */
export function leader(label: Label, at: Placed): Plot.Markish {
  const over = at.x <= label.x && label.x <= at.x + label.width;
  const down = {x1: label.x, x2: label.x, y1: over ? at.y + 8 : at.y, y2: label.y - 6};
  const near = at.x > label.x ? at.x - 4 : at.x + label.width + 4;
  if ((over || Math.abs(near - label.x) < 14) && label.y - at.y <= 30) return null;
  return pixelLines(over ? [down] : [{x1: near, x2: label.x, y1: at.y, y2: at.y}, down], {
    stroke: color("accent")
  });
}
