import {tableFromIPC} from "apache-arrow";
import {describe, expect, test} from "vitest";
import {arrow} from "../../../src/client/takeaway/arrow.ts";
import {hostile, page, table} from "./sample.ts";

describe("a table as an Arrow file", () => {
  const [figure] = page.figures;
  const read = tableFromIPC(arrow(page, figure));

  test("is read back by another reader with the same values and gaps", () => {
    expect(read.schema.fields.map(({name}) => name)).toEqual(table.columns.map(({head}) => head));
    const columns = table.columns.map((_, i) => [...read.getChildAt(i)!]);
    expect(columns).toEqual(table.columns.map((_, i) => table.rows.map((row) => row[i].value)));
    expect(columns[0]).toEqual(hostile);
  });

  test("types its columns: texts, repeated texts, numbers with decimals, whole numbers", () => {
    const whole = {
      ...table,
      columns: table.columns.slice(2),
      rows: [1, -2].map((value) => [
        {value, text: ""},
        {value: null, text: ""}
      ])
    };
    expect(read.schema.fields.map(({type}) => String(type))).toEqual([
      "Utf8",
      "Dictionary<Int32, Utf8>",
      "Float64",
      "Float64"
    ]);
    const fields = tableFromIPC(arrow(page, {...figure, table: whole})).schema.fields;
    expect(fields.map(({type}) => String(type))).toEqual(["Int32", "Float64"]);
  });

  test("carries what it is: report, page, filters, origin, date", () => {
    const {metadata} = read.schema;
    expect(metadata.get("report")).toBe("Aircraft engines");
    expect(metadata.get("filters")).toBe("Filters: FD001");
    expect(metadata.get("origin_kind")).toBe("simulated");
    expect(metadata.get("computed")).toBe("2026-11-20T00:00:00.000Z");
  });

  test("keeps every column when two have the same head, and is a table when it has no rows", () => {
    const twice = {...table, columns: table.columns.map((column) => ({...column, head: "x"})), rows: []};
    const back = tableFromIPC(arrow(page, {...figure, table: twice}));
    expect(back.schema.fields.map(({name}) => name)).toEqual(["x", "x (2)", "x (3)", "x (4)"]);
    expect(back.numRows).toBe(0);
  });

  test("is the same bytes for the same page", () => {
    expect(Buffer.compare(arrow(page, figure), arrow(page, figure))).toBe(0);
  });
});
