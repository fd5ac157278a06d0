import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {toCatalogue} from "../../../../pipeline/core/parse/googlePlay/catalogue.ts";
import {ADDITIONS, SOURCE} from "../../../../pipeline/core/parse/googlePlay/columns.ts";
import {parseCatalogue} from "../../../../pipeline/core/parse/googlePlay/records.ts";
import {describe as tell} from "../../../../pipeline/core/parse/problem.ts";
import {utf8} from "../cmapssText.ts";
import {catalogue, counts, file, HEADER, records, refusal, row} from "./file.ts";

describe("a catalogue that other programs have been at", () => {
  it("is read the same with a byte order mark, Windows line ends, blank lines and quotes everywhere", () => {
    const lines = [row({App: 'The "best", 2018'}), row({App: "Ardi\nPro", Category: "GAME"})];
    const plain = catalogue(file(lines)).table;
    expect(plain.id).toEqual(["Ardi Pro", 'The "best", 2018']);
    const windows = `\ufeff${[HEADER, ...lines].join("\r\n\r\n")}\r\n`;
    const {value, log} = parseCatalogue(utf8(windows), {file: "apps.csv", format: SOURCE});
    expect(value && toCatalogue(value).table).toEqual(plain);
    expect(log.repairs().map(({kind, count}) => [kind, count])).toEqual([
      ["bom", 1],
      ["blank-line", 2],
      ["unused-column", 1]
    ]);
    const ardi = [
      "Ardi",
      "GAME",
      "4.1",
      "1",
      "1M",
      "1+",
      "Free",
      "0",
      "Teen",
      "Word",
      "2018-01-01",
      "1",
      "4.1"
    ];
    const cells = [HEADER.split(","), ardi, ardi.with(0, "Zelpo")];
    const quoted = cells.map((line) => line.map((cell) => `"${cell}"`).join(","));
    const bare = cells.map((line) => line.join(","));
    expect(catalogue(utf8(`${quoted.join("\n")}\n`)).table).toEqual(
      catalogue(utf8(`${bare.join("\n")}\n`)).table
    );
  });

  it("is read the same whatever the order of its columns", () => {
    const rows = [
      row(),
      row({App: "Ardi", Category: "GAME", Installs: "5+", "Last Updated": "2018-01-01"})
    ].map((line) => line.replace('"10,000+"', "10000").replace('"January 7, 2018"', "2018-01-07"));
    const table = [HEADER, ...rows].map((line) => line.split(","));
    const expected = catalogue(utf8(`${table.map((cells) => cells.join(",")).join("\n")}\n`)).table;
    fc.assert(
      fc.property(fc.shuffledSubarray([...Array(13).keys()], {minLength: 13}), (order) => {
        const lines = table.map((cells) => order.map((i) => cells[i]).join(","));
        expect(catalogue(utf8(`${lines.join("\n")}\n`)).table).toEqual(expected);
      })
    );
  });

  it("is refused with all its faulty cells, the first three of each kind told", () => {
    const bad = ["1", "2", "3", "4"].map((n) => row({App: n, Size: `${n} megabytes`}));
    expect(
      refusal(
        file([
          ...bad,
          row({App: " "}),
          row({Category: "1.9"}),
          row({Installs: "99999999999999999999+"}),
          row({Price: "€4.99", Rating: "19"}),
          row({"Last Updated": "February 30, 2018"}),
          row({"Android Ver": "Everyone", Type: "Freemium", "Content Rating": "3"})
        ])
      )
    ).toMatchInlineSnapshot(`
      "apps.csv cannot be used: 13 problems.
        line 2, column 5 (Size): found "1 megabytes"; expected a size such as 19M or 201k, or Varies with device. To mend: correct the value, or leave the cell empty when it is not known.
        line 3, column 5 (Size): found "2 megabytes"; expected a size such as 19M or 201k, or Varies with device. To mend: correct the value, or leave the cell empty when it is not known.
        line 4, column 5 (Size): found "3 megabytes"; expected a size such as 19M or 201k, or Varies with device. To mend: correct the value, or leave the cell empty when it is not known.
        and 1 more like these
        line 6, column 1 (App): found an empty cell; expected the name of an application. To mend: write its name, or remove the row.
        line 7, column 2 (Category): found "1.9"; expected a category such as ART_AND_DESIGN. To mend: correct the category, or leave it empty to set the row aside.
        line 8, column 6 (Installs): found "99999999999999999999+"; expected a number such as 10,000+. To mend: correct the value, or leave the cell empty when it is not known.
        line 9, column 3 (Rating): found "19"; expected a mark from 1 to 5. To mend: correct the value, or leave the cell empty when it is not known.
        line 9, column 8 (Price): found "€4.99"; expected a price in US dollars such as $4.99, or 0. To mend: correct the value, or leave the cell empty when it is not known.
        line 10, column 11 (Last Updated): found "February 30, 2018"; expected a day such as January 7, 2018 or 2018-01-07. To mend: correct the value, or leave the cell empty when it is not known.
        line 11, column 7 (Type): found "Freemium"; expected Free or Paid. To mend: correct the value, or leave the cell empty when it is not known.
        line 11, column 9 (Content Rating): found "3"; expected words such as Everyone 10+. To mend: correct the value, or leave the cell empty when it is not known.
        line 11, column 13 (Android Ver): found "Everyone"; expected a version such as 4.0.3 and up, or Varies with device. To mend: correct the value, or leave the cell empty when it is not known."
    `);
  });

  it.each([
    ["separated by semicolons", utf8(`${HEADER.replaceAll(",", ";")}\n${row().replaceAll(",", ";")}\n`)],
    [
      "without two of its columns",
      file([row().replace("4.1,159,", "")], HEADER.replace("Rating,Reviews,", ""))
    ],
    ["with a column twice", file([`${row()},5`], `${HEADER},Rating`)],
    ["one cell too wide", file([row(), `${row({App: "Ardi"})},more`])],
    [
      "one cell too narrow, in a way that could be mended twice",
      file([row(), row({App: "Ardi"}).replace(/,[^,]*$/, "")])
    ],
    ["two cells too narrow", file([row(), row({App: "Ardi"}).replace(/(,[^,]*){2}$/, "")])],
    ["with a name that is never closed", file([row(), `"Ardi${row().slice(5)}`])],
    ["in another encoding", Uint8Array.of(...file([row()]), 0x43, 0xe9, 0x2c)],
    ["of nothing", new Uint8Array()],
    ["of a header alone", file([])],
    ["that is a page", utf8("<!doctype html><title>Sign in</title>\n<p>\n")],
    ["that is an archive", Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)]
  ])("is refused %s, with the place and what to do", (_, bytes) => {
    expect(refusal(bytes)).toMatchSnapshot();
  });

  it("takes columns and names that are words of the language for what they are", () => {
    const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    const lines = names.map((App) => `${row({App})},${App}`);
    const {value, log} = parseCatalogue(file(lines, `${HEADER},__proto__`), {
      file: "apps.csv",
      format: SOURCE
    });
    expect(value && toCatalogue(value).table.id).toEqual([...names].sort());
    expect(log.repairs().flatMap(({examples}) => examples.map((problem) => problem.column?.name))).toEqual([
      "Current Ver",
      "__proto__"
    ]);
    expect(catalogue(file(names.map((Genres, i) => row({App: `A${i}`, Genres})))).table.rows).toBe(4);
  });

  it("is refused where rows added by hand have a category or a column that there is none of", () => {
    const given = {file: "additions.csv", format: ADDITIONS, classes: ["GAME", "TOOLS"]};
    expect(
      refusal(utf8("app_name,category\nArdi,GAMES\nVorna,\nZelpo,WEATHER\n,GAME\n"), given)
    ).toMatchInlineSnapshot(`
      "additions.csv cannot be used: 4 problems.
        line 2, column 2 (category): found "GAMES"; expected one of GAME, TOOLS. To mend: if GAME is meant, write it so.
        line 3, column 2 (category): found an empty cell; expected one of GAME, TOOLS. To mend: write one of them, or remove the row.
        line 4, column 2 (category): found "WEATHER"; expected one of GAME, TOOLS. To mend: choose one of them.
        line 5, column 1 (app_name): found an empty cell; expected the name of an application. To mend: write its name, or remove the row."
    `);
    expect(
      refusal(utf8("app_name,category,rating,__proto__\nArdi,GAME,4,5\n"), given)
    ).toMatchInlineSnapshot(`
      "additions.csv cannot be used: 2 problems.
        line 1, column 3 (rating): found the name "rating"; expected one of app_name, category, Rating, Reviews, Size, Installs, Type, Price, Content Rating, Genres, Last Updated, Current Ver, Android Ver. To mend: if "Rating" is meant, write it so.
        line 1, column 4 (__proto__): found the name "__proto__"; expected one of app_name, category, Rating, Reviews, Size, Installs, Type, Price, Content Rating, Genres, Last Updated, Current Ver, Android Ver. To mend: rename or remove the column."
    `);
    expect(refusal(utf8("App,Category\nArdi,GAME\n"), given)).toMatchInlineSnapshot(`
      "additions.csv cannot be used: 3 problems.
        line 1: found the columns "App", "Category"; expected columns app_name, category as well. To mend: add the column, or correct its name.
        line 1, column 1 (App): found the name "App"; expected one of app_name, category, Rating, Reviews, Size, Installs, Type, Price, Content Rating, Genres, Last Updated, Current Ver, Android Ver. To mend: rename or remove the column.
        line 1, column 2 (Category): found the name "Category"; expected one of app_name, category, Rating, Reviews, Size, Installs, Type, Price, Content Rating, Genres, Last Updated, Current Ver, Android Ver. To mend: if "category" is meant, write it so."
    `);
    expect(refusal(utf8("app_name,category,Rating\nArdi,GAME\n"), given)).toMatchInlineSnapshot(`
      "additions.csv cannot be used: 1 problem.
        line 2, column 3 (Rating): found 2 cells; expected 3, as in the header. To mend: complete or remove the line."
    `);
  });
});

