/** A stretch marked out in a drawing: between two of its places, on the axes that can be brushed. */
import type {BrushAxis} from "../../charts/interaction.ts";
import {formatRange, type Range} from "../../views/range.ts";
import type {Change} from "../../views/state.ts";
import type {FigureView} from "../../views/view.ts";
import {type Corner, type Part, pixelAt, valueAt} from "./drawn.ts";

export type Brushes = NonNullable<FigureView["brush"]>;

/** Ranges of a drawing's two axes; null for an axis that is left whole. */
export interface Stretch {
  readonly x: Range | null;
  readonly y: Range | null;
}

/** Of two axes, one that is crossed by less than this is left whole, pixels. */
const least = 12;

/** Whole numbers around both ends; one that reaches the end of the axis has no upper end: more may lie beyond. */
function rangeOf(axis: BrushAxis, from: number, to: number): Range {
  const ends = [valueAt(axis, from), valueAt(axis, to)].sort((a, b) => a - b);
  const high = Math.ceil(ends[1]);
  return [Math.floor(ends[0]), high >= axis.domain[1] ? Number.POSITIVE_INFINITY : high];
}

/**
 * Stretches of both axes between two corners; null without an axis that can be brushed. Nobody drags along a line
 * of a pixel: a drag along one of two axes leaves the other whole.
 */
export function stretchOf({interaction: {x, y}}: Part, from: Corner, to: Corner): Stretch | null {
  if (!x) return null;
  const ranges = {x: rangeOf(x, from.x, to.x), y: y && rangeOf(y, from.y, to.y)};
  const [along, up] = [Math.abs(to.x - from.x) >= least, Math.abs(to.y - from.y) >= least];
  return y && along !== up ? {x: along ? ranges.x : null, y: up ? ranges.y : null} : ranges;
}

/** A range that says nothing is none. */
const parameter = (range: Range | null): string | null =>
  range === null || (range[0] === 0 && range[1] === Number.POSITIVE_INFINITY) ? null : formatRange(range);

/** The change that keeping a stretch makes. */
export const changeOf = (brush: Brushes, {x, y}: Stretch): Change => ({
  [brush.x.name]: parameter(x),
  ...(brush.y ? {[brush.y.name]: parameter(y)} : {})
});

/** A rectangle in pixels of a drawing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const between = (a: number, b: number): [number, number] => [Math.min(a, b), Math.abs(b - a)];

const span = (axis: BrushAxis | null, range: Range | null, whole: [number, number]): [number, number] =>
  axis && range ? between(pixelAt(axis, range[0]), pixelAt(axis, range[1])) : whole;

/** Where ranges lie in a drawing; null when there are none, or no axis for them. */
export function boxOf({interaction}: Part, ranges: Stretch): Box | null {
  const {frame} = interaction;
  if (!(interaction.x && ranges.x) && !(interaction.y && ranges.y)) return null;
  const [x, width] = span(
    interaction.x,
    ranges.x,
    between(frame.marginLeft, frame.width - frame.marginRight)
  );
  const [y, height] = span(
    interaction.y,
    ranges.y,
    between(frame.marginTop, frame.height - frame.marginBottom)
  );
  return {x, y, width, height};
}
