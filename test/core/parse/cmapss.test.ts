import {existsSync, readFileSync} from "node:fs";
import fc from "fast-check";
import {gzipSync, zipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {parseCmapss, parseLabels, withLabels} from "../../../pipeline/core/parse/cmapss.ts";
import {COLUMNS, SENSORS} from "../../../pipeline/core/parse/cmapssFormat.ts";
import {InputError, type Parsed, describe as tell} from "../../../pipeline/core/parse/problem.ts";
import {file, line, lives, utf8} from "./cmapssText.ts";

const train = (bytes: Uint8Array) =>
  parseCmapss(bytes, {file: "train_FD001.txt", scenario: "FD001", role: "train"});
const current = (bytes: Uint8Array) =>
  parseCmapss(bytes, {file: "test_FD001.txt", scenario: "FD001", role: "current"});
const labels = (bytes: Uint8Array, units: number) =>
  parseLabels(bytes, {file: "RUL_FD001.txt", units, of: "test_FD001.txt"});

/** The message an operator sees; fails when the file was accepted. */
function refusal({value, log}: Parsed<unknown>): string {
  expect(value).toBeNull();
  expect(log.failed).toBe(true);
  return new InputError(log.errors()).message;
}

const repairs = ({log}: Parsed<unknown>): string[] =>
  log.repairs().flatMap(({count, examples}) => examples.map((p) => `${count} × ${tell(p)}`));

describe("a good file of records", () => {
  it("becomes a fleet: units, offsets, ages, settings, sensors, ends", () => {
    const {value, log} = train(file(lives(3, 2)));
    expect(log.repairs()).toEqual([]);
    expect(value).toMatchObject({scenario: "FD001", units: ["1", "2"]});
    expect([...(value?.offsets ?? [])]).toEqual([0, 3, 5]);
    expect([...(value?.time ?? [])]).toEqual([1, 2, 3, 1, 2]);
    expect(value?.settings.map(({name, values}) => [name, values[4]])).toEqual([
      ["altitude", 0.001],
      ["mach", -0.0003],
      ["TRA", 100]
    ]);
    expect(value?.sensors.map(({name}) => name)).toEqual([...SENSORS]);
    expect(value?.sensors[20].values[4]).toBe(23.36);
    expect([...(value?.remaining ?? [])]).toEqual([0, 0]);
  });

  it("of units in service leaves their ends unknown until labels are given", () => {
    const {value} = current(file(lives(3, 2)));
    expect([...(value?.remaining ?? [])]).toEqual([Number.NaN, Number.NaN]);
    const known = labels(utf8("112 \n98 \n"), 2).value;
    expect(value && known && [...withLabels(value, known).remaining]).toEqual([112, 98]);
  });

  it("may keep only some units, in rising order", () => {
    const {value} = train(file([line(3, 1), line(3, 2), line(17, 1), line(17, 2)]));
    expect(value?.units).toEqual(["3", "17"]);
  });

  it("reads the same with Windows line ends, a byte order mark, tabs and blank lines, and says so", () => {
    const plain = train(file(lives(3, 2))).value;
    const variants: [Uint8Array, string[]][] = [
      [
        file(lives(3, 2), "\r\n"),
        [
          "5 × line 1: found Windows line ends (CR LF) on 5 lines; expected lines that end in LF. To mend: nothing to do, they were read as LF."
        ]
      ],
      [
        Uint8Array.from([0xef, 0xbb, 0xbf, ...file(lives(3, 2))]),
        [
          "1 × line 1: found a UTF-8 byte order mark; expected text without one. To mend: nothing to do, it was skipped."
        ]
      ],
      [file(lives(3, 2).map((l) => `\t${l.trim().replaceAll(" ", "\t")}`)), []],
      [
        file([...lives(3, 2), " ", ""]),
        [
          "2 × line 6: found a blank line; expected 26 numbers. To mend: nothing to do, it was skipped.",
          "2 × line 7: found a blank line; expected 26 numbers. To mend: nothing to do, it was skipped."
        ]
      ],
      [
        utf8(lives(3, 2).join("\n")),
        [
          "1 × line 5: found a last line without an end of line; expected one, as the format always has; the file may have been cut short. To mend: compare its size with the original, or fetch the file again (npm run data -- fetch cmapss)."
        ]
      ]
    ];
    for (const [bytes, told] of variants) {
      const parsed = train(bytes);
      expect(parsed.value).toEqual(plain);
      expect(repairs(parsed)).toEqual(told);
    }
  });

  it("refuses a file whose last number may lack digits, where every other line ends in spaces", () => {
    const whole = lives(3, 2).join("\n");
    expect(refusal(train(utf8(whole.trimEnd().slice(0, -1))))).toMatchInlineSnapshot(`
      "train_FD001.txt cannot be used: 1 problem.
        line 5, column 26 (W32): found the end of the file right after a digit; expected spaces and an end of line, as on every other line. To mend: complete or remove the line, or fetch the file again (npm run data -- fetch cmapss)."
    `);
    const bare = whole.replaceAll("  \n", "\n").trimEnd();
    for (const text of [bare, bare.replaceAll("\n", "\r\n")])
      expect(train(utf8(text)).log.failed).toBe(false);
  });

  it("accepts a unit in service with a single cycle, and says so", () => {
    const parsed = current(file(lives(3, 1)));
    expect(parsed.value?.units).toEqual(["1", "2"]);
    expect(repairs(parsed)).toMatchInlineSnapshot(`
      [
        "1 × line 4, column 1 (unit): found unit 2 with a single cycle; expected a longer record. To mend: nothing to do, but its prediction rests on one reading of each sensor.",
      ]
    `);
  });
});

describe("a bad file of records is refused with what, where and how to mend it", () => {
  const rows = lives(3, 3);
  const spoil = (index: number, text: string): Uint8Array => file(rows.with(index, text));

  it("truncated line", () => {
    expect(refusal(train(spoil(5, rows[5].slice(0, 60))))).toMatchInlineSnapshot(`
      "train_FD001.txt cannot be used: 1 problem.
        line 6, column 11 (P15): found the end of the line after 10 columns: "…7 642.35 1586.60 1402.20 14.62"; expected 26 columns. To mend: complete or remove the line, or fetch the file again (npm run data -- fetch cmapss)."
    `);
  });

  it("extra column", () => {
    expect(refusal(train(spoil(1, `${rows[1]} 7.5 8`)))).toMatchInlineSnapshot(`
      "train_FD001.txt cannot be used: 1 problem.
        line 2, column 27 (beyond the last): found "7.5"; expected the line to end after 26 columns. To mend: remove the extra columns, or fetch the file again (npm run data -- fetch cmapss)."
    `);
  });

  it("text in a number", () => {
    expect(refusal(train(spoil(1, rows[1].replace("642.35", "642,35"))))).toMatchInlineSnapshot(`
      "train_FD001.txt cannot be used: 1 problem.
        line 2, column 7 (T24): found "642,35"; expected a finite number with a decimal point, such as 641.82. To mend: correct the value (the format has no missing values), or fetch the file again (npm run data -- fetch cmapss)."
    `);
    expect(refusal(train(spoil(1, rows[1].replace("642.35", "\u001b[2K\u202e<b>"))))).toMatchInlineSnapshot(`
      "train_FD001.txt cannot be used: 1 problem.
        line 2: found binary data (byte 1b at offset 200); expected lines of 26 numbers. To mend: put the text file in its place."
    `);
  });

  it("NaN and numbers that are not finite", () => {
    expect(refusal(train(spoil(1, rows[1].replace("642.35", "NaN"))))).toMatchInlineSnapshot(`
      "train_FD001.txt cannot be used: 1 problem.
        line 2, column 7 (T24): found "NaN"; expected a finite number with a decimal point, such as 641.82. To mend: correct the value (the format has no missing values), or fetch the file again (npm run data -- fetch cmapss)."
    `);
    expect(refusal(train(spoil(1, rows[1].replace("642.35", "1e999"))))).toContain('found "1e999"');
    expect(refusal(train(spoil(1, rows[1].replace("642.35", "-Infinity"))))).toContain('found "-Infinity"');
  });

  it("negative, zero and fractional cycles", () => {
    expect(refusal(train(spoil(1, line(1, -2))))).toMatchInlineSnapshot(`
      "train_FD001.txt cannot be used: 1 problem.
        line 2, column 2 (cycle): found cycle -2; expected a whole number from 1 of unit 1. To mend: correct the cycle, or fetch the file again (npm run data -- fetch cmapss)."
    `);
    expect(refusal(train(spoil(0, line(1, 0))))).toContain("found cycle 0; expected a whole number from 1");
    expect(refusal(train(spoil(1, line(1, 2.5))))).toContain(
      "found cycle 2.5; expected a whole number from 1"
    );
  });

  it("repeated cycle", () => {
    expect(refusal(train(file([rows[0], rows[1], ...rows.slice(1)])))).toMatchInlineSnapshot(`
      "train_FD001.txt cannot be used: 1 problem.
        line 3, column 2 (cycle): found cycle 2 again; expected cycle 3 of unit 1. To mend: remove the row that is there twice, or fetch the file again (npm run data -- fetch cmapss)."
    `);
  });

  it("missing cycle, also the first", () => {
    expect(refusal(train(file(rows.toSpliced(1, 1))))).toMatchInlineSnapshot(`
      "train_FD001.txt cannot be used: 1 problem.
        line 2, column 2 (cycle): found cycle 3; expected cycle 2 of unit 1. To mend: restore the missing rows, or remove the unit, or fetch the file again (npm run data -- fetch cmapss)."
    `);
    expect(refusal(train(file(rows.slice(1))))).toMatchInlineSnapshot(`
      "train_FD001.txt cannot be used: 1 problem.
        line 1, column 2 (cycle): found cycle 2; expected cycle 1 of unit 1. To mend: restore the missing rows, or remove the unit, or fetch the file again (npm run data -- fetch cmapss)."
    `);
  });

  it("cycles that go back, units that return, unit numbers that are no count", () => {
    expect(refusal(train(file([line(1, 1), line(1, 2), line(1, 3), line(1, 1)])))).toMatchInlineSnapshot(`
      "train_FD001.txt cannot be used: 1 problem.
        line 4, column 2 (cycle): found cycle 1; expected cycle 4 of unit 1. To mend: put the rows of each unit in order of cycles, or fetch the file again (npm run data -- fetch cmapss)."
    `);
    expect(refusal(train(file([...rows, line(1, 4)])))).toMatchInlineSnapshot(`
      "train_FD001.txt cannot be used: 1 problem.
        line 7, column 1 (unit): found unit 1 after unit 2; expected rows of a unit together, units in rising order. To mend: sort the rows by unit, then by cycle, or fetch the file again (npm run data -- fetch cmapss)."
    `);
    expect(refusal(train(spoil(2, line(-4, 3))))).toMatchInlineSnapshot(`
      "train_FD001.txt cannot be used: 1 problem.
        line 3, column 1 (unit): found unit -4; expected a whole number from 1. To mend: correct the unit number, or fetch the file again (npm run data -- fetch cmapss)."
    `);
  });

  it("training unit with a single cycle", () => {
    expect(refusal(train(file(lives(3, 1, 2))))).toMatchInlineSnapshot(`
      "train_FD001.txt cannot be used: 1 problem.
        line 4, column 1 (unit): found unit 2 with a single cycle; expected at least 2 cycles of a unit that failed. To mend: restore the rest of its life, or remove the unit, or fetch the file again (npm run data -- fetch cmapss)."
    `);
  });

  it("empty file", () => {
    expect(refusal(train(new Uint8Array()))).toMatchInlineSnapshot(`
      "train_FD001.txt cannot be used: 1 problem.
        line 1: found an empty file (0 bytes); expected lines of 26 numbers. To mend: put the complete file in its place."
    `);
    expect(refusal(train(utf8("\n  \n")))).toMatchInlineSnapshot(`
      "train_FD001.txt cannot be used: 1 problem.
        line 1: found only blank lines; expected lines of 26 numbers. To mend: fetch the file again (npm run data -- fetch cmapss)."
    `);
  });

  it("gzip, zip, UTF-16 and binary data under the name of a text", () => {
    const text = file(rows);
    expect(refusal(train(gzipSync(text)))).toMatchInlineSnapshot(`
      "train_FD001.txt cannot be used: 1 problem.
        line 1: found a gzip archive (it begins with 1f 8b); expected lines of 26 numbers. To mend: decompress it (gunzip), or give the text file it holds."
    `);
    expect(refusal(train(zipSync({a: text})))).toMatchInlineSnapshot(`
      "train_FD001.txt cannot be used: 1 problem.
        line 1: found a zip archive (it begins with 50 4b 03 04); expected lines of 26 numbers. To mend: unpack it, or save the workbook as text if it is a spreadsheet."
    `);
    expect(refusal(train(Uint8Array.from([0xff, 0xfe, 0x31, 0])))).toMatchInlineSnapshot(`
      "train_FD001.txt cannot be used: 1 problem.
        line 1: found text in UTF-16 (it begins with ff fe); expected lines of 26 numbers. To mend: save it again as UTF-8."
    `);
    expect(refusal(train(Uint8Array.from([...text.subarray(0, 200), 0, 1, 2])))).toMatchInlineSnapshot(`
      "train_FD001.txt cannot be used: 1 problem.
        line 2: found binary data (byte 00 at offset 200); expected lines of 26 numbers. To mend: put the text file in its place."
    `);
  });

  it("counts every problem and tells the first few of each nature", () => {
    const bad = file(Array.from({length: 2000}, (_, i) => (i % 2 ? line(1, i + 1) : `${line(1, i + 1)}9`)));
    expect(refusal(train(bad))).toMatchInlineSnapshot(`
      "train_FD001.txt cannot be used: 1000 problems.
        line 1, column 27 (beyond the last): found "9"; expected the line to end after 26 columns. To mend: remove the extra columns, or fetch the file again (npm run data -- fetch cmapss).
        line 3, column 27 (beyond the last): found "9"; expected the line to end after 26 columns. To mend: remove the extra columns, or fetch the file again (npm run data -- fetch cmapss).
        line 5, column 27 (beyond the last): found "9"; expected the line to end after 26 columns. To mend: remove the extra columns, or fetch the file again (npm run data -- fetch cmapss).
        and 997 more like these"
    `);
  });

  it("names the column of every field", () => {
    const fields = line(1, 1).trim().split(" ");
    COLUMNS.forEach((name, i) => {
      const bytes = file([fields.with(i, "x").join(" "), line(1, 2)]);
      expect(refusal(train(bytes))).toContain(`line 1, column ${i + 1} (${name}): found "x"`);
    });
  });
});

describe("a bad file of labels", () => {
  it("that has other than one label a unit is refused", () => {
    expect(refusal(labels(utf8("1 \n2 \n3 \n"), 2))).toMatchInlineSnapshot(`
      "RUL_FD001.txt cannot be used: 1 problem.
        line 3, column 1 (RUL): found 3 labels; expected 2, one for each unit of test_FD001.txt. To mend: use the label file that belongs to test_FD001.txt, or fetch the file again (npm run data -- fetch cmapss)."
    `);
    expect(refusal(labels(utf8("1 \n"), 2))).toMatchInlineSnapshot(`
      "RUL_FD001.txt cannot be used: 1 problem.
        line 1, column 1 (RUL): found 1 label; expected 2, one for each unit of test_FD001.txt. To mend: use the label file that belongs to test_FD001.txt, or fetch the file again (npm run data -- fetch cmapss)."
    `);
  });

  it("with text, a negative number or two columns is refused", () => {
    expect(refusal(labels(utf8("1 \nabc \n"), 2))).toMatchInlineSnapshot(`
      "RUL_FD001.txt cannot be used: 1 problem.
        line 2, column 1 (RUL): found "abc"; expected a finite number with a decimal point, such as 641.82. To mend: correct the value (the format has no missing values), or fetch the file again (npm run data -- fetch cmapss)."
    `);
    expect(refusal(labels(utf8("1 \n-7 \n"), 2))).toMatchInlineSnapshot(`
      "RUL_FD001.txt cannot be used: 1 problem.
        line 2, column 1 (RUL): found -7; expected a remaining life of 0 cycles or more. To mend: correct the label, or fetch the file again (npm run data -- fetch cmapss)."
    `);
    expect(refusal(labels(utf8("1 2\n3 \n"), 2))).toMatchInlineSnapshot(`
      "RUL_FD001.txt cannot be used: 1 problem.
        line 1, column 2 (beyond the last): found "2"; expected the line to end after 1 column. To mend: remove the extra columns, or fetch the file again (npm run data -- fetch cmapss)."
    `);
    expect(refusal(labels(new Uint8Array(), 2))).toMatchInlineSnapshot(`
      "RUL_FD001.txt cannot be used: 1 problem.
        line 1: found an empty file (0 bytes); expected lines of 1 number. To mend: put the complete file in its place."
    `);
  });
});

const folder = process.env.VIGIE_DATA ? `${process.env.VIGIE_DATA}/cmapss` : "";
describe.skipIf(!existsSync(`${folder}/train_FD001.txt`))("the real files (VIGIE_DATA)", () => {
  it.each([
    ["train_FD001.txt", 100, 20631],
    ["train_FD002.txt", 260, 53759],
    ["train_FD003.txt", 100, 24720],
    ["train_FD004.txt", 249, 61249],
    ["test_FD001.txt", 100, 13096],
    ["test_FD002.txt", 259, 33991]
  ])("%s has %i units and %i rows, and nothing to repair", (name, units, rows) => {
    const parsed = name.startsWith("train") ? train : current;
    const {value, log} = parsed(readFileSync(`${folder}/${name}`));
    expect([value?.units.length, value?.time.length, log.repairs()]).toEqual([units, rows, []]);
  });

  it("read bit-equal to splitting the text and Number()", () => {
    const bytes = readFileSync(`${folder}/train_FD002.txt`);
    const fleet = train(bytes).value;
    const lines = bytes.toString("latin1").split("\n");
    fleet?.sensors.forEach(({values}, s) => {
      for (let row = 0; row < values.length; row += 97) {
        expect(values[row]).toBe(Number(lines[row].trim().split(" ")[5 + s]));
      }
    });
  });
});

describe("whatever the bytes", () => {
  const good = file(lives(4, 3));

  it("a changed, removed or added byte gives a refusal with a place, or a fleet of finite numbers", () => {
    const change = fc.tuple(fc.nat(good.length - 1), fc.nat(255), fc.constantFrom("set", "remove", "insert"));
    fc.assert(
      fc.property(fc.array(change, {minLength: 1, maxLength: 4}), (changes) => {
        const bytes = [...good];
        for (const [at, byte, how] of changes) {
          bytes.splice(
            Math.min(at, bytes.length - 1),
            how === "insert" ? 0 : 1,
            ...(how === "remove" ? [] : [byte])
          );
        }
        const {value, log} = train(Uint8Array.from(bytes));
        expect(value === null).toBe(log.failed);
        for (const {examples} of log.errors()) for (const {line} of examples) expect(line).toBeGreaterThan(0);
        const columns = value
          ? [value.time, ...value.settings.map((c) => c.values), ...value.sensors.map((c) => c.values)]
          : [];
        for (const values of columns) expect(values.every(Number.isFinite)).toBe(true);
      }),
      {numRuns: 1000}
    );
  });

  it("a file cut anywhere is refused or told of, save where nothing but the last spaces is lost", () => {
    const rows = new TextDecoder().decode(good).split("\n");
    for (let length = 1; length < good.length; length++) {
      const {value, log} = train(good.subarray(0, length));
      const lines = new TextDecoder().decode(good.subarray(0, length)).split("\n");
      const atLineEnd = lines.at(-1) === "";
      if (value && !atLineEnd) expect(log.repairs().map(({kind}) => kind)).toContain("no-end-of-line");
      if (value && !atLineEnd && lines.length > 1) expect(lines.at(-1)).toMatch(/ $/);
      if (!value) expect(log.errors().length).toBeGreaterThan(0);
      if (value && atLineEnd) expect(lines.slice(0, -1)).toEqual(rows.slice(0, lines.length - 1));
    }
  });
});
