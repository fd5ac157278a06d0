import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type Catalogue, toCatalogue} from "../../../../pipeline/core/parse/googlePlay/catalogue.ts";
import {ADDITIONS, METADATA} from "../../../../pipeline/core/parse/googlePlay/columns.ts";
import {REPAIRS, SET_ASIDE} from "../../../../pipeline/core/parse/googlePlay/repairs.ts";
import {utf8} from "../cmapssText.ts";
import {catalogue, counts, file, records, row} from "./file.ts";

const column = ({table}: Catalogue, name: string): unknown[] =>
  Array.from<unknown>(table.columns.find((c) => c.name === name)?.values ?? []);
const classOf = ({table}: Catalogue, app: string): string =>
  table.classes[table.target[table.id.indexOf(app)]];

describe("a catalogue", () => {
  it("becomes a table with a row an application, in the order of names", () => {
    const {table, cleaning, lastUpdate, added} = catalogue(
      file([
        row({App: "Zelpo"}),
        row({App: "Ardi", Category: "GAME", Rating: "NaN", "Last Updated": "May 1, 2018"})
      ])
    );
    expect(table.id).toEqual(["Ardi", "Zelpo"]);
    expect([table.classes, [...table.target], [...table.group]]).toEqual([
      ["GAME", "TOOLS"],
      [0, 1],
      [0, 1]
    ]);
    expect(table.columns.map(({name, kind, values}) => [name, kind, [...values]])).toEqual([
      ["App", "text", ["Ardi", "Zelpo"]],
      ["Rating", "number", [Number.NaN, 4.1]],
      ["Reviews", "number", [159, 159]],
      ["Size", "number", [19, 19]],
      ["Installs", "number", [10_000, 10_000]],
      ["Type", "category", ["Free", "Free"]],
      ["Price", "number", [0, 0]],
      ["Content Rating", "category", ["Everyone", "Everyone"]],
      ["Genres", "category", ["Tools", "Tools"]],
      ["Last Updated", "number", [17_652, 17_538]],
      ["Android Ver", "number", [4.03, 4.03]]
    ]);
    expect([lastUpdate, added, cleaning.read, cleaning.kept]).toEqual(["2018-05-01", 0, 2, 2]);
  });

  it("counts every repair and tells the first that differ", () => {
    const lines = ["1M", "2M", "2M", "3M", "4M", "5M", "6M"].map((Size, i) => row({App: `App ${i}`, Size}));
    const sizes = catalogue(file(lines)).cleaning.repairs.find(({id}) => id === "size-unit");
    expect([sizes?.count, sizes?.examples.map(({line, found, became}) => [line, found, became])]).toEqual([
      7,
      [
        [2, 'Size "1M"', "1 MB"],
        [3, 'Size "2M"', "2 MB"],
        [5, 'Size "3M"', "3 MB"],
        [6, 'Size "4M"', "4 MB"],
        [7, 'Size "5M"', "5 MB"]
      ]
    ]);
  });

  it("keeps the row with most reviews, then the latest, and says which it set aside", () => {
    const made = catalogue(
      file([
        row({Reviews: "5", Rating: "1.0"}),
        row({Reviews: "9", Rating: "2.0"}),
        row({Reviews: "9", Rating: "3.0", "Last Updated": "January 8, 2018"}),
        row({Reviews: "NaN", Rating: "4.0", "Last Updated": "May 1, 2018"}),
        row({Reviews: "9", Rating: "3.0", "Last Updated": "January 8, 2018"})
      ])
    );
    expect(column(made, "Rating")).toEqual([3]);
    expect(counts(made)).toMatchObject({"exact-duplicate": 1, "same-app": 3});
    const [aside] = made.cleaning.repairs.filter(({id}) => id === "same-app");
    expect(aside.examples.map(({line, found, became}) => `${line}: ${found}, ${became}`)).toEqual([
      '3: "Zelpo" with 9 reviews, set aside: line 4 has 9 reviews',
      '2: "Zelpo" with 5 reviews, set aside: line 4 has 9 reviews',
      '5: "Zelpo" with no known number of reviews, set aside: line 4 has 9 reviews'
    ]);
  });

  it("gives an application listed under several categories that of the row kept, and counts it once", () => {
    const made = catalogue(
      file([
        row({Category: "GAME", Reviews: "10"}),
        row({Category: "FAMILY", Reviews: "12"}),
        row({Category: "FAMILY", Reviews: "11"}),
        row({App: "Ardi", Category: "GAME"})
      ])
    );
    expect(classOf(made, "Zelpo")).toBe("FAMILY");
    expect(made.cleaning.repairs.find(({id}) => id === "several-categories")).toEqual({
      id: "several-categories",
      count: 1,
      examples: [{line: 3, found: '"Zelpo" as FAMILY, GAME', became: "FAMILY"}]
    });
  });

  it("keeps names that differ in case, accents, spaces and signs as rows of one group", () => {
    const names = ["I am rich", "I AM RICH!", "I am rích", "i-am-rich", "I am richer"];
    const {table} = catalogue(file(names.map((App) => row({App}))));
    expect(table.rows).toBe(5);
    const group = (name: string): number => table.group[table.id.indexOf(name)];
    expect(new Set(names.slice(0, 4).map(group)).size).toBe(1);
    expect(group("I am richer")).not.toBe(group("I am rich"));
  });

  it("takes names equal but for white space for one application", () => {
    const made = catalogue(file([row({App: "Zelpo  Pro"}), row({App: " Zelpo Pro", Reviews: "160"})]));
    expect([made.table.id, counts(made)["white-space"], counts(made)["same-app"]]).toEqual([
      ["Zelpo Pro"],
      2,
      1
    ]);
  });

  it("mends a row shifted by a cell, and sets it aside where the category is what it lacks", () => {
    const without = (name: string): string => {
      const cells = row({App: "Lost", Genres: "", Installs: "100+", "Last Updated": "2018-02-11"}).split(",");
      return cells.filter((_, i) => ["App", "Category", "Rating"].indexOf(name) !== i).join(",");
    };
    const made = catalogue(
      file([row(), row({App: "Ardi", Category: "GAME"}), without("Category"), without("Rating")])
    );
    expect(made.table.id).toEqual(["Ardi", "Lost", "Zelpo"]);
    expect(column(made, "Rating")).toEqual([4.1, Number.NaN, 4.1]);
    expect(counts(made)).toMatchObject({"shifted-row": 2, "no-class": 1});
    expect(made.cleaning.repairs[0].examples).toEqual([
      {line: 4, found: '12 cells, Category being "4.1"', became: "13 cells, Category being empty"},
      {line: 5, found: '12 cells, Rating being "159"', became: "13 cells, Rating being empty"}
    ]);
  });
});

