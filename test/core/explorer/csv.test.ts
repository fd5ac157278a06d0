import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {ExplorerError, type ExplorerProblem} from "../../../pipeline/core/explorer/problem.ts";
import type {ReadOptions} from "../../../pipeline/core/explorer/read/cells.ts";
import {fromCsv} from "../../../pipeline/core/explorer/read/csv.ts";
import {fromObjects} from "../../../pipeline/core/explorer/read/objects.ts";
import {random} from "../../../pipeline/core/stats/random.ts";

const read = (text: string | Uint8Array, options?: ReadOptions) => fromCsv("mine.csv", text, options);

function refusal(text: string | Uint8Array, options?: ReadOptions): ExplorerProblem {
  try {
    read(text, options);
  } catch (error) {
    if (error instanceof ExplorerError) return error.problem;
    throw error;
  }
  throw new Error("it was read");
}

const header = ["width", "height", "kind"];
const rows = Array.from({length: 12}, (_, i) => [`${i}.5`, `${(i * 7) % 5}`, i % 2 ? "yes" : "no"]);
const text = (delimiter: string, end = "\n", lines = [header, ...rows]): string =>
  lines.map((cells) => cells.join(delimiter)).join(end) + end;
const plain = read(text(","));

describe("an own file", () => {
  test("gives numbers, classes in ascending order and the last column as target", () => {
    expect(plain.features).toEqual(["width", "height"]);
    expect(plain.labels).toEqual(["no", "yes"]);
    expect(Array.from(plain.columns[0])).toEqual(rows.map(([width]) => Number(width)));
    expect(Array.from(plain.y)).toEqual(rows.map((_, i) => i % 2));
    expect(plain.notes).toEqual([]);
  });

  test.each([
    ["semicolons", text(";")],
    ["tabs", text("\t")],
    ["vertical bars", text("|")],
    ["Windows line ends", text(",", "\r\n")],
    ["old Macintosh line ends", text(",", "\r")],
    ["a byte order mark", `\ufeff${text(",")}`],
    ["Excel's own line", `sep=;\r\n${text(";", "\r\n")}`],
    [
      "quoted cells",
      text(
        ",",
        "\n",
        [header, ...rows].map((own) => own.map((cell) => `"${cell}"`))
      )
    ],
    ["a delimiter at every end", text(",", ",\n")],
    ["blank lines", text(",", "\n\n")],
    ["blanks around cells", text(" , ")],
    ["decimal commas", text(";").replaceAll(".5", ",5")]
  ])("may have %s", (_, variant) => {
    expect(read(variant)).toEqual(plain);
  });

  test("may be in UTF-8, UTF-16 or Windows-1252", () => {
    const accented = text(";").replaceAll("yes", "été");
    const utf16 = new Uint8Array(2 + 2 * accented.length);
    utf16.set([0xff, 0xfe]);
    for (let i = 0; i < accented.length; i++) {
      utf16[2 + 2 * i] = accented.charCodeAt(i) & 255;
      utf16[3 + 2 * i] = accented.charCodeAt(i) >> 8;
    }
    const windows = Uint8Array.from(accented, (character) => character.charCodeAt(0));
    for (const bytes of [new TextEncoder().encode(accented), utf16, windows])
      expect(read(bytes)).toEqual(read(accented));
    expect(read(accented).labels).toEqual(["no", "été"]);
  });

  test("may have cells with the delimiter, quotes and line ends in them", () => {
    const odd = text(",").replaceAll("yes", '"a ""b"", c\nd"');
    expect(read(odd).labels).toEqual(['a "b", c\nd', "no"]);
  });

  test("may have another target, of words or of a few whole numbers", () => {
    const table = read(text(","), {target: "height"});
    expect(table.labels).toEqual(["0", "1", "2", "3", "4"]);
    expect(table.features).toEqual(["width", "kind = no", "kind = yes"]);
    expect(table.notes).toEqual([{key: "encodedText", values: {column: "kind", values: 2}}]);
  });

  test.each(["", "NA", "NaN", "nan", "?", "null", "NULL", "-", "n/a"])(
    "counts %j as missing, and a stranger among numbers",
    (missing) => {
      const holed = rows.map((own, i) => (i === 3 ? [missing, own[1], own[2]] : own));
      const table = read(text(",", "\n", [header, ...holed]));
      expect(table.columns[0][3]).toBeNaN();
      expect(table.notes).toEqual([{key: "missingValues", values: {column: "width", rows: 1}}]);
    }
  );

  test("tells which cells of a column of numbers are none", () => {
    const table = read(text(",").replace("4.5", "about 4"));
    expect(table.notes).toContainEqual({
      key: "unreadNumbers",
      values: {column: "width", cells: 1, example: "about 4"}
    });
    expect(table.columns[0][4]).toBeNaN();
  });

  test("leaves out rows without a class, and says how many", () => {
    const table = read(text(",").replace("0.5,0,no", "0.5,0,?"));
    expect(table.y.length).toBe(11);
    expect(table.notes).toContainEqual({key: "unlabelledRows", values: {rows: 1, column: "kind"}});
  });

  test("leaves out columns that are empty, number the rows or have many words", () => {
    const wide = [
      ["id", "name", "hole", ...header],
      ...rows.map((own, i) => [`${i + 7}`, `n${(i * 5) % 13}`, "NA", ...own])
    ];
    const long = [...wide, ...rows.map((own, i) => [`${i + 19}`, `m${i}`, "", ...own])];
    const table = read(text(",", "\n", long));
    expect(table.features).toEqual(["width", "height"]);
    expect(table.notes).toEqual([
      {key: "leftOutIdentifier", values: {column: "id"}},
      {key: "leftOutText", values: {column: "name", most: 12}},
      {key: "leftOutEmpty", values: {column: "hole"}}
    ]);
  });

  test("leaves out what numbers its rows, whatever rows are dropped or numbers skipped", () => {
    const numbered = (
      id: (i: number) => string | number,
      answer: (i: number) => string = (i) => (i < 30 ? "a" : "b")
    ) =>
      read(
        text(",", "\n", [
          ["id", ...header],
          ...Array.from({length: 60}, (_, i) => [`${id(i)}`, `${i % 7}.5`, `${(i * 7) % 5}`, answer(i)])
        ])
      );
    const left = {key: "leftOutIdentifier", values: {column: "id"}};
    expect(
      numbered(
        (i) => i + 1,
        (i) => (i === 9 || i === 41 ? "" : i < 30 ? "a" : "b")
      ).notes
    ).toContainEqual(left);
    expect(numbered((i) => (i < 20 ? i : i + 1)).notes).toContainEqual(left);
    expect(numbered((i) => (i === 20 ? "" : i)).notes).toContainEqual(left);
    expect(numbered((i) => (i * 7) % 60).notes).toContainEqual(left);
    expect(numbered((i) => i % 58).notes).toContainEqual(left);
    expect(numbered((i) => i % 20).notes).toEqual([]);
    expect(numbered((i) => i + 3 * Math.floor(i / 4)).notes).toEqual([]);
  });

  test("keeps every value of the column to predict as a class, a word among numbers too", () => {
    const graded = Array.from({length: 100}, (_, i) => [
      `${i % 11}.5`,
      i % 13 === 0 ? "A" : `${(i % 3) + 1}`
    ]);
    const table = read(text(",", "\n", [["width", "grade"], ...graded]));
    expect(table.labels).toEqual(["1", "2", "3", "A"]);
    expect([table.y.length, table.notes]).toEqual([100, []]);
    const odd = read(
      text(
        ",",
        "\n",
        [["width", "grade"], ["3.5", "unknown"], ...graded.slice(1)].map((own) =>
          own.map((cell) => cell.replace("A", "1"))
        )
      )
    );
    expect(odd.notes).toEqual([
      {key: "unreadNumbers", values: {column: "grade", cells: 1, example: "unknown"}},
      {key: "unlabelledRows", values: {rows: 1, column: "grade"}}
    ]);
  });

  test("may have no header, equal names or none", () => {
    const bare = read(text(",", "\n", rows));
    expect(bare.features).toEqual(["#1", "#2"]);
    expect(bare.y.length).toBe(12);
    expect(bare.notes).toEqual([{key: "noHeader", values: {}}]);
    expect(read(text(",", "\n", [["a", "a", "k"], ...rows])).features).toEqual(["a", "a (2)"]);
    expect(read(text(",", "\n", [["", "__proto__", "k"], ...rows])).features).toEqual(["#1", "__proto__"]);
  });

  test("is the same as the same rows in objects", () => {
    const objects = rows.map(([width, height, kind]) => ({
      width: Number(width),
      height: Number(height),
      kind
    }));
    expect(fromObjects("mine.csv", objects)).toEqual(plain);
  });
});

