/** Who comes first: one, or several that are equal. */

/** All whose value is the highest, in their own order. */
export function highest<T>(items: readonly T[], value: (item: T) => number): T[] {
  const most = Math.max(...items.map(value));
  return items.filter((item) => value(item) === most);
}
