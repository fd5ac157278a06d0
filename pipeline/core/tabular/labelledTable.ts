/** A table whose rows carry a class to learn: what every source of a report of kind `tabular` gives. */

/** Free text of each row. */
export interface TextColumn {
  readonly kind: "text";
  readonly name: string;
  readonly values: readonly string[];
}

/** A number a row; `NaN` where it is not known. */
export interface NumberColumn {
  readonly kind: "number";
  readonly name: string;
  readonly values: Float64Array;
}

/** One of a few words a row; null where it is not known. */
export interface CategoryColumn {
  readonly kind: "category";
  readonly name: string;
  readonly values: readonly (string | null)[];
}

export type Column = TextColumn | NumberColumn | CategoryColumn;

/** Columns of equal length. */
export interface LabelledTable {
  readonly rows: number;
  /** What each row is about, unique: an application's name. */
  readonly id: readonly string[];
  /** Rows of one group are never split between learning and judging. */
  readonly group: Int32Array;
  readonly columns: readonly Column[];
  /** Names of the classes, in alphabetical order of their code points. */
  readonly classes: readonly string[];
  /** Class of each row, as a place in `classes`. */
  readonly target: Int32Array;
}

/** The rows at `rows`, in that order; classes stay, those without a row left included. */
export function selectTableRows(table: LabelledTable, rows: ArrayLike<number>): LabelledTable {
  const take = <T>(values: readonly T[]): T[] => Array.from(rows, (row) => values[row]);
  return {
    rows: rows.length,
    id: take(table.id),
    group: Int32Array.from(rows, (row) => table.group[row]),
    columns: table.columns.map(
      (column): Column =>
        column.kind === "number"
          ? {...column, values: Float64Array.from(rows, (row) => column.values[row])}
          : column.kind === "text"
            ? {...column, values: take(column.values)}
            : {...column, values: take(column.values)}
    ),
    classes: table.classes,
    target: Int32Array.from(rows, (row) => table.target[row])
  };
}
