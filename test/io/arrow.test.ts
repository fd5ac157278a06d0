import {tableFromIPC} from "@uwdata/flechette";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import * as rul from "../../pipeline/contract/rul.ts";
import {defineTable, type TableSchema} from "../../pipeline/contract/table.ts";
import {decodeTable, encodeTable, schemaHash, schemaText} from "../../pipeline/io/arrow.ts";
import {extendSchema} from "../../pipeline/io/tableCheck.ts";

const text = "A description";
const schema = defineTable({
  name: "sample",
  description: text,
  columns: {
    f64: {type: "float64", description: text},
    f32: {type: "float32", description: text},
    i32: {type: "int32", description: text},
    u16: {type: "uint16", description: text},
    u8: {type: "uint8", description: text},
    words: {type: "dictionary", description: text},
    notes: {type: "utf8", description: text},
    maybe: {type: "float64", nullable: true, description: text},
    maybeCount: {type: "int32", nullable: true, description: text},
    maybeWord: {type: "dictionary", nullable: true, description: text}
  }
});
const columns = {
  f64: Float64Array.of(1.5, -0, 1e300),
  f32: Float32Array.of(0.1, 2, 3),
  i32: [-(2 ** 31), 0, 2 ** 31 - 1],
  u16: [0, 1, 65535],
  u8: Uint8Array.of(0, 7, 255),
  words: ["Sain", "Dégradé", "Sain"],
  notes: ["", "🔴 = critique", "=1+1"],
  maybe: [null, 2.5, Number.NaN],
  maybeCount: [4, null, 5],
  maybeWord: [null, "x", null]
};
const rows = (bytes: Uint8Array) =>
  tableFromIPC(bytes)
    .toArray()
    .map((row) => ({...row}));
const message = (given: TableSchema, values: Record<string, ArrayLike<never> | unknown[]>): string => {
  try {
    encodeTable(given, values as never);
  } catch (error) {
    return String(error);
  }
  return "accepted";
};

describe("an Arrow file", () => {
  it("is read by the pages' reader as it was given", () => {
    const encoded = encodeTable(schema, columns);
    expect(encoded.rows).toBe(3);
    expect(rows(encoded.bytes)).toEqual(
      [0, 1, 2].map((row) => ({
        f64: columns.f64[row],
        f32: Math.fround(columns.f32[row]),
        i32: columns.i32[row],
        u16: columns.u16[row],
        u8: columns.u8[row],
        words: columns.words[row],
        notes: columns.notes[row],
        maybe: [null, 2.5, null][row],
        maybeCount: columns.maybeCount[row],
        maybeWord: columns.maybeWord[row]
      }))
    );
  });

  it("is read by the pipeline's reader as it was given", () => {
    const read = decodeTable(schema, encodeTable(schema, columns).bytes);
    expect(Object.keys(read)).toEqual(Object.keys(schema.columns));
    for (const [name, values] of Object.entries(columns)) {
      expect(Array.from(read[name] as ArrayLike<unknown>)).toEqual(
        Array.from(values as ArrayLike<unknown>, (v) => (Number.isNaN(v) ? null : v))
      );
    }
  });

  it("survives both ways whatever the values", () => {
    const row = fc.record({
      f64: fc.double({noNaN: true, noDefaultInfinity: true}),
      word: fc.string({unit: "grapheme"}),
      maybe: fc.option(fc.integer({min: 0, max: 255}))
    });
    const small = defineTable({
      name: "small",
      description: text,
      columns: {
        f64: {type: "float64", description: text},
        word: {type: "dictionary", description: text},
        note: {type: "utf8", description: text},
        maybe: {type: "uint8", nullable: true, description: text}
      }
    });
    fc.assert(
      fc.property(fc.array(row, {maxLength: 40}), (list) => {
        const given = list.map(({f64, word, maybe}) => ({f64, word, note: word, maybe}));
        const pick = (name: "f64" | "word" | "note" | "maybe") => given.map((r) => r[name]) as never[];
        const {bytes} = encodeTable(small, {
          f64: pick("f64"),
          word: pick("word"),
          note: pick("note"),
          maybe: pick("maybe")
        });
        expect(rows(bytes)).toEqual(given);
        const read = decodeTable(small, bytes);
        expect(
          given.map((_, i) => ({
            f64: read.f64[i],
            word: read.word[i],
            note: read.note[i],
            maybe: read.maybe[i]
          }))
        ).toEqual(given);
      })
    );
  });

  it("has the same bytes for the same content, however it was given and whatever was written before", () => {
    const first = encodeTable(schema, columns).bytes;
    const reversed = Object.fromEntries(Object.entries(columns).reverse());
    const other = {
      ...reversed,
      f64: Array.from(columns.f64),
      maybe: Float64Array.of(Number.NaN, 2.5, Number.NaN)
    };
    expect(encodeTable(schema, other as never).bytes).toEqual(first);
  });

  it("may have no row", () => {
    const none = Object.fromEntries(Object.keys(schema.columns).map((name) => [name, []]));
    const {bytes, rows: count} = encodeTable(schema, none);
    expect(count).toBe(0);
    expect(tableFromIPC(bytes).numRows).toBe(0);
    expect(Object.keys(decodeTable(schema, bytes))).toEqual(Object.keys(schema.columns));
  });

  it("holds dictionaries beyond the small indices", () => {
    const words = defineTable({
      name: "w",
      description: text,
      columns: {w: {type: "dictionary", description: text}}
    });
    for (const n of [128, 129, 32768, 32769]) {
      const w = Array.from({length: n + 5}, (_, i) => `unit ${i % n}`);
      expect(tableFromIPC(encodeTable(words, {w}).bytes).getChild("w")?.toArray()).toEqual(w);
    }
  });

  it("takes columns beyond the schema when they are declared, under names that objects treat specially", () => {
    const extra = {
      T24: {type: "float32", description: text},
      constructor: {type: "float32", description: text}
    } as const;
    const wide = extendSchema(rul.sensorsTable, extra);
    const {bytes} = encodeTable(wide, {unit_id: ["1"], age: [1], T24: [0.5], constructor: [2]});
    expect(tableFromIPC(bytes).names).toEqual(["unit_id", "age", "T24", "constructor"]);
    expect(() => extendSchema(rul.sensorsTable, {age: {type: "float32", description: text}})).toThrow(
      'Table sensors has a column "age" already'
    );
  });

  it.each(Object.values(rul).filter((table) => typeof table === "object" && "columns" in table))(
    "can be written for the contract's table $name",
    (table) => {
      const values = Object.fromEntries(
        Object.entries(table.columns as TableSchema["columns"]).map(([name, {type}]) => [
          name,
          [type === "utf8" || type === "dictionary" ? "a" : 1]
        ])
      );
      expect(encodeTable(table, values).rows).toBe(1);
    }
  );
});

