import {unzipSync} from "fflate";
import readExcel from "read-excel-file/node";
import {describe, expect, test} from "vitest";
import {sheetNames} from "../../../src/client/takeaway/sheet-names.ts";
import {workbook} from "../../../src/client/takeaway/workbook.ts";
import {hostile, page, table} from "./sample.ts";

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe("a page's workbook", () => {
  test("is read back with its values typed: numbers, texts, nothing where nothing is known", async () => {
    const sheets = await readExcel(Buffer.from(await workbook(page)));
    expect(sheets.map(({sheet}) => sheet)).toEqual([
      "About",
      "Every unit by urgency life…",
      "Every unit by urgency… (2)",
      "Figure"
    ]);
    const [heads, ...rows] = sheets[1].data;
    expect(heads).toEqual(table.columns.map(({head}) => head));
    expect(rows.map((row) => row.slice(1))).toEqual(
      table.rows.map((row) => row.slice(1).map(({value}) => value))
    );
    expect(rows.map(([name]) => name)).toEqual(hostile.map((name) => name.replaceAll(/\p{Cc}/gu, "")));
  });

  test("holds no formula, whatever texts begin with", async () => {
    const files = unzipSync(await workbook(page));
    for (const [name, bytes] of Object.entries(files))
      if (name.includes("worksheets/sheet")) expect(text(bytes), name).not.toContain("<f");
  });

  test("says on its first sheet what it is, under which filters, from which data", async () => {
    const [{data}] = await readExcel(Buffer.from(await workbook(page)));
    const said = data.flat().filter((value) => value !== null);
    for (const expected of [
      "Filters: FD001",
      "Simulated fleet",
      "simulated data: nothing in it was recorded in reality",
      "20\u00a0November 2026",
      42,
      page.link,
      "cycles before failure",
      "=Finding of ***",
      "in cycles",
      "8 units",
      "A source"
    ])
      expect(said).toContain(expected);
  });

  test("keeps heads in view and writes numbers with the decimals of the screen", async () => {
    const files = unzipSync(await workbook(page));
    expect(text(files["xl/worksheets/sheet2.xml"])).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"/);
    expect(text(files["xl/styles.xml"])).toContain('formatCode="#,##0.00"');
    expect(text(files["xl/styles.xml"])).toContain('formatCode="#,##0%"');
  });

  test("is the same bytes for the same page", async () => {
    const first = await workbook(page);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.compare(first, await workbook(page))).toBe(0);
  });
});

describe("names of sheets", () => {
  test("fit Excel: at most 31 characters, none of those it refuses, no two alike whatever their case", () => {
    const names = sheetNames([...hostile, "'quoted'", "Über", "ÜBER", "", "x".repeat(200)], "Figure");
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).toMatch(/^[^'\s][^\\/?*[\]:\p{Cc}]*$/u);
      expect(name).not.toMatch(/'$/);
    }
  });
});
