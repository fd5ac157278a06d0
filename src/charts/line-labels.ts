/** Names of lines and bands, written beside them so that none lies on another text and few lie on a line. */
import type * as Plot from "@observablehq/plot";
import type {Frame} from "./frame.ts";
import {type Box, type Placed, place} from "./labels.ts";
import {haloTexts} from "./pixels.ts";
import type {Place} from "./shapes.ts";
import {textWidth} from "./text-width.ts";
import {color, type Token} from "./theme.ts";

/** A name and the places it may stand at, best first: left end and middle of its line. */
export interface LineLabel {
  readonly text: string;
  readonly places: readonly Placed[];
  /** Ink unless said otherwise. */
  readonly fill?: Token | undefined;
  readonly bold?: boolean | undefined;
}

const height = 17;
/** Shares of a line at which its name may stand, best first. */
const shares = [0.5, 0.35, 0.65, 0.2, 0.8, 0.1, 0.9];

/** The point at a share of a broken line's points, between two of them where need be. */
function pointAt(line: readonly Place[], share: number): Place {
  const position = share * (line.length - 1);
  const before = line[Math.floor(position)];
  const after = line[Math.min(line.length - 1, Math.floor(position) + 1)];
  const part = position - Math.floor(position);
  return {x: before.x + part * (after.x - before.x), y: before.y + part * (after.y - before.y)};
}

/** Places for a text beside a broken line: to the right above it, to the left below it, and the other two. */
export function besideLine(line: readonly Place[], text: string, bold = false): Placed[] {
  if (line.length === 0) return [];
  const width = textWidth(text, 13, bold);
  return shares.flatMap((share) => {
    const {x, y} = pointAt(line, share);
    return [
      {x: x + 8, y: y - 9},
      {x: x - 8 - width, y: y + 11},
      {x: x + 8, y: y + 11},
      {x: x - 8 - width, y: y - 9}
    ];
  });
}

/** Places for a text between two broken lines of as many points, in the middle of what lies between. */
export function betweenLines(upper: readonly Place[], lower: readonly Place[], text: string): Placed[] {
  const width = textWidth(text);
  const gaps = upper.map(({y}, i) => lower[i].y - y);
  const roomy = gaps.map((_, i) => i).filter((i) => gaps[i] >= height);
  return roomy
    .sort((a, b) => gaps[b] - gaps[a])
    .map((i) => ({x: upper[i].x - width / 2, y: (upper[i].y + lower[i].y) / 2}));
}

/** Small boxes along broken lines, which texts should not cover. */
export const boxesAlong = (lines: readonly (readonly Place[])[]): Box[] =>
  lines.flatMap((line) =>
    line.length === 0
      ? []
      : Array.from({length: 61}, (_, i) => pointAt(line, i / 60)).map(({x, y}) => ({
          x0: x - 3,
          x1: x + 3,
          y0: y - 3,
          y1: y + 3
        }))
  );

/** The names that find a place inside the frame's plot, the first ones first. */
export function lineLabels(
  labels: readonly LineLabel[],
  frame: Frame,
  lines: readonly (readonly Place[])[]
): Plot.Markish[] {
  const box = {
    x0: frame.marginLeft,
    x1: frame.width,
    y0: frame.marginTop - 6,
    y1: frame.height - frame.marginBottom
  };
  const wanted = labels.map(({text, bold, places}) => ({
    x: 0,
    y: 0,
    width: textWidth(text, 13, bold),
    height,
    places
  }));
  const found = place(wanted, box, boxesAlong(lines));
  return labels.map(({text, fill = "ink", bold}, i) => {
    const at = found[i];
    return at && haloTexts([{...at, text}], {fill: color(fill), ...(bold && {fontWeight: 600})});
  });
}
