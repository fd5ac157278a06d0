import type {LiveCell} from "./live-cell.ts";

/** Cells of these ids and all that they rest on, in the order of the page. */
export function upstream(ids: readonly string[], cells: ReadonlyMap<string, LiveCell>): LiveCell[] {
  const found = new Set<string>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(cells.get(id)?.uses ?? []));
  }
  return [...cells].flatMap(([id, cell]) => (found.has(id) ? [cell] : []));
}
