/** A model of classes as the registry keeps it: with all it takes to predict and to be compared later. */
import * as z from "zod/mini";
import {hex} from "../hash/hex.ts";
import {sha256} from "../hash/sha256.ts";
import {type Column, type LabelledTable, selectTableRows} from "../tabular/labelledTable.ts";
import {packProbabilities} from "./packedProbabilities.ts";
import {RegisteredError} from "./rulModel.ts";

const text = z.string();

const columnSchema = z.discriminatedUnion("kind", [
  z.strictObject({kind: z.literal("text"), name: text, values: z.array(text)}),
  z.strictObject({kind: z.literal("number"), name: text, values: z.array(z.nullable(z.number()))}),
  z.strictObject({kind: z.literal("category"), name: text, values: z.array(z.nullable(text))})
]);

export const registeredTableSchema = z.strictObject({
  format: z.literal("vigie-registered"),
  version: z.literal(1),
  kind: z.literal("tabular"),
  report: text,
  classes: z.array(text).check(z.minLength(2)),
  model: z.unknown(),
  /** Rows it learned from, by the key of what they are about, with what models without them said of each. */
  seen: z.strictObject({
    keys: z.array(text),
    truth: z.array(z.int().check(z.nonnegative())),
    top: text,
    shares: text,
    probability: text
  }),
  /** A few rows and their probabilities by the model: what it must still give when it is loaded. */
  check: z.strictObject({
    id: z.array(text),
    columns: z.array(columnSchema),
    probabilities: z.array(z.number())
  })
});

export type RegisteredTable = z.infer<typeof registeredTableSchema>;

/** @throws RegisteredError when the registry holds no model of classes */
export function registeredTable(data: unknown): RegisteredTable {
  const {success, data: saved, error} = z.safeParse(registeredTableSchema, data);
  if (success) return saved;
  const [issue] = error.issues;
  throw new RegisteredError(
    `The model in production is none of this report: ${issue.path.join(".") || "it"}: ${issue.message}. ` +
      "To mend: restore the registry's folder, or remove it to start anew."
  );
}

/** Hexadecimal digits of a key. */
const DIGITS = 16;

/** Key of each row: a hash of what it is about. */
export const rowKeys = ({id}: Pick<LabelledTable, "id">): string[] =>
  id.map((name) => hex(sha256(new TextEncoder().encode(name))).slice(0, DIGITS));

type PackedColumn = RegisteredTable["check"]["columns"][number];

const packed = (column: Column): PackedColumn =>
  column.kind === "number"
    ? {...column, values: Array.from(column.values, (value) => (Number.isFinite(value) ? value : null))}
    : column.kind === "text"
      ? {...column, values: [...column.values]}
      : {...column, values: [...column.values]};

const unpacked = (column: PackedColumn): Column =>
  column.kind === "number"
    ? {...column, values: Float64Array.from(column.values, (value) => value ?? Number.NaN)}
    : column;

/** The rows that were kept with a model, their classes unknown. */
export function keptRows({classes, check}: RegisteredTable): LabelledTable {
  const rows = check.id.length;
  return {
    rows,
    id: check.id,
    group: Int32Array.from({length: rows}, (_, row) => row),
    columns: check.columns.map(unpacked),
    classes,
    target: new Int32Array(rows)
  };
}

/** Rows whose cells are kept to see that a model still predicts what it did. */
const CHECKED = 20;

export interface RegisterTableInputs {
  readonly report: string;
  readonly table: LabelledTable;
  /** The fitted model as plain data. */
  readonly model: unknown;
  /** Out-of-fold probabilities of class k of row r at r × K + k. */
  readonly outOfFold: Float64Array;
  /** Probabilities by the fitted model. */
  readonly predict: (table: LabelledTable) => Float64Array;
}

/** What the registry keeps of a model of classes. */
export function registerTable({
  report,
  table,
  model,
  outOfFold,
  predict
}: RegisterTableInputs): RegisteredTable {
  const step = Math.max(1, Math.floor(table.rows / CHECKED));
  const few = Array.from({length: Math.min(CHECKED, table.rows)}, (_, i) => i * step);
  const kept = selectTableRows(table, few);
  const {top, shares, truth} = packProbabilities(outOfFold, table.target, table.classes.length);
  return {
    format: "vigie-registered",
    version: 1,
    kind: "tabular",
    report,
    classes: [...table.classes],
    model,
    seen: {keys: rowKeys(table), truth: Array.from(table.target), top, shares, probability: truth},
    check: {id: [...kept.id], columns: kept.columns.map(packed), probabilities: Array.from(predict(kept))}
  };
}
