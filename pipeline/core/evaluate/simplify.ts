/**
 * Indices of the points that draw a curve within `tolerance`: straight lines between them pass every left-out point at
 * a vertical distance of `tolerance` at most (Douglas and Peucker 1973, with vertical distances). Rising; the first and
 * the last point stay.
 *
 * @param x strictly rising
 * @param y finite, same length
 */
export function simplify(x: ArrayLike<number>, y: ArrayLike<number>, tolerance: number): Int32Array {
  const n = x.length;
  if (n < 3) return Int32Array.from({length: n}, (_, i) => i);
  const kept = new Uint8Array(n);
  kept[0] = 1;
  kept[n - 1] = 1;
  const spans: [number, number][] = [[0, n - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    const [worst, distance] = farthest(x, y, from, to);
    if (distance <= tolerance) continue;
    kept[worst] = 1;
    spans.push([from, worst], [worst, to]);
  }
  const indices = new Int32Array(n);
  let count = 0;
  for (let i = 0; i < n; i++) if (kept[i]) indices[count++] = i;
  return indices.slice(0, count);
}

/** Point between two others that lies farthest above or below the line through them. */
function farthest(x: ArrayLike<number>, y: ArrayLike<number>, from: number, to: number): [number, number] {
  const slope = (y[to] - y[from]) / (x[to] - x[from]);
  let worst = from;
  let distance = 0;
  for (let i = from + 1; i < to; i++) {
    const away = Math.abs(y[i] - (y[from] + slope * (x[i] - x[from])));
    if (away > distance) {
      worst = i;
      distance = away;
    }
  }
  return [worst, distance];
}
