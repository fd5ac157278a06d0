/** Rectangles on screen, CSS pixels of the viewport. */

export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export const boxOf = ({left, top, right, bottom}: DOMRect): Box => ({
  x0: left,
  y0: top,
  x1: right,
  y1: bottom
});

/** What two boxes share; null when that is nothing. */
export function common(a: Box, b: Box): Box | null {
  const box = {
    x0: Math.max(a.x0, b.x0),
    y0: Math.max(a.y0, b.y0),
    x1: Math.min(a.x1, b.x1),
    y1: Math.min(a.y1, b.y1)
  };
  return box.x1 > box.x0 && box.y1 > box.y0 ? box : null;
}

export const holds = (box: Box, x: number, y: number): boolean =>
  x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1;

export const width = ({x0, x1}: Box): number => x1 - x0;
export const height = ({y0, y1}: Box): number => y1 - y0;
