/** What the reader points at anywhere on the page: charts ring the same datum. */

type Listener = (key: string | null, from: Element) => void;

const listeners = new Set<Listener>();

/** Tells all charts of the page what one of them points at; null for nothing. */
export function point(key: string | null, from: Element): void {
  for (const listener of listeners) listener(key, from);
}

/** Calls back whenever a chart points at something else. Returns what ends it. */
export function followPointing(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