describe("whatever the bytes", () => {
  const good = file([row(), row({App: "Ardi", Category: "GAME"}), row({App: "Vorna", Reviews: "1"})]);

  it("a changed, removed or added byte gives a refusal with a place, or a table whose repairs are counted", () => {
    const change = fc.tuple(fc.nat(good.length - 1), fc.nat(255), fc.constantFrom("set", "remove", "insert"));
    fc.assert(
      fc.property(fc.array(change, {minLength: 1, maxLength: 4}), (changes) => {
        const bytes = [...good];
        for (const [at, byte, how] of changes)
          bytes.splice(
            Math.min(at, bytes.length - 1),
            how === "insert" ? 0 : 1,
            ...(how === "remove" ? [] : [byte])
          );
        const {value, log} = parseCatalogue(Uint8Array.from(bytes), {file: "apps.csv", format: SOURCE});
        expect(value === null).toBe(log.failed);
        for (const {examples} of log.errors())
          for (const problem of examples)
            expect(tell(problem)).toMatch(/^line \d+.*: found .+; expected .+\. To mend: .+\.$/s);
        if (!value) return;
        const {table, cleaning} = toCatalogue(value);
        expect(table.rows).toBe(cleaning.kept);
        for (const column of table.columns)
          if (column.kind === "number")
            expect(column.values.every((v) => Number.isNaN(v) || Number.isFinite(v))).toBe(true);
      }),
      {numRuns: 1000}
    );
  });

  it("a long file is read in time that grows with its length", () => {
    const lines = (n: number): Uint8Array => file(Array.from({length: n}, (_, i) => row({App: `App ${i}`})));
    expect(records(lines(20_000)).records).toHaveLength(20_000);
    expect(counts(catalogue(file(Array(5000).fill(row()))))["exact-duplicate"]).toBe(4999);
  });
});
