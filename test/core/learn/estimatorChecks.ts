/** What every estimator must pass, whatever it is. */
import {describe, expect, it} from "vitest";
import {LearnError} from "../../../pipeline/core/learn/errors.ts";
import type {FittedRegressor, Regressor, Team} from "../../../pipeline/core/learn/estimator.ts";
import {loadModel} from "../../../pipeline/core/learn/loadModel.ts";
import {type Matrix, selectRows} from "../../../pipeline/core/matrix.ts";
import {makeTable, reorder, rmse, shuffled, type Table} from "./data.ts";

/** What is expected of an estimator beyond what all promise. */
export interface Expectations {
  readonly make: () => Regressor;
  /** Whether it draws rows or features at random: a seed matters, and the order of rows may. */
  readonly samples: boolean;
  /** How far predictions may move when rows change places: 0 for exact sums. */
  readonly orderTolerance: number;
  /** Whether only the order of a feature's values matters. */
  readonly ordinal: boolean;
  /** Whether predictions stay within the range of training targets. */
  readonly inRange: boolean;
  /** Fewest rows it learns something from beside the mean. */
  readonly learns: boolean;
}

const table = makeTable(240, 3);
const train = (
  make: () => Regressor,
  {x, y, groups}: Table = table,
  seed = 5,
  team?: Team
): FittedRegressor => make().fit(x, y, {seed, groups, ...(team && {team})});
const text = (model: FittedRegressor): string => JSON.stringify(model.save());
const furthest = (a: Float64Array, b: Float64Array): number =>
  a.reduce((most, value, row) => Math.max(most, Math.abs(value - b[row])), 0);
const withColumns = (x: Matrix, change: (column: Float32Array, f: number) => Float32Array): Matrix => ({
  ...x,
  columns: x.columns.map(change)
});

const learnError = (code: string) => expect.objectContaining({constructor: LearnError, code});

