import {describe, expect, test} from "vitest";
import {embed} from "../../../src/components/embed.ts";
import {toHtml} from "../../../src/components/html.ts";
import {rich} from "../../../src/components/rich.ts";
import {table} from "../../../src/components/table.ts";
import {csv} from "../../../src/data/csv.ts";
import type {TableView} from "../../../src/views/view.ts";

const hostile = '<img src=x onerror="alert(1)">&amp;';

const view: TableView = {
  caption: "Table",
  columns: [
    {head: "Unit", key: true},
    {head: "Life, cycles", numeric: true}
  ],
  rows: [
    [
      {text: hostile, value: hostile},
      {text: "−1,5", value: -1.5}
    ],
    [
      {text: "b", value: "=cmd|' /C calc'!A0"},
      {text: "n/a", value: null}
    ]
  ]
};

describe("text from data", () => {
  test("is never markup in a sentence or a table", () => {
    const html = toHtml((document) => [...rich(document, [hostile, {bold: hostile}]), table(document, view)]);
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;img");
  });

  test("cannot close the script element that carries the page's data", () => {
    const data = {name: "</script><script>alert(1)</script><!--"};
    expect(embed(data)).not.toContain("<");
    expect(JSON.parse(embed(data))).toEqual(data);
  });

  test("cannot be a link that runs code: links come from our own routes only", () => {
    const html = toHtml((document) => rich(document, [{link: "unit", href: "../rul/index.html?unit=%22"}]));
    expect(html).toBe('<a href="../rul/index.html?unit=%22">unit</a>');
  });
});

describe("a table", () => {
  const html = toHtml((document) => table(document, view));

  test("names its rows and columns for assistive technology", () => {
    expect(html).toContain('<th scope="col"><span class="head">Unit</span></th>');
    expect(html).toContain('<th scope="row">b</th>');
    expect(html).toContain("<caption");
  });

  test("aligns numbers to the right", () => {
    expect(html).toContain('<td class="num">');
  });
});

describe("CSV", () => {
  const lines = csv(view).slice(1).split("\r\n");

  test("starts with a byte order mark and ends lines as RFC 4180 says", () => {
    expect(csv(view).charCodeAt(0)).toBe(0xfeff);
    expect(lines).toHaveLength(4);
  });

  test("writes negative numbers as numbers and absent values as nothing", () => {
    expect(lines[1].endsWith(",-1.5")).toBe(true);
    expect(lines[2].endsWith(",")).toBe(true);
  });

  test("keeps a spreadsheet from running text as a formula", () => {
    expect(lines[2]).toBe("'=cmd|' /C calc'!A0,");
  });

  test("quotes what holds quotes, commas or line ends", () => {
    expect(lines[0]).toBe('Unit,"Life, cycles"');
    expect(lines[1]).toContain('""alert(1)""');
  });
});