describe("a file is refused, with a reason, that", () => {
  const withTarget = (value: (i: number) => string): string =>
    text(",", "\n", [header, ...rows.map((own, i) => [own[0], own[1], value(i)])]);

  test.each<[string, string | Uint8Array, ExplorerProblem["key"]]>([
    ["is empty", "", "emptyFile"],
    ["is empty but for its byte order mark", Uint8Array.of(0xef, 0xbb, 0xbf), "emptyFile"],
    ["has blank lines only", "\n \n", "emptyFile"],
    ["has a header only", "a,b,c\n", "headerOnly"],
    ["is binary", Uint8Array.of(65, 0, 1, 2), "binaryFile"],
    ["is a workbook", Uint8Array.of(0x50, 0x4b, 3, 4, 20), "archive"],
    ["is a gzip archive", Uint8Array.of(0x1f, 0x8b, 8), "archive"],
    ["has an open quote", text(",").replace("no", '"no'), "openQuote"],
    ["has a line that is too short", text(",").replace("0.5,0,no", "0.5,no"), "raggedLine"],
    ["has a line that is too long", text(",").replace("0.5,0,no", "0.5,0,no,9"), "raggedLine"],
    [
      "has one column",
      text(
        ",",
        "\n",
        rows.map(([width]) => [width])
      ),
      "oneColumn"
    ],
    ["has one class", withTarget(() => "yes"), "oneClass"],
    ["has a class of one row", withTarget((i) => (i === 5 ? "rare" : i % 2 ? "yes" : "no")), "rareClass"],
    ["has a target without values", withTarget(() => "NA"), "emptyTarget"],
    ["has a measure as target", withTarget((i) => `${i / 3}`), "continuousTarget"],
    ["has one row", text(",", "\n", [header, rows[0]]), "tooFewRows"],
    ["has too few rows", text(",", "\n", [header, ...rows.slice(0, 6)]), "tooFewRows"],
    ["has no feature", text(",", "\n", [["a", "k"], ...rows.map((own) => ["", own[2]])]), "noFeature"],
    [
      "has too many columns",
      text(",", "\n", [
        Array.from({length: 201}, (_, i) => `c${i}`),
        ...rows.map(() => new Array<string>(201).fill("1"))
      ]),
      "tooManyColumns"
    ],
    ["is too large", new Uint8Array(20_000_001).fill(65), "tooLarge"]
  ])("%s", (_, given, key) => {
    expect(refusal(given)).toMatchObject({key});
  });

  test("has no column of the name chosen", () => {
    expect(refusal(text(","), {target: "colour"})).toEqual({
      key: "unknownTarget",
      values: {column: "colour", columns: header}
    });
  });

  test("says on which line a cell is missing", () => {
    expect(refusal(text(",").replace("1.5,2,yes", "1.5,yes"))).toEqual({
      key: "raggedLine",
      values: {line: 3, found: 2, expected: 3}
    });
  });
});

