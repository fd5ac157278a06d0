import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type CsvOptions, parseFleetCsv} from "../../../pipeline/core/parse/csvFleet.ts";
import type {CsvLayout} from "../../../pipeline/core/parse/csvLayout.ts";
import {InputError, describe as tell} from "../../../pipeline/core/parse/problem.ts";
import {utf8} from "./cmapssText.ts";

const layout: CsvLayout = {
  unit: "pump",
  time: "hours",
  settings: ["load"],
  sensors: ["vibration", "flow"],
  delimiter: ",",
  encoding: "utf-8"
};
const options = (more: Partial<CsvLayout> = {}, role: CsvOptions["role"] = "train"): CsvOptions => ({
  file: "pumps.csv",
  role,
  layout: {...layout, ...more}
});
const HEADER = "pump,hours,load,vibration,flow";
const ROWS = [
  "P-2,0.5,1,2.1,40",
  "P-2,1,1,2.2,39",
  "P-10,0,1,2.0,41",
  "P-10,8,0.5,2.5,38",
  "P-10,9.5,0.5,3,37"
];
const csv = (rows: readonly string[], header = HEADER): Uint8Array =>
  utf8(`${[header, ...rows].join("\n")}\n`);

function read(bytes: Uint8Array, given = options()) {
  const {value, log} = parseFleetCsv(bytes, given);
  if (!value) throw new InputError(log.errors());
  return {
    fleets: value,
    told: log.repairs().flatMap(({count, examples}) => examples.map((p) => `${count} × ${tell(p)}`))
  };
}

function refusal(bytes: Uint8Array, given = options()): string {
  const {value, log} = parseFleetCsv(bytes, given);
  expect(value).toBeNull();
  return new InputError(log.errors()).message;
}

describe("a good CSV file", () => {
  it("becomes one fleet, units in natural order", () => {
    const {fleets, told} = read(csv(ROWS));
    expect(told).toEqual([]);
    expect(fleets).toHaveLength(1);
    expect(fleets[0]).toEqual({
      scenario: "scenario",
      units: ["P-2", "P-10"],
      offsets: Int32Array.of(0, 2, 5),
      time: Float64Array.of(0.5, 1, 0, 8, 9.5),
      settings: [{name: "load", values: Float64Array.of(1, 1, 1, 0.5, 0.5)}],
      sensors: [
        {name: "vibration", values: Float64Array.of(2.1, 2.2, 2, 2.5, 3)},
        {name: "flow", values: Float64Array.of(40, 39, 41, 38, 37)}
      ],
      remaining: Float64Array.of(0, 0)
    });
  });

  it("gives the same fleet whatever the order of its rows and columns", () => {
    const columns = HEADER.split(",");
    const orders = fc.tuple(
      fc.shuffledSubarray(ROWS, {minLength: ROWS.length}),
      fc.shuffledSubarray([0, 1, 2, 3, 4], {minLength: 5})
    );
    const expected = read(csv(ROWS)).fleets;
    fc.assert(
      fc.property(orders, ([rows, order]) => {
        const pick = (cells: string[]): string => order.map((i) => cells[i]).join(",");
        expect(
          read(
            csv(
              rows.map((r) => pick(r.split(","))),
              pick(columns)
            )
          ).fleets
        ).toEqual(expected);
      })
    );
  });

  it("may be quoted, in any of the encodings, with Windows line ends, a BOM and decimal commas", () => {
    const expected = read(csv(ROWS)).fleets;
    const semicolons = csv(
      ROWS.map((r) => r.replaceAll(",", ";").replaceAll(".", ",")),
      HEADER.replaceAll(",", ";")
    );
    expect(read(semicolons, options({delimiter: ";"})).fleets).toEqual(expected);
    const quoted = utf8([HEADER, ...ROWS].map((r) => `"${r.replaceAll(",", '","')}"`).join("\r\n"));
    expect(read(quoted).fleets).toEqual(expected);
    expect(read(Uint8Array.from([0xef, 0xbb, 0xbf, ...csv(ROWS)])).told).toEqual([
      "1 × line 1: found a UTF-8 byte order mark; expected text without one. To mend: nothing to do, it was skipped."
    ]);
    const latin = Uint8Array.from(
      Buffer.from(`${HEADER.replace("flow", "débit")}\n${ROWS.join("\n")}`, "latin1")
    );
    const french = options({encoding: "windows-1252", sensors: ["vibration", "débit"]});
    expect(read(latin, french).fleets[0].sensors[1].name).toBe("débit");
  });

  it("takes empty sensor cells as missing, and counts them", () => {
    const {fleets, told} = read(csv(ROWS.with(1, "P-2,1,1,,39").with(3, "P-10,8,0.5, ,")));
    expect([...fleets[0].sensors[0].values]).toEqual([2.1, Number.NaN, 2, Number.NaN, 3]);
    expect(told[0]).toBe(
      "3 × line 3, column 4 (vibration): found an empty cell; expected a reading. To mend: nothing to do, it is taken as missing."
    );
  });

  it("separates scenarios; a unit of the same name in two of them is two units", () => {
    const {fleets} = read(
      csv(
        ROWS.map((r, i) => `${r},${i < 3 ? "site 10" : "site 9"}`),
        `${HEADER},site`
      ),
      {
        ...options({scenario: "site"}, "current")
      }
    );
    expect(fleets.map(({scenario, units}) => [scenario, units])).toEqual([
      ["site 9", ["P-10"]],
      ["site 10", ["P-2", "P-10"]]
    ]);
  });

  it("takes the remaining life of the last record, and leaves the end of a unit in service unknown without one", () => {
    const left = [9.5, 9, "", 11.5, 10];
    const bytes = csv(
      ROWS.map((r, i) => `${r},${left[i]}`),
      `${HEADER},left`
    );
    expect([...read(bytes, options({remaining: "left"})).fleets[0].remaining]).toEqual([9, 10]);
    const open = csv(
      ROWS.map((r, i) => `${r},${i === 4 ? "" : left[i]}`),
      `${HEADER},left`
    );
    expect([...read(open, options({remaining: "left"}, "current")).fleets[0].remaining]).toEqual([
      9,
      Number.NaN
    ]);
    expect([...read(csv(ROWS), options({remaining: "left"}, "current")).fleets[0].remaining]).toEqual([
      Number.NaN,
      Number.NaN
    ]);
  });

  it("keeps names that objects treat specially as plain names", () => {
    const {fleets} = read(
      csv(ROWS.map((r) => r.replace(/P-\d+/, "__proto__")).slice(0, 2), HEADER.replace("flow", "__proto__")),
      {
        ...options({sensors: ["vibration", "__proto__"]})
      }
    );
    expect(fleets[0].units).toEqual(["__proto__"]);
    expect(fleets[0].sensors.map(({name}) => name)).toEqual(["vibration", "__proto__"]);
  });

  it("tells columns that no setting names", () => {
    expect(
      read(
        csv(
          ROWS.map((r) => `${r},x`),
          `${HEADER},note`
        )
      ).told
    ).toEqual([
      "1 × line 1, column 6 (note): found a column that no setting names; expected the configured columns only. To mend: nothing to do, it was left out; to use it, add its name to columns in vigie.config.ts."
    ]);
  });
});

