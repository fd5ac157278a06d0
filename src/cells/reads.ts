/** Which tables cells read, so that each figure names its own sources. */
import {parseCell} from "./parse.ts";
import type {CellSource} from "./source.ts";

/** Tables that each cell reads, itself or through names that other cells declare; in the order of `tables`. */
export function tablesRead<Table extends string>(
  cells: readonly Pick<CellSource, "id" | "code">[],
  tables: readonly Table[]
): ReadonlyMap<string, readonly Table[]> {
  const parsed = cells.map(({id, code}) => ({id, ...parseCell(code)}));
  const makers = new Map(parsed.flatMap((cell) => cell.declares.map((name) => [name, cell] as const)));
  const readsOf = (names: readonly string[], seen: Set<string>): void => {
    for (const name of names) {
      if (seen.has(name)) continue;
      seen.add(name);
      readsOf(makers.get(name)?.needs ?? [], seen);
    }
  };
  return new Map(
    parsed.map(({id, needs}) => {
      const seen = new Set<string>();
      readsOf(needs, seen);
      return [id, tables.filter((table) => seen.has(table) && !makers.has(table))];
    })
  );
}
