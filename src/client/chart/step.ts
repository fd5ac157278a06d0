/** How far the page keys go. */
const page = 10;

/** Where a key leads from an index among so many data; null for other keys and where there are no data. */
export function step(key: string, at: number | null, count: number): number | null {
  const from = at ?? -1;
  const target: Record<string, number> = {
    ArrowRight: from + 1,
    ArrowDown: from + 1,
    ArrowLeft: at === null ? count - 1 : from - 1,
    ArrowUp: at === null ? count - 1 : from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: count - 1
  };
  return key in target && count > 0 ? Math.min(count - 1, Math.max(0, target[key])) : null;
}
