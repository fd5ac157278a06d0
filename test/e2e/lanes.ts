/** Two pages at a time: each draws and computes in a process of its own, and machines have two cores at least. */

/** What `work` gives for each item, in the order of the items; it is busy with two of them at once. */
export async function twoAtATime<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const waiting = [...items.entries()].reverse();
  const lane = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) results[next[0]] = await work(next[1]);
  };
  await Promise.all([lane(), lane()]);
  return results;
}
