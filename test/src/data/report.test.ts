import {createHash} from "node:crypto";
import {float32, float64, int32, tableFromArrays, tableToIPC, utf8} from "@uwdata/flechette";
import {describe, expect, test} from "vitest";
import {defineTable} from "../../../pipeline/contract/table.ts";
import {DataError} from "../../../src/data/error.ts";
import {ReportFiles} from "../../../src/data/report.ts";
import {readTable} from "../../../src/data/table.ts";

const schema = defineTable({
  name: "lives",
  description: "",
  columns: {
    unit: {type: "utf8", description: ""},
    life: {type: "float64", nullable: true, description: ""},
    cluster: {type: "int32", description: ""}
  }
});

const write = (columns: Record<string, unknown[]>, types: Record<string, unknown>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(tableToIPC(tableFromArrays(columns, {types: types as never}), {format: "file"})!);

const good = write(
  {unit: ["a", "b"], life: [1.5, null], cluster: [1, 2]},
  {unit: utf8(), life: float64(), cluster: int32()}
);

/** A report of one file, as its manifest describes it. */
function files(bytes: Uint8Array<ArrayBuffer>, served = bytes): Promise<ReportFiles> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const artefact = {path: "lives.arrow", bytes: bytes.length, sha256, rows: 2, schema: null, table: "lives"};
  const manifest = {version: 1, report: "aero", build: "00000000", artefacts: [artefact]};
  const encoded = new TextEncoder().encode(JSON.stringify(manifest));
  return ReportFiles.open({read: async (path) => (path === "manifest.json" ? encoded : served)});
}

const refusal = async (promise: Promise<unknown>): Promise<string> => {
  const error = await promise.then(
    () => null,
    (reason) => reason
  );
  expect(error).toBeInstanceOf(DataError);
  return (error as DataError).message;
};

describe("a report's table", () => {
  test("comes back as typed columns, gaps as null", async () => {
    const {rows, columns} = await (await files(good)).table("lives.arrow", schema);
    expect(rows).toBe(2);
    expect([...Array.from(columns.unit)]).toEqual(["a", "b"]);
    expect(Array.from(columns.life)).toEqual([1.5, null]);
  });

  test("may lack values of what a report measures: they come back as no number", () => {
    const columns = {unit: ["a", "b"], life: [1, 2], cluster: [1, 2], flow: [0.5, null]};
    const bytes = write(columns, {unit: utf8(), life: float64(), cluster: int32(), flow: float32()});
    expect([...Array.from(readTable("x", bytes, schema, 2, ["flow"]).extra.flow)]).toEqual([0.5, Number.NaN]);
  });

  test("is refused when any single bit differs from what was written", async () => {
    for (const place of [8, 200, good.length >> 1, good.length - 9]) {
      const altered = good.slice();
      altered[place] ^= 4;
      expect(await refusal((await files(good, altered)).table("lives.arrow", schema))).toContain("SHA-256");
    }
  });

  test("is refused when it is cut short", async () => {
    const message = await refusal((await files(good, good.slice(0, 100))).bytes("lives.arrow"));
    expect(message).toBe(
      `lives.arrow: it has 100 bytes where the manifest says ${good.length}. Run \`npm run report\` to write it again`
    );
  });

  test("is refused when the manifest does not list it", async () => {
    expect(await refusal((await files(good)).table("other.arrow", schema))).toContain("does not list it");
  });

  test("is refused when columns, types, gaps or rows are not the contract's", () => {
    const read = (bytes: Uint8Array, rows: number | null = 2) =>
      readTable("lives.arrow", bytes, schema, rows);
    const types = {unit: utf8(), life: float64(), cluster: int32()};
    expect(() => read(good, 3)).toThrow("2 rows where the manifest says 3");
    expect(() => read(write({unit: ["a"], life: [1]}, types), 1)).toThrow("its columns are unit, life where");
    expect(() =>
      read(write({unit: ["a"], life: [1], cluster: [1.5]}, {...types, cluster: float64()}), 1)
    ).toThrow('column "cluster" is float64 where the contract says int32');
    expect(() => read(write({unit: ["a", null], life: [1, 2], cluster: [1, 2]}, types))).toThrow(
      'column "unit" lacks 1 values'
    );
  });

  test("is refused when it is not Arrow at all", () => {
    expect(() => readTable("lives.arrow", new TextEncoder().encode("not a table"), schema, null)).toThrow(
      DataError
    );
  });
});

test("a manifest that is not JSON, or not of its schema, is refused with the place that differs", async () => {
  const open = (text: string) => ReportFiles.open({read: async () => new TextEncoder().encode(text)});
  expect(await refusal(open("<html>"))).toContain("manifest.json: it is not JSON in UTF-8");
  expect(await refusal(open('{"version":2}'))).toContain("manifest.json: at version");
});
