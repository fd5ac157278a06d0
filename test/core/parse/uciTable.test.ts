import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {InputError, describe as tell} from "../../../pipeline/core/parse/problem.ts";
import {parseUciTable, type UciLayout} from "../../../pipeline/core/parse/uciTable.ts";
import {layoutOf, uciTables} from "../../../pipeline/emit/course/uci.ts";

const layout: UciLayout = {
  file: "data/uci/small.csv",
  rows: 3,
  features: ["length", "width"],
  classes: ["long", "wide"]
};
const good = ["3,2,long,wide", "5.1,3.5,0", "2,4e0,1", "-.5,0,0"];
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const parse = (lines: readonly string[], end = "\n") =>
  parseUciTable(bytes(lines.map((line) => line + end).join("")), layout);

/** The message an operator sees; fails when the file was accepted. */
function refusal(content: Uint8Array | readonly string[]): string {
  const {value, log} = content instanceof Uint8Array ? parseUciTable(content, layout) : parse(content);
  expect(value).toBeNull();
  return new InputError(log.errors()).message;
}
const changed = (line: number, text: string): string[] => good.with(line - 1, text);

describe("a good UCI file", () => {
  it("becomes columns of numbers and the class of each record", () => {
    const {value, log} = parse(good);
    expect(log.repairs()).toEqual([]);
    expect(value?.columns.map((column) => [...column])).toEqual([
      [5.1, 2, -0.5],
      [3.5, 4, 0]
    ]);
    expect([...(value?.target ?? [])]).toEqual([0, 1, 0]);
  });

  it("may begin with a byte order mark, have Windows line ends, or lack the last one", () => {
    const plain = parse(good).value;
    expect(parse([`\ufeff${good[0]}`, ...good.slice(1)]).value).toEqual(plain);
    expect(parse(good, "\r\n").value).toEqual(plain);
    const {value, log} = parseUciTable(bytes(good.join("\n")), layout);
    expect(value).toEqual(plain);
    expect(log.repairs().flatMap(({examples}) => examples.map(tell))).toEqual([
      expect.stringContaining("a last line without an end of line")
    ]);
  });

  it("comes back as written, whatever its numbers", () => {
    const cell = fc.double({noNaN: true, noDefaultInfinity: true});
    const record = fc.tuple(cell, cell, fc.nat(1));
    fc.assert(
      fc.property(fc.array(record, {minLength: 1, maxLength: 20}), (records) => {
        const text = [`${records.length},2,long,wide`, ...records.map((cells) => cells.join(","))].join("\n");
        const {value} = parseUciTable(bytes(`${text}\n`), {...layout, rows: records.length});
        expect([...(value?.columns[1] ?? [])]).toEqual(records.map(([, width]) => width + 0));
        expect([...(value?.target ?? [])]).toEqual(records.map(([, , k]) => k));
      })
    );
  });
});

describe("a bad UCI file is refused", () => {
  it.each([
    ["with a line too short", changed(3, "2,1")],
    ["with a line too long", changed(3, "2,4,1,9")],
    ["with a blank line inside", changed(3, "")],
    ["with text for a number", changed(2, "5.1,three,0")],
    ["with an empty cell", changed(2, ",3.5,0")],
    ["with no finite number", changed(2, "1e999,NaN,0")],
    ["with a hexadecimal number", changed(2, "0x10,3.5,0")],
    ["with a class it has not", changed(4, "-.5,0,2")],
    ["with a class by name", changed(4, "-.5,0,long")],
    ["with fewer records than it states", good.slice(0, 3)],
    ["with more records than it states", [...good, "1,1,1"]],
    ["with another count on line 1", changed(1, "4,2,long,wide")],
    ["with another number of features", changed(1, "3,3,long,wide")],
    ["with other classes", changed(1, "3,2,long,tall,round")],
    ["with a class too few", changed(1, "3,2,long")],
    ["with a first line of names", changed(1, "length,width,class")],
    ["with line 1 alone", good.slice(0, 1)],
    ["with quotes", changed(2, '"5.1",3.5,0')],
    ["with semicolons", good.map((line) => line.replaceAll(",", ";"))]
  ])("%s", (_, lines) => {
    expect(refusal(lines)).toMatchSnapshot();
  });

  it.each([
    ["when it is empty", new Uint8Array()],
    ["when it is an archive", Uint8Array.of(0x1f, 0x8b, 8, 0)],
    ["when it is binary", Uint8Array.of(51, 44, 0, 10)],
    ["when it is not UTF-8", Uint8Array.of(...bytes("3,2,long,w"), 0xe9, 10)]
  ])("%s", (_, content) => {
    expect(refusal(content)).toMatchSnapshot();
  });

  it("when any byte of it is lost, or the loss leaves the same count of whole records", () => {
    const text = bytes(`${good.join("\n")}\n`);
    fc.assert(
      fc.property(fc.nat(text.length - 1), (at) => {
        const {value} = parseUciTable(Uint8Array.from([...text.slice(0, at), ...text.slice(at + 1)]), layout);
        if (value) expect([value.rows, value.columns.length]).toEqual([3, 2]);
      })
    );
  });
});

describe("the files of this project", () => {
  const root = new URL("../../../", import.meta.url);
  const sources = readFileSync(new URL("data/SOURCES.md", root), "utf8");

  it.each(uciTables.map((definition) => [definition.name, definition] as const))(
    "%s is what is stated, and the file that data/SOURCES.md names",
    (_, definition) => {
      const content = readFileSync(new URL(definition.file, root));
      const {value, log} = parseUciTable(content, layoutOf(definition));
      expect(log.errors()).toEqual([]);
      expect(value?.rows).toBe(definition.rows);
      const hash = createHash("sha256").update(content).digest("hex");
      expect(sources).toContain(`\`${definition.file.replace("data/", "")}\`: \`${hash}\``);
    }
  );

  it("have 212 malignant and 357 benign tumours, 50 irises of a species, 59, 71 and 48 wines of a cultivar", () => {
    const sizes = uciTables.map((definition) => {
      const {value} = parseUciTable(readFileSync(new URL(definition.file, root)), layoutOf(definition));
      return definition.target.classes.map((_, k) => value?.target.filter((one) => one === k).length);
    });
    expect(sizes).toEqual([
      [50, 50, 50],
      [59, 71, 48],
      [212, 357]
    ]);
  });

  it("give the thirty measures of a tumour in the file's order", () => {
    const cancer = uciTables.find(({name}) => name === "breastCancer");
    const names = Object.keys(cancer?.features ?? {});
    expect(names).toHaveLength(30);
    expect([0, 7, 9, 10, 17, 19, 20, 27, 29].map((i) => names[i])).toEqual([
      "meanRadius",
      "meanConcavePoints",
      "meanFractalDimension",
      "radiusError",
      "concavePointsError",
      "fractalDimensionError",
      "worstRadius",
      "worstConcavePoints",
      "worstFractalDimension"
    ]);
  });
});
