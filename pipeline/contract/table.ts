/**
 * Schemas of the Arrow tables that cross from the pipeline to the site. Both sides check against them:
 * the pipeline before it writes, the site after it reads.
 */

/** Types of a column in a file; every one is read back as a number or a string, never as a bigint or a Date. */
export type ColumnType = "float64" | "float32" | "int32" | "uint16" | "uint8" | "utf8" | "dictionary";

/** One column of a table. */
export interface ColumnSchema {
  readonly type: ColumnType;
  /** Whether a value may be absent. */
  readonly nullable?: boolean;
  /** What the column holds, for people: shown in data dictionaries. */
  readonly description: string;
  /** Unit of measure: a name such as `time` for the report's own time unit, or empty. */
  readonly unit?: string;
}

/** A table: columns by name, in file order. */
export interface TableSchema {
  readonly name: string;
  readonly description: string;
  readonly columns: Readonly<Record<string, ColumnSchema>>;
}

type Text = "utf8" | "dictionary";
type Cell<C extends ColumnSchema> =
  | (C["type"] extends Text ? string : number)
  | (C["nullable"] extends true ? null : never);

/** Columns of a table in memory, inferred from its schema. */
export type Columns<S extends TableSchema> = {
  readonly [K in keyof S["columns"]]: ArrayLike<Cell<S["columns"][K]>>;
};

/** One row of a table as an object, inferred from its schema. */
export type Row<S extends TableSchema> = {readonly [K in keyof S["columns"]]: Cell<S["columns"][K]>};

/** Keeps the literal types of a schema. */
export const defineTable = <const S extends TableSchema>(schema: S): S => schema;
