import {existsSync, readFileSync} from "node:fs";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {foldName} from "../../pipeline/core/parse/googlePlay/name.ts";
import {simulateCatalogue} from "../../pipeline/simulate/catalogue/catalogue.ts";
import {AGAIN, CATEGORY_MODELS, GENRES, TWICE} from "../../pipeline/simulate/catalogue/model.ts";
import {CATEGORY_WORDS, GENERAL} from "../../pipeline/simulate/catalogue/words.ts";
import {catalogue, counts} from "../core/parse/googlePlay/file.ts";

const path = `${process.env.VIGIE_DATA}/googleplay/googleplaystore.csv`;
const there = process.env.VIGIE_DATA !== undefined && existsSync(path);
const missing = there ? "" : " (skipped: set VIGIE_DATA to a folder with googleplay/googleplaystore.csv)";

const bytes = simulateCatalogue({rows: 5000, seed: 7});
const made = catalogue(bytes);

/**
 * Share of held-out names whose category is found by multinomial naive Bayes over their words (Laplace, 1): a learner
 * that has nothing to tune, so that two catalogues can be compared. Names of one group are held out together.
 */
function nameAccuracy({table}: typeof made): number {
  const words = table.id.map(
    (name) =>
      new Set(
        name
          .toLowerCase()
          .split(/[^\p{L}\p{N}]+/u)
          .filter(Boolean)
      )
  );
  let right = 0;
  for (let fold = 0; fold < 5; fold++) {
    const held = (row: number): boolean => table.group[row] % 5 === fold;
    const total = new Float64Array(table.classes.length);
    const tokens = new Float64Array(table.classes.length);
    const seen = new Map<string, Float64Array>();
    words.forEach((list, row) => {
      if (held(row)) return;
      const c = table.target[row];
      total[c]++;
      for (const word of list) {
        const by = seen.get(word) ?? new Float64Array(table.classes.length);
        seen.set(word, by);
        by[c]++;
        tokens[c]++;
      }
    });
    words.forEach((list, row) => {
      if (!held(row)) return;
      const scores = Array.from(total, (n, c) => {
        const known = [...list].flatMap((word) => seen.get(word) ?? []);
        return known.reduce((sum, by) => sum + Math.log((by[c] + 1) / (tokens[c] + seen.size)), Math.log(n));
      });
      if (scores.indexOf(Math.max(...scores)) === table.target[row]) right++;
    });
  }
  return right / table.rows;
}

describe("a simulated catalogue", () => {
  it("is the same for the same seed, and another for another", () => {
    expect(Buffer.compare(simulateCatalogue({rows: 5000, seed: 7}), bytes)).toBe(0);
    expect(Buffer.compare(simulateCatalogue({rows: 5000, seed: 8}), bytes)).not.toBe(0);
  });

  it("has as many rows as asked, and is read by the publisher's parser without a refusal", () => {
    fc.assert(
      fc.property(fc.integer({min: 500, max: 3000}), fc.nat(1000), (rows, seed) => {
        const {cleaning, table} = catalogue(simulateCatalogue({rows, seed}));
        expect([cleaning.read, table.rows]).toEqual([rows, cleaning.kept]);
        expect(table.rows).toBeGreaterThan(rows * 0.87);
        expect(table.classes.length).toBeGreaterThan(25);
      }),
      // Once refused: the row without a category had no rating either.
      {numRuns: 20, examples: [[500, 30]]}
    );
  });

  it("has the publisher's 33 categories in its proportions", () => {
    const {table} = made;
    expect(table.classes).toEqual(Object.keys(CATEGORY_MODELS));
    const all = Object.values(CATEGORY_MODELS).reduce((sum, {weight}) => sum + weight, 0);
    table.classes.forEach((category, c) => {
      const share = CATEGORY_MODELS[category].weight / all;
      const found = table.target.filter((t) => t === c).length / table.rows;
      // Four standard deviations of a share.
      expect(Math.abs(found - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / table.rows));
    });
  });

  it("has the faults of the real file, as often as it has them", () => {
    const found = counts(made);
    expect(found["shifted-row"]).toBe(1);
    expect(found["no-class"]).toBe(1);
    // Copies of an application told again may be equal to one another.
    expect(Math.abs(found["exact-duplicate"] - 5000 * TWICE)).toBeLessThan(5);
    expect(Math.abs(found["same-app"] - 5000 * AGAIN)).toBeLessThan(5);
    for (const id of [
      "unknown-value",
      "varies-with-device",
      "size-unit",
      "installs-floor",
      "price-sign",
      "date-text",
      "android-version",
      "several-categories"
    ])
      expect([id, found[id] > 10]).toEqual([id, true]);
    const some = Array.from({length: 8}, (_, seed) =>
      counts(catalogue(simulateCatalogue({rows: 5000, seed})))
    );
    const sum = (id: string): number => some.reduce((n, each) => n + (each[id] ?? 0), 0);
    expect([sum("white-space") > 0, sum("mojibake") > 0]).toEqual([true, true]);
  });

  it("has a few names that differ from another in case alone, and no two that are equal", () => {
    const {id, group} = made.table;
    expect(new Set(id).size).toBe(id.length);
    expect(new Set(group).size).toBeLessThan(id.length);
    expect(new Set(group).size).toBeGreaterThan(id.length * 0.98);
    expect(new Set(id.map(foldName)).size).toBe(new Set(group).size);
  });

  it("has names that tell something of the category, and not all", () => {
    expect(nameAccuracy(made)).toBeCloseTo(0.487, 3);
  });

  it.skipIf(!there)(`has names that tell about as much as the real ones${missing}`, () => {
    expect(Math.abs(nameAccuracy(made) - nameAccuracy(catalogue(readFileSync(path))))).toBeLessThan(0.04);
  });

  it("restates the category in the genre, but for the two categories that have many", () => {
    const {table} = made;
    const genres = table.columns.find(({name}) => name === "Genres")?.values as readonly string[];
    const of = (category: string): Set<string> =>
      new Set(genres.filter((_, row) => table.classes[table.target[row]] === category));
    expect([...of("ART_AND_DESIGN")]).toContain("Art & Design");
    for (const [genre] of GENRES.GAME) expect([...of("GAME")]).toContain(genre);
  });

  it("has words for every category, and borrows from categories there are", () => {
    expect(Object.keys(CATEGORY_WORDS)).toEqual(Object.keys(CATEGORY_MODELS));
    for (const {words, related} of Object.values(CATEGORY_WORDS)) {
      expect(new Set(words).size).toBe(words.length);
      expect(words.length + GENERAL.length).toBeGreaterThan(30);
      for (const category of related) expect(CATEGORY_WORDS[category]).toBeDefined();
    }
  });
});
