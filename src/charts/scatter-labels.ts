/** Names of the few units a scatter plot should be read for. */
import {type Box, place} from "./labels.ts";
import {textWidth} from "./text-width.ts";

/** A point in pixels and the text wanted beside it. */
export interface LabelledPoint {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

const textHeight = 16;

/** Texts beside their points, clear of each other, of `occupied` boxes and of most points; one without a free place is left out. */
export function labelPoints<T extends LabelledPoint>(
  points: readonly T[],
  all: readonly {readonly x: number; readonly y: number}[],
  frame: Box,
  occupied: readonly Box[]
): T[] {
  const marks = all.map(({x, y}) => ({x0: x - 4, x1: x + 4, y0: y - 4, y1: y + 4}));
  const wanted = points.map(({x, y, text}) => ({x, y, width: textWidth(text, 13, true), height: textHeight}));
  const placed = place(wanted, frame, marks, 8, occupied);
  return points.flatMap((point, i) => {
    const at = placed[i];
    return at ? [{...point, x: at.x, y: at.y}] : [];
  });
}
