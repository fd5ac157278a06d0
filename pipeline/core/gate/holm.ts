/**
 * Adjusts p values for how many were looked at (Holm 1979): the smallest is multiplied by their number, the next by one
 * less, and so on, never falling, at most 1. Where all null hypotheses hold, the chance that any adjusted value is at
 * or below α is at most α, however the tests depend on one another.
 */
export function holm(pValues: readonly number[]): number[] {
  const order = pValues.map((_, i) => i).sort((a, b) => pValues[a] - pValues[b] || a - b);
  const adjusted = new Array<number>(pValues.length);
  let largest = 0;
  for (const [rank, i] of order.entries()) {
    largest = Math.max(largest, Math.min(1, pValues[i] * (pValues.length - rank)));
    adjusted[i] = largest;
  }
  return adjusted;
}
