/** A stretch of values as an address writes it: `10..40`, or `10..` without an upper end. */

/** Its upper end may be infinite. */
export type Range = readonly [number, number];

/** Longer numbers are not ours. */
const form = /^(\d{1,9}(?:\.\d{1,3})?)\.\.(\d{1,9}(?:\.\d{1,3})?)?$/;

/** Reads a stretch; null for anything else, for one that ends before it starts, and for one without ends. */
export function parseRange(text: string | null): Range | null {
  const [, from, to] = form.exec(text ?? "") ?? [];
  if (from === undefined) return null;
  const range = [Number(from), to === undefined ? Number.POSITIVE_INFINITY : Number(to)] as const;
  const endless = range[0] === 0 && range[1] === Number.POSITIVE_INFINITY;
  return range[0] <= range[1] && !endless ? range : null;
}

/** The inverse of parsing. */
export const formatRange = ([from, to]: Range): string => `${from}..${Number.isFinite(to) ? to : ""}`;

/** Both ends as sentences take them: null for an upper one that is no end. */
export const endsOf = ([from, to]: Range): [number, number | null] => [from, Number.isFinite(to) ? to : null];

/** Whether an age lies in a stretch, to which both ends belong. */
export const within = (age: number, [from, to]: Range): boolean => age >= from && age <= to;

/**
 * Whether a life lies in a stretch, as classes of lives and thresholds of risk take them: above its start, up to and
 * including its end. Null lies in none, and every life in no stretch at all. One that starts at 0 has no lower end: a
 * model may say a little less than nothing.
 */
export const livesWithin = (life: number | null, range: Range | null): boolean =>
  range === null || (life !== null && (life > range[0] || range[0] === 0) && life <= range[1]);
