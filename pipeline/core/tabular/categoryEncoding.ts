/** Words of a category column as features. */

/** How a category becomes one feature for each frequent value, one for all others and one where it is missing. */
export interface CategoryEncoding {
  readonly kind: "category";
  readonly name: string;
  /** Frequent values, ascending by their UTF-16 code units. */
  readonly values: readonly string[];
}

/** Training rows that a value needs to have a feature of its own. */
const FREQUENT = 5;

export function learnCategory(
  name: string,
  values: readonly (string | null)[],
  rows: ArrayLike<number>
): CategoryEncoding {
  const counts = new Map<string, number>();
  for (let i = 0; i < rows.length; i++) {
    const value = values[rows[i]];
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const frequent = [...counts].filter(([, count]) => count >= FREQUENT);
  return {kind: "category", name, values: frequent.map(([value]) => value).sort()};
}

/** Frequent values, all others, and the missing value. */
export const categoryFeatures = ({values}: CategoryEncoding): number => values.length + 2;

/** Feature of a value. */
export function encodeCategory({values}: CategoryEncoding, value: string | null): number {
  if (value === null) return values.length + 1;
  const place = values.indexOf(value);
  return place < 0 ? values.length : place;
}
