/** An order of classes in which those that are confused stand together. */

/** How often two classes are taken for one another, in proportion to the smaller of both rows. */
function likeness(confusion: readonly (readonly number[])[]): number[][] {
  const totals = confusion.map((row) => row.reduce((sum, n) => sum + n, 0));
  return confusion.map((row, i) =>
    row.map((n, j) => (i === j ? 0 : (n / (totals[i] || 1) + confusion[j][i] / (totals[j] || 1)) / 2))
  );
}

/** Mean likeness of the members of two groups. */
function between(a: readonly number[], b: readonly number[], alike: readonly (readonly number[])[]): number {
  let sum = 0;
  for (const i of a) for (const j of b) sum += alike[i][j];
  return sum / (a.length * b.length);
}

/** Two groups as one, each turned so that the ends that meet are most alike. */
function joined(a: readonly number[], b: readonly number[], alike: readonly (readonly number[])[]): number[] {
  const ways = [a, a.toReversed()].flatMap((left) => [b, b.toReversed()].map((right) => [...left, ...right]));
  const meeting = (way: readonly number[]): number => alike[way[a.length - 1]][way[a.length]];
  return ways.reduce((best, way) => (meeting(way) > meeting(best) ? way : best));
}

/**
 * Places of the classes in an order that keeps confused ones together: groups most alike on average are joined first
 * (average linkage), each turned to its better side. The same matrix gives the same order.
 *
 * @param confusion rows: true class; columns: predicted class
 */
export function seriate(confusion: readonly (readonly number[])[]): number[] {
  const alike = likeness(confusion);
  let groups: number[][] = confusion.map((_, i) => [i]);
  while (groups.length > 1) {
    let best = {i: 0, j: 1, value: Number.NEGATIVE_INFINITY};
    for (let i = 0; i < groups.length; i++)
      for (let j = i + 1; j < groups.length; j++) {
        const value = between(groups[i], groups[j], alike);
        if (value > best.value) best = {i, j, value};
      }
    const one = joined(groups[best.i], groups[best.j], alike);
    groups = [...groups.filter((_, k) => k !== best.i && k !== best.j), one];
  }
  return groups[0] ?? [];
}
