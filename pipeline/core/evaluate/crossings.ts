/**
 * Age from which a unit's prediction stays at or below a threshold up to its last record; null when the last
 * prediction is above it.
 *
 * @param age rising, one a record
 * @param predicted remaining life at each record; a missing prediction (`NaN`) ends the search like one above
 */
export function staysBelowSince(
  age: ArrayLike<number>,
  predicted: ArrayLike<number>,
  threshold: number
): number | null {
  let first = predicted.length;
  while (first > 0 && predicted[first - 1] <= threshold) first--;
  return first < predicted.length ? age[first] : null;
}
