/** Fewer points for a line that looks the same. */

/** A point in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const distance = (point: Point, a: Point, b: Point): number => {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  if (length === 0) return Math.hypot(point.x - a.x, point.y - a.y);
  return Math.abs((b.x - a.x) * (a.y - point.y) - (a.x - point.x) * (b.y - a.y)) / length;
};

/**
 * Indices of the points that keep a line within `tolerance` pixels of the original, first and last included
 * (Douglas and Peucker 1973). Ascending.
 */
export function simplify(points: readonly Point[], tolerance = 0.4): number[] {
  if (points.length < 3) return points.map((_, i) => i);
  const kept = new Set([0, points.length - 1]);
  const spans: [number, number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    let far = -1;
    let most = tolerance;
    for (let i = from + 1; i < to; i++) {
      const away = distance(points[i], points[from], points[to]);
      if (away > most) [far, most] = [i, away];
    }
    if (far < 0) continue;
    kept.add(far);
    spans.push([from, far], [far, to]);
  }
  return [...kept].sort((a, b) => a - b);
}