describe("a bad CSV file is refused", () => {
  it("when a row is ragged, with the line counted over quoted line ends", () => {
    const bytes = csv(['"P-2\nbis",1,1,2,3', "P-3,1,1,2", "P-4,1,1,2,3,4", ...ROWS]);
    expect(refusal(bytes)).toMatchInlineSnapshot(`
      "pumps.csv cannot be used: 2 problems.
        line 4, column 5 (flow): found 4 cells; expected 5, as in the header. To mend: complete or remove the line.
        line 5, column 6 (beyond the last): found 6 cells, the first too many being "4"; expected 5, as in the header. To mend: remove the extra cells, or quote a cell that holds the delimiter."
    `);
  });

  it("when a name is missing, there twice, or plays two roles", () => {
    expect(refusal(csv(ROWS, HEADER.replace("flow", "Flow")))).toMatchInlineSnapshot(`
      "pumps.csv cannot be used: 1 problem.
        line 1: found the columns "pump", "hours", "load", "vibration", "Flow"; expected a column "flow" (columns.sensors). To mend: give the column's name in columns.sensors, in vigie.config.ts, or add the column to the file."
    `);
    expect(refusal(csv(ROWS, HEADER.replace("flow", "load")))).toMatchInlineSnapshot(`
      "pumps.csv cannot be used: 2 problems.
        line 1, column 5 (load): found the name "load" again, already that of column 3; expected a different name for each column. To mend: rename one of the two columns in the header.
        line 1: found the columns "pump", "hours", "load", "vibration", "load"; expected a column "flow" (columns.sensors). To mend: give the column's name in columns.sensors, in vigie.config.ts, or add the column to the file."
    `);
    expect(refusal(csv(ROWS), options({sensors: ["vibration", "load"]}))).toMatchInlineSnapshot(`
      "pumps.csv cannot be used: 1 problem.
        found the column "load" configured for two roles; expected one role for each column, or a model would be shown its own answer. To mend: remove "load" from one of the lists in columns, in vigie.config.ts."
    `);
    expect(refusal(csv(ROWS), options({delimiter: ";"}))).toMatchInlineSnapshot(`
      "pumps.csv cannot be used: 5 problems.
        line 1: found the columns "pump,hours,load,vibratio…"; expected a column "pump" (columns.unit). To mend: set delimiter: "," for this source.
        line 1: found the columns "pump,hours,load,vibratio…"; expected a column "hours" (columns.time). To mend: set delimiter: "," for this source.
        line 1: found the columns "pump,hours,load,vibratio…"; expected a column "load" (columns.settings). To mend: set delimiter: "," for this source.
        and 2 more like these"
    `);
    expect(refusal(csv(ROWS), options({remaining: "left"}))).toContain(
      'expected a column "left" (columns.remaining)'
    );
  });

  it("when a cell holds no number, or none where one is needed", () => {
    expect(refusal(csv(ROWS.with(1, "P-2,1,1,NaN,39")))).toMatchInlineSnapshot(`
      "pumps.csv cannot be used: 1 problem.
        line 3, column 4 (vibration): found "NaN"; expected a number such as 641.82. To mend: leave the cell empty where a reading is missing."
    `);
    expect(refusal(csv(ROWS.with(1, "P-2,2024-01-05,1,2 mm/s,39")))).toMatchInlineSnapshot(`
      "pumps.csv cannot be used: 2 problems.
        line 3, column 2 (hours): found "2024-01-05"; expected a number such as 641.82. To mend: correct the value (no unit, no thousands separator); leave the cell empty where a reading is missing.
        line 3, column 4 (vibration): found "2 mm/s"; expected a number such as 641.82. To mend: correct the value (no unit, no thousands separator); leave the cell empty where a reading is missing."
    `);
    expect(refusal(csv(ROWS.with(1, ",,,,")))).toMatchInlineSnapshot(`
      "pumps.csv cannot be used: 4 problems.
        line 3, column 1 (pump): found an empty cell; expected an identifier. To mend: fill the cell, or remove the line; only readings of sensors may be missing.
        line 3, column 2 (hours): found an empty cell; expected a number. To mend: fill the cell, or remove the line; only readings of sensors may be missing.
        line 3, column 3 (load): found an empty cell; expected a number. To mend: fill the cell, or remove the line; only readings of sensors may be missing.
        line 2, column 1 (pump): found unit "P-2" with a single record; expected at least 2 records of a unit that failed. To mend: restore the rest of its life, or remove the unit."
    `);
  });

  it("when it mixes decimal commas and points", () => {
    const bytes = csv(["P;1;1;2,5;3", "P;2;1;1.234;3"], HEADER.replaceAll(",", ";"));
    expect(refusal(bytes, options({delimiter: ";"}))).toMatchInlineSnapshot(`
      "pumps.csv cannot be used: 1 problem.
        line 3: found decimal commas (first on line 2) and decimal points (first on line 3); expected one decimal mark in the whole file. To mend: export the file again with one decimal mark and no thousands separator."
    `);
    expect(
      refusal(csv(["P;1;1;1.234,5;3"], HEADER.replaceAll(",", ";")), options({delimiter: ";"}))
    ).toContain('found "1.234,5"');
    expect(refusal(csv(['P,1,1,"1,234",3']))).toContain('found "1,234"');
  });

  it("when two records of a unit have the same time, or an age is negative", () => {
    expect(refusal(csv([...ROWS, "P-2,1.0,1,9,9", "P-3,-1,1,1,1", "P-3,0,1,1,1"]))).toMatchInlineSnapshot(`
      "pumps.csv cannot be used: 2 problems.
        line 7, column 2 (hours): found 1 again for unit "P-2", as on line 3; expected one record of a unit at each time. To mend: remove the record that is there twice.
        line 8, column 2 (hours): found -1; expected an age of 0 or more. To mend: correct the age."
    `);
  });

  it("when remaining lives are negative, rise, or are unknown where a model learns", () => {
    const left = (values: readonly (number | string)[]): Uint8Array =>
      csv(
        ROWS.map((r, i) => `${r},${values[i]}`),
        `${HEADER},left`
      );
    expect(refusal(left([5, -4, 9, 8, 7]), options({remaining: "left"}))).toMatchInlineSnapshot(`
      "pumps.csv cannot be used: 1 problem.
        line 3, column 6 (left): found -4; expected a remaining life of 0 or more. To mend: correct the value."
    `);
    expect(refusal(left([5, 4, 8, 9, 7]), options({remaining: "left"}))).toMatchInlineSnapshot(`
      "pumps.csv cannot be used: 1 problem.
        line 5, column 6 (left): found 9; expected at most 8, as before. To mend: correct the value; after a repair that renews a unit, give it a new identifier."
    `);
    expect(refusal(left([5, "", 8, 7, 6]), options({remaining: "left"}))).toMatchInlineSnapshot(`
      "pumps.csv cannot be used: 1 problem.
        line 3, column 6 (left): found no remaining life at the last record of unit "P-2"; expected a number, since models learn from it. To mend: fill the cell, or move the unit to the file of units in service."
    `);
  });

  it("when a training unit has a single record, which is accepted in service", () => {
    expect(refusal(csv([...ROWS, "P-3,1,1,1,1"]))).toMatchInlineSnapshot(`
      "pumps.csv cannot be used: 1 problem.
        line 7, column 1 (pump): found unit "P-3" with a single record; expected at least 2 records of a unit that failed. To mend: restore the rest of its life, or remove the unit."
    `);
    expect(read(csv([...ROWS, "P-3,1,1,1,1"]), options({}, "current")).told).toHaveLength(1);
  });

  it("when its quotes are not closed, or followed by text", () => {
    expect(refusal(csv([...ROWS, '"P-3,1,1,1,1']))).toMatchInlineSnapshot(`
      "pumps.csv cannot be used: 1 problem.
        line 7: found a quoted cell that is never closed: ""P-3,1,1,1,1"; expected quotes around whole cells, and quotes inside them doubled (""). To mend: correct the quotes on this line."
    `);
    expect(refusal(csv([...ROWS, '"P"-3,1,1,1,1']))).toMatchInlineSnapshot(`
      "pumps.csv cannot be used: 1 problem.
        line 7: found text after a closing quote: ""P"-3,1,1,1,1"; expected quotes around whole cells, and quotes inside them doubled (""). To mend: correct the quotes on this line."
    `);
  });

  it("when it is empty, has no record, is binary, or is not in its encoding", () => {
    expect(refusal(new Uint8Array())).toMatchInlineSnapshot(`
      "pumps.csv cannot be used: 1 problem.
        line 1: found an empty file (0 bytes); expected a header line, then one line a record. To mend: put the complete file in its place."
    `);
    expect(refusal(csv([]))).toMatchInlineSnapshot(`
      "pumps.csv cannot be used: 1 problem.
        line 1: found a header and no record; expected a header line, then one line a record. To mend: put the complete file in its place."
    `);
    expect(refusal(utf8("\n\n"))).toContain("found only blank lines");
    expect(refusal(Uint8Array.of(0x1f, 0x8b, 8))).toContain("found a gzip archive");
    const latin = Uint8Array.from(Buffer.from(`${HEADER},débit\nP,1,1,1,1,1\nété,1,1,1,1,1\n`, "latin1"));
    expect(refusal(latin)).toMatchInlineSnapshot(`
      "pumps.csv cannot be used: 2 problems.
        line 1: found bytes that are no utf-8, after "oad,vibration,flow,d"; expected text in utf-8. To mend: save the file as UTF-8, or set the source's encoding to the file's own, such as "windows-1252".
        line 3: found bytes that are no utf-8, after ""; expected text in utf-8. To mend: save the file as UTF-8, or set the source's encoding to the file's own, such as "windows-1252"."
    `);
    const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...csv(ROWS)]);
    expect(refusal(marked, options({encoding: "windows-1252"}))).toMatchInlineSnapshot(`
      "pumps.csv cannot be used: 1 problem.
        line 1: found the byte order mark of UTF-8; expected text in windows-1252, as configured. To mend: set encoding: "utf-8" for this source."
    `);
  });

  it("or read right: whatever the cells, the answer is a fleet with finite ages or an InputError", () => {
    const cell = fc.oneof(
      {weight: 3, arbitrary: fc.constantFrom("P", "1", "2.5", "")},
      fc.string({unit: fc.constantFrom(...'P1.,;"\n\r -e'), maxLength: 6})
    );
    const text = fc.array(fc.array(cell, {minLength: 4, maxLength: 6}), {minLength: 1, maxLength: 4});
    fc.assert(
      fc.property(text, (rows) => {
        const {value, log} = parseFleetCsv(csv(rows.map((r) => r.join(","))), options({}, "current"));
        expect(value === null).toBe(log.failed);
        for (const fleet of value ?? [])
          expect(fleet.time.every((t) => Number.isFinite(t) && t >= 0)).toBe(true);
        if (log.failed) expect(new InputError(log.errors()).message).toContain("pumps.csv cannot be used");
      }),
      {numRuns: 500}
    );
  });
});