describe("columns that are not what the schema says are refused, with what and where", () => {
  it.each([
    ["a missing column", {...columns, f64: undefined}],
    ["an unknown column", {...columns, extra: [1, 2, 3]}],
    ["another length", {...columns, u8: [1, 2]}],
    ["an absent value where none may be", {...columns, i32: [1, null, 3]}],
    ["NaN where a value must be", {...columns, f64: [1, 2, Number.NaN]}],
    ["infinity", {...columns, maybe: [Number.POSITIVE_INFINITY, 1, 2]}],
    ["a number beyond float32", {...columns, f32: [1, 1e39, 2]}],
    ["a fraction among integers", {...columns, maybeCount: [1.5, 2, 3]}],
    ["an integer out of range", {...columns, u8: [256, 2, 3]}],
    ["text among numbers", {...columns, f64: ["1", 2, 3]}],
    ["a number among texts", {...columns, words: ["a", 2, "b"]}],
    ["broken text", {...columns, notes: ["a", "\ud800", "b"]}]
  ])("%s", (_, given) => {
    const clean = Object.fromEntries(Object.entries(given).filter(([, values]) => values !== undefined));
    expect(message(schema, clean as never)).toMatchSnapshot();
  });

  it("also on reading", () => {
    const {bytes} = encodeTable(schema, columns);
    const other = {...schema, columns: {...schema.columns, u8: {type: "int32", description: text}}} as const;
    expect(() => decodeTable(other, bytes)).toThrow("Table sample: found u8 of type Uint8; expected int32.");
    expect(() => decodeTable(rul.unitsTable, bytes)).toThrow("Table units: found no");
    expect(() => decodeTable(schema, Uint8Array.of(1, 2, 3))).toThrow("Table sample: found");
  });
});

it("the schema's hash changes with a name, a type or absence, not with a description", () => {
  const change = (column: object) =>
    schemaHash({
      ...schema,
      columns: {...schema.columns, u8: {type: "uint8", description: text, ...column}}
    } as TableSchema);
  expect(change({description: "another"})).toBe(schemaHash(schema));
  expect(new Set([change({}), change({type: "uint16"}), change({nullable: true})]).size).toBe(3);
  expect(schemaText(rul.clustersTable)).toBe(
    '"scenario":dictionary\n"cluster":int32\n"sensor":dictionary\n"deviation":float64'
  );
});
