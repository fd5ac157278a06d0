/** Files of a report from what the stages computed. */
import type {TableSchema} from "../contract/table.ts";
import {encodeTable} from "../io/arrow.ts";
import type {ArtefactContent} from "../io/artefacts.ts";
import {extendSchema, type TableColumns} from "../io/tableCheck.ts";

/** A measured quantity: a column of numbers, `NaN` where it is missing. */
export interface Measured {
  readonly name: string;
  readonly values: ArrayLike<number>;
}

/** A table of the contract as an Arrow file. */
export function tableFile(path: string, schema: TableSchema, columns: TableColumns): ArtefactContent {
  const {bytes, rows, schema: hash} = encodeTable(schema, columns);
  return {path, content: bytes, table: {name: schema.name, rows, schema: hash}};
}

/** A table of the contract with a column for each of some quantities behind its own: float32, or uint8 for bytes. */
export function measuredFile(
  path: string,
  schema: TableSchema,
  columns: TableColumns,
  measured: readonly Measured[]
): ArtefactContent {
  const more = measured.map(
    ({name, values}) =>
      [
        name,
        values instanceof Uint8Array
          ? ({type: "uint8", description: name} as const)
          : ({type: "float32", nullable: true, description: name} as const)
      ] as const
  );
  const values = measured.map(({name, values}) => [
    name,
    values instanceof Float32Array || values instanceof Uint8Array ? values : Float32Array.from(values)
  ]);
  return tableFile(path, extendSchema(schema, Object.fromEntries(more)), {
    ...columns,
    ...Object.fromEntries(values)
  });
}

/** Plain data as JSON, indented so that differences are readable. */
export const jsonFile = (path: string, value: unknown): ArtefactContent => ({
  path,
  content: `${JSON.stringify(value, null, 1)}\n`
});
