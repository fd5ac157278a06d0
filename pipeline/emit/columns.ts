/** What leaves arquero for a file: plain columns, never a table of one library handed to another. */
import type {ColumnTable} from "arquero";

/** The columns of a table as arrays, by name. */
export const columnsOf = (table: ColumnTable): Record<string, unknown[]> =>
  Object.fromEntries(
    table.columnNames().map((name) => [name, Array.from(table.array(name) as Iterable<unknown>)])
  );
