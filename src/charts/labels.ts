/** Places texts so that none overlaps another or leaves the drawing. */

/** A rectangle, CSS pixels. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/**
 * Moves intervals of given sizes, wanted at given centres, apart by as little as it takes within `low` and
 * `high`; keeps their order. When they cannot all fit they are spread evenly and do overlap.
 */
export function spread(
  centres: readonly number[],
  sizes: readonly number[],
  low: number,
  high: number
): number[] {
  const order = centres.map((_, i) => i).sort((a, b) => centres[a] - centres[b] || a - b);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const room = Math.min(1, (high - low) / (total || 1));
  const half = (i: number): number => (sizes[i] * room) / 2;
  const out = [...centres];
  let edge = low;
  for (const i of order) {
    out[i] = Math.max(out[i], edge + half(i));
    edge = out[i] + half(i);
  }
  edge = high;
  for (const i of order.reverse()) {
    out[i] = Math.min(out[i], edge - half(i));
    edge = out[i] - half(i);
  }
  return out;
}

/** Area two boxes share, square pixels. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  const height = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  return width > 0 && height > 0 ? width * height : 0;
}

const inside = (box: Box, frame: Box): boolean =>
  box.x0 >= frame.x0 && box.x1 <= frame.x1 && box.y0 >= frame.y0 && box.y1 <= frame.y1;

/** The smallest box around some. */
const hull = (boxes: readonly Box[]): Box => ({
  x0: Math.min(...boxes.map(({x0}) => x0)),
  y0: Math.min(...boxes.map(({y0}) => y0)),
  x1: Math.max(...boxes.map(({x1}) => x1)),
  y1: Math.max(...boxes.map(({y1}) => y1))
});

/** Boxes along the line through some points, `half` pixels to each side of it, without a gap where it is steep. */
export const along = (points: readonly Placed[], half: number): Box[] =>
  points.flatMap((to, i) => {
    const from = points[Math.max(0, i - 1)];
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / (2 * half)));
    return Array.from({length: steps}, (_, step) => {
      const share = (step + 1) / steps;
      const x = from.x + share * (to.x - from.x);
      const y = from.y + share * (to.y - from.y);
      return {x0: x - half, x1: x + half, y0: y - half, y1: y + half};
    });
  });

/** A text wanted beside the point `x`, `y`, or at one of its own places, best first. */
export interface Wanted {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly places?: readonly Placed[] | undefined;
}

/** Left end and middle of a placed text. */
export interface Placed {
  readonly x: number;
  readonly y: number;
}

/** How much farther than the gap a text may stand when nearer places are taken, in gaps. */
const reaches = [1, 2.5, 4.5];

function candidates({x, y, width, height}: Wanted, gap: number): Placed[] {
  return reaches.flatMap((reach) => {
    const right = x + gap * Math.min(reach, 1.5);
    const left = x - gap * Math.min(reach, 1.5) - width;
    const above = y - gap * reach - height / 2;
    const below = y + gap * reach + height / 2;
    const beside = reach === 1 ? [y, above, below] : [above, below];
    return [
      ...beside.flatMap((row) => [
        {x: right, y: row},
        {x: left, y: row}
      ]),
      {x: x - width / 2, y: above},
      {x: x - width / 2, y: below}
    ];
  });
}

/**
 * A place for each text beside its point, or null where every place would overlap an earlier text, an `occupied`
 * box or leave the frame; among the free places the one that covers least of `marks`. Earlier texts come first.
 */
export function place(
  wanted: readonly Wanted[],
  frame: Box,
  marks: readonly Box[],
  gap = 7,
  occupied: readonly Box[] = []
): (Placed | null)[] {
  const taken: Box[] = [...occupied];
  return wanted.map((text) => {
    const box = (at: Placed): Box => ({
      x0: at.x,
      x1: at.x + text.width,
      y0: at.y - text.height / 2,
      y1: at.y + text.height / 2
    });
    const free = (text.places ?? candidates(text, gap)).filter(
      (at) => inside(box(at), frame) && taken.every((other) => overlap(box(at), other) === 0)
    );
    if (free.length === 0) return null;
    // Most marks of a fleet are far from any one text.
    const around = hull(free.map(box));
    const near = marks.filter((mark) => overlap(around, mark) > 0);
    const cover = (at: Placed): number => near.reduce((sum, mark) => sum + overlap(box(at), mark), 0);
    const best = free.reduce((a, b) => (cover(b) < cover(a) ? b : a));
    taken.push(box(best));
    return best;
  });
}