/** Runs the suite; `teams` make threads when their tests run. */
export function checkEstimator(
  name: string,
  expected: Expectations,
  withTeam: (threads: number, use: (team: Team) => void) => Promise<void>
): void {
  const {make, samples} = expected;

  describe(`${name}, as every estimator,`, () => {
    it("fits the same model with the same seed", () => {
      expect(text(train(make))).toBe(text(train(make)));
    });

    it(samples ? "fits another model with another seed" : "does not depend on the seed", () => {
      const models = [train(make, table, 5), train(make, table, 6)].map(text);
      expect(models[0] === models[1]).toBe(!samples);
    });

    if (!samples) {
      it("does not depend on the order of the rows", () => {
        const other = train(make, reorder(table, shuffled(table.x.rows, 1)));
        const apart = furthest(train(make).predict(table.x), other.predict(table.x));
        expect(apart).toBeLessThanOrEqual(expected.orderTolerance);
      });
    }

    it("predicts each row by itself", () => {
      const model = train(make);
      const order = shuffled(table.x.rows, 2);
      const all = model.predict(table.x);
      expect(model.predict(selectRows(table.x, order))).toEqual(Float64Array.from(order, (row) => all[row]));
    });

    it("is the same after it was saved, sent as text and loaded", () => {
      const model = train(make);
      const loaded = loadModel(JSON.parse(text(model)));
      expect(loaded.predict(table.x)).toEqual(model.predict(table.x));
      expect(loaded.importance()).toEqual(model.importance());
      expect(loaded.cost()).toEqual(model.cost());
      expect(loaded.options).toEqual(model.options);
      expect(text(loaded)).toBe(text(model));
    });

    it("predicts a constant target exactly", () => {
      for (const value of [0, 0.1, -1e9 / 3]) {
        const model = train(make, {...table, y: table.y.map(() => value)});
        expect(model.predict(table.x)).toEqual(table.y.map(() => value));
      }
    });

    it("learns more than the mean, where there is more", () => {
      const mean = table.y.reduce((a, b) => a + b, 0) / table.y.length;
      const model = train(make);
      if (!expected.learns) expect(new Set(model.predict(table.x)).size).toBe(1);
      else
        expect(rmse(model.predict(table.x), table.y)).toBeLessThan(
          0.9 *
            rmse(
              table.y.map(() => mean),
              table.y
            )
        );
    });

    it("takes missing values, in training and later", () => {
      const gaps = withColumns(table.x, (column, f) =>
        column.map((value, row) => ((row + f) % 5 ? value : NaN))
      );
      const nothing = withColumns(table.x, (column) => column.map(() => Number.NaN));
      for (const model of [
        train(make),
        train(make, {...table, x: gaps}),
        train(make, {...table, x: nothing})
      ]) {
        for (const x of [table.x, gaps, nothing]) expect(model.predict(x).every(Number.isFinite)).toBe(true);
      }
    });

    it("takes a single row, a single feature and features without variation", () => {
      const one = reorder(table, Int32Array.of(7));
      expect(train(make, one).predict(one.x)).toEqual(one.y);
      const narrow = {...table, x: {rows: table.x.rows, names: ["age"], columns: [table.x.columns[0]]}};
      expect(train(make, narrow).predict(narrow.x).every(Number.isFinite)).toBe(true);
      const flat = withColumns(table.x, (column) => column.map(() => 3.7));
      expect(new Set(train(make, {...table, x: flat}).predict(flat)).size).toBe(1);
    });

    if (expected.ordinal) {
      it("asks only for the order of a feature's values", () => {
        const curved = withColumns(table.x, (column) =>
          column.map((value) => value * value * value + 100 * value)
        );
        const model = train(make, {...table, x: curved});
        expect(model.predict(curved)).toEqual(train(make).predict(table.x));
      });
    }

    if (expected.inRange) {
      it("predicts within the range of the targets", () => {
        const low = Math.min(...table.y);
        const high = Math.max(...table.y);
        const wild = withColumns(table.x, (column) => column.map((value) => 1e6 * value));
        for (const x of [table.x, wild]) {
          for (const value of train(make).predict(x)) {
            expect(value).toBeGreaterThanOrEqual(low - 1e-9 * Math.abs(low));
            expect(value).toBeLessThanOrEqual(high + 1e-9 * Math.abs(high));
          }
        }
      });
    }

    it("leaves what it is given as it was", () => {
      const given = makeTable(240, 3);
      train(make, given).predict(given.x);
      expect(given).toEqual(makeTable(240, 3));
    });

    it("gives its importance by feature, never negative, and a copy of it", () => {
      const model = train(make);
      const importance = model.importance();
      expect(importance).toHaveLength(table.x.names.length);
      expect(importance.every((gain) => gain >= 0 && Number.isFinite(gain))).toBe(true);
      importance.fill(-1);
      expect(model.importance().includes(-1)).toBe(false);
    });

    it("refuses rows it cannot learn from", () => {
      const none = {rows: 0, names: table.x.names, columns: table.x.columns.map(() => new Float32Array(0))};
      const hostile: [Matrix, Float64Array][] = [
        [none, new Float64Array(0)],
        [{...table.x, names: [], columns: []}, table.y],
        [table.x, table.y.slice(1)],
        [table.x, table.y.map((value, row) => (row === 9 ? Number.NaN : value))],
        [table.x, table.y.map((value, row) => (row === 9 ? Number.POSITIVE_INFINITY : value))],
        [withColumns(table.x, (column) => column.map((value, row) => (row ? value : -Infinity))), table.y],
        [withColumns(table.x, (column, f) => (f ? column : column.slice(1))), table.y],
        [{...table.x, names: table.x.names.map(() => "age")}, table.y],
        [{...table.x, columns: table.x.columns.slice(1)}, table.y]
      ];
      for (const [x, y] of hostile) expect(() => make().fit(x, y, {seed: 1})).toThrow(learnError("data"));
    });

    it("refuses to predict from other features than it learnt from", () => {
      const model = train(make);
      const renamed = {...table.x, names: table.x.names.map((name) => name.toUpperCase())};
      const fewer = {...table.x, names: table.x.names.slice(1), columns: table.x.columns.slice(1)};
      const swapped = {...table.x, names: table.x.names.toReversed(), columns: table.x.columns.toReversed()};
      for (const x of [renamed, fewer, swapped])
        expect(() => model.predict(x)).toThrow(learnError("features"));
    });

    it("fits the same model with one thread, two and three", async () => {
      for (const threads of [1, 2, 3]) {
        await withTeam(threads, (team) => expect(text(train(make, table, 5, team))).toBe(text(train(make))));
      }
    });
  });
}
