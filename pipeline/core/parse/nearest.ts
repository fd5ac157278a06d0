/** The nearest of some names to a mistyped one. */

/** The known name with the fewest edits from `word`, when they are few for its length; else null. */
export function nearest(word: string, known: readonly string[]): string | null {
  const ranked = known
    .map((name) => ({name, edits: edits(word, name)}))
    .sort((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1));
  const best = ranked[0];
  return best && best.edits <= Math.max(1, Math.floor(word.length / 3)) ? best.name : null;
}

/** Levenshtein distance: letters to insert, remove or replace. */
function edits(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length];
}
