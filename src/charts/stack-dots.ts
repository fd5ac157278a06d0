/** Dots along a line, stacked where they would overlap: a strip in which every unit can be seen. */

/**
 * For each position, pixels along the line, how far to lift its dot off the line, pixels. Dots of radius `r`
 * closer than their width share a stack; stacks are squeezed to stay within `room`.
 */
export function stackDots(positions: readonly number[], r: number, room: number): number[] {
  const pitch = 2 * r + 0.6;
  const counts = new Map<number, number>();
  const rows = positions.map((position) => {
    const stack = Math.round(position / pitch);
    const row = counts.get(stack) ?? 0;
    counts.set(stack, row + 1);
    return row;
  });
  const tallest = Math.max(1, ...counts.values());
  const step = Math.min(pitch, Math.max(0, room - 2 * r) / Math.max(1, tallest - 1));
  return rows.map((row) => row * step);
}
