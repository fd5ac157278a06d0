import {describe, expect, test} from "vitest";
import {columnWidths} from "../../../src/client/takeaway/picture/column-widths.ts";
import {picture} from "../../../src/client/takeaway/picture/picture.ts";
import {balanced, faces, lines, type Measure} from "../../../src/client/takeaway/picture/type.ts";
import type {ShownFigure} from "../../../src/client/takeaway/shown.ts";
import {svg} from "../../../src/components/dom.ts";
import {buildDocument} from "../../../src/components/html.ts";
import {hostile, page, table} from "./sample.ts";

/** Every character half as wide as it is high. */
const measure: Measure = (text, {size}) => [...text].length * size * 0.5;
const document = buildDocument();
const paper = {document, measure, locale: "en"} as const;
const draw = (figure: ShownFigure, of = page) => picture(paper, of, figure, (element) => element.outerHTML);

const [listed] = page.figures;
/** A drawing with all that pages allow themselves and files cannot have. */
const drawn: ShownFigure = {
  ...listed,
  view: {
    ...listed.view,
    title: "<b>Bold</b> & “quoted”",
    draw: ({width, id}) =>
      svg(
        document,
        "svg",
        {class: "chart", width, height: 100, tabindex: 0, role: "img"},
        svg(document, "rect", {width, height: 10, fill: "var(--critical)"}),
        svg(document, "rect", {width, height: 10, fill: "var(--degraded)"}),
        svg(
          document,
          "a",
          {href: "../rul/index.html"},
          svg(document, "text", {"font-family": "var(--serif)"}, "4")
        ),
        svg(document, "use", {href: `#${id}-hatch`})
      )
  }
};

describe("a figure as a picture", () => {
  test("leaves nothing to the page: colours, families, links, tab stops", () => {
    const {markup} = draw(drawn);
    expect(markup).not.toMatch(/var\(|tabindex|index\.html/);
    expect(markup).toContain('fill="#4E0B2E"');
    expect(markup).toContain("#list-picture-hatch");
    expect(markup).toContain("Newsreader");
  });

  test("shows what each series' colour and symbol stand for, in as many lines as it takes", () => {
    const entry = (name: string) => ({
      name,
      colour: "var(--series1)",
      symbol: {path: "M0,0L3,3", hollow: true},
      still: false
    });
    const view = {
      ...drawn.view,
      key: {label: "Région", entries: [entry("<Nord>"), entry("Sud")]}
    };
    const {markup, height} = draw({...drawn, view});
    expect(markup.match(/M0,0L3,3/g)).toHaveLength(2);
    for (const text of ["Région", "&lt;Nord&gt;", "Sud"]) expect(markup).toContain(text);
    expect(markup).not.toMatch(/var\(/);
    const many = Array.from({length: 40}, (_, i) => entry(`series number ${i}`));
    const tall = draw({...drawn, view: {...view, key: {...view.key, entries: many}}});
    expect(tall.height).toBeGreaterThan(height + 40);
  });

  test("says what it shows, under which filters, in which words, from where; and what its marks mean", () => {
    const {markup} = draw(drawn);
    for (const text of [
      "&lt;b&gt;Bold&lt;/b&gt; &amp;",
      "Read it so",
      "8 units",
      "FD001",
      "A source",
      "simulated data"
    ])
      expect(markup).toContain(text);
    expect(markup).toMatch(/>critical<.*>degraded</s);
    expect(markup).not.toContain(">healthy<");
    expect(draw(drawn, {...page, choices: []}).markup).not.toContain(">FD001<");
  });

  test("defines the words it uses and no others", () => {
    const definitions = [
      {term: "Remaining useful life (RUL)", definition: "cycles to go"},
      {term: "Critical, degraded", definition: "levels"},
      {term: "Unit", definition: "one machine"},
      {term: "Bold", definition: "brave"}
    ];
    const {markup} = draw(drawn, {...page, definitions});
    expect(markup).toContain("Unit: one machine");
    expect(markup).toContain("Bold: brave");
    expect(markup).not.toMatch(/cycles to go|levels/);
  });

  test("draws a table that is the figure, whatever its names", () => {
    const {markup, width, height} = draw(listed);
    expect(markup).toContain("&lt;img src=x");
    expect(width).toBe(1032);
    expect(height).toBeGreaterThan(400);
  });
});

describe("texts", () => {
  test("are broken at spaces, but not at no-break ones, into lines that fit", () => {
    expect(lines("one two\u00a0three four", 60, faces.table, measure)).toEqual([
      "one",
      "two\u00a0thre",
      "e four"
    ]);
    for (const name of hostile)
      for (const line of lines(name, 100, faces.table, measure))
        expect(measure(line, faces.table)).toBeLessThanOrEqual(100);
    expect(lines("x".repeat(200), 100, faces.table, measure).join("")).toBe("x".repeat(200));
  });

  test("are balanced in no more lines than they need", () => {
    const text = "aaaa bbbb cccc dddd eeee ff";
    expect(lines(text, 185, faces.table, measure)).toEqual(["aaaa bbbb cccc dddd eeee", "ff"]);
    expect(balanced(text, 185, faces.table, measure)).toEqual(["aaaa bbbb cccc", "dddd eeee ff"]);
    expect(balanced("short", 185, faces.table, measure)).toEqual(["short"]);
  });
});

describe("columns of a table", () => {
  test("never take more than the picture's width", () => {
    for (const count of [1, 4, 12]) {
      const columns = Array.from({length: count}, (_, i) => ({head: `a long head number ${i}`}));
      const rows = [columns.map(() => ({text: "some words", value: 1}))];
      const widths = columnWidths(paper, {...table, columns, rows}, 952);
      expect(widths.every((width) => width > 0)).toBe(true);
      expect(widths.reduce((sum, width) => sum + width + 24, -24)).toBeLessThanOrEqual(952.001);
    }
  });
});