test("whatever the text, it is read in full or refused with a problem", () => {
  const cell = fc.oneof(fc.string({maxLength: 5}), fc.constantFrom("1", "2,5", '"', "", "NA", "a;b", "é"));
  const lines = fc.array(fc.array(cell, {minLength: 1, maxLength: 4}), {maxLength: 20});
  fc.assert(
    fc.property(lines, fc.constantFrom(",", ";", "\t"), (cells, delimiter) => {
      try {
        const table = read(cells.map((own) => own.join(delimiter)).join("\n"));
        for (const column of table.columns) expect(column.length).toBe(table.y.length);
        for (const label of table.y) expect(table.labels[label]).toBeDefined();
      } catch (error) {
        expect(error).toBeInstanceOf(ExplorerError);
      }
    })
  );
});

test("a file of 50 columns and more than 50 000 rows is read in seconds, by a sample", () => {
  const draw = random(7);
  const lines = Array.from({length: 50_500}, (_, row) =>
    [row + 1, ...Array.from({length: 48}, () => `${draw.int(100)}`), row % 3].join(",")
  );
  const large = `${Array.from({length: 50}, (_, f) => `c${f}`).join(",")}\n${lines.join("\n")}`;
  const start = performance.now();
  const table = read(large);
  expect(performance.now() - start).toBeLessThan(15_000);
  expect([table.y.length, table.columns.length]).toEqual([50_000, 48]);
  expect(table.notes).toContainEqual({key: "leftOutIdentifier", values: {column: "c0"}});
  expect(table.notes).toContainEqual({key: "sampledRows", values: {kept: 50_000, found: 50_500}});
});