describe("rows added by hand", () => {
  const additions = (text: string) =>
    records(utf8(text), {file: "additions.csv", format: ADDITIONS, classes: ["GAME", "TOOLS"]});
  const source = records(file([row(), row({App: "Ardi", Category: "GAME"})]));

  it("follow those of the source, which go before them where both tell of an application", () => {
    const made = toCatalogue(source, additions("app_name,category\nVorna,Game\nZelpo,GAME\nVorna,GAME\n"));
    expect([made.table.id, made.added]).toEqual([["Ardi", "Vorna", "Zelpo"], 1]);
    expect([classOf(made, "Zelpo"), classOf(made, "Vorna")]).toEqual(["TOOLS", "GAME"]);
    expect(column(made, "Reviews")).toEqual([159, Number.NaN, 159]);
    expect([made.cleaning.read, made.cleaning.kept]).toEqual([5, 3]);
    expect(made.cleaning.repairs.find(({id}) => id === "category-spelling")?.examples).toEqual([
      {line: 2, found: 'additions.csv: category "Game"', became: "GAME"}
    ]);
  });

  it("may tell of any column, in any order, and may be none yet", () => {
    const made = toCatalogue(
      source,
      additions('Installs,category,Current Ver,app_name\n5+,GAME,1.0,"\'=Vorna"\n')
    );
    expect([made.table.id[0], column(made, "Installs")[0]]).toEqual(["=Vorna", 5]);
    expect(toCatalogue(source, additions('"app_name","category"\n')).table).toEqual(
      toCatalogue(source).table
    );
  });
});

describe("whatever the rows", () => {
  const cells = fc.record({
    App: fc.constantFrom("Ardi", "ardi", "Ardi ", "Zelpo", "Zelpo!", "Vorna", "Café", "CafÃ©"),
    Category: fc.constantFrom("GAME", "TOOLS", "FAMILY", "NaN", ""),
    Reviews: fc.constantFrom("0", "7", "8", "NaN"),
    Size: fc.constantFrom("19M", "201k", "Varies with device"),
    "Last Updated": fc.constantFrom("May 1, 2018", "May 2, 2018")
  });
  const rows = fc.array(cells.map(row), {minLength: 1, maxLength: 30});

  it("rows read are rows kept and rows set aside, each under one repair", () => {
    fc.assert(
      fc.property(rows, (lines) => {
        const {cleaning, table} = catalogue(file(lines));
        const aside = cleaning.repairs.filter(({id}) => SET_ASIDE.includes(id));
        expect(cleaning.read).toBe(lines.length);
        expect(cleaning.kept).toBe(table.rows);
        expect(aside.reduce((sum, {count}) => sum + count, 0)).toBe(cleaning.read - cleaning.kept);
        for (const {count, examples} of cleaning.repairs) {
          expect(examples.length).toBeGreaterThan(0);
          expect(examples.length).toBeLessThanOrEqual(Math.min(5, count));
        }
        const order = cleaning.repairs.map(({id}) => REPAIRS.indexOf(id));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      })
    );
  });

  it("their order changes neither the table nor the counts", () => {
    const pair = rows.chain((lines) =>
      fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, {minLength: lines.length}))
    );
    fc.assert(
      fc.property(pair, ([lines, shuffled]) => {
        const [a, b] = [catalogue(file(lines)), catalogue(file(shuffled))];
        expect(b.table).toEqual(a.table);
        expect(counts(b)).toEqual(counts(a));
        expect(b.lastUpdate).toBe(a.lastUpdate);
      })
    );
  });

  it("names are unique, groups count from 0, classes are sorted, and every column is as long", () => {
    fc.assert(
      fc.property(rows, (lines) => {
        const {table} = catalogue(file(lines));
        expect(new Set(table.id).size).toBe(table.rows);
        expect(table.columns.map(({values}) => values.length)).toEqual(
          Array(METADATA.length + 1).fill(table.rows)
        );
        expect([...new Set(table.group)]).toEqual(
          Array.from({length: new Set(table.group).size}, (_, i) => i)
        );
        expect(table.classes).toEqual([...new Set(table.classes)].sort());
        expect(new Set(table.target).size).toBe(table.classes.length);
      })
    );
  });
});
