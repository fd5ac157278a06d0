import * as fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  packProbabilities,
  TOP,
  unpackProbabilities
} from "../../../pipeline/core/registered/packedProbabilities.ts";
import {type TablePredictor, tableContest} from "../../../pipeline/core/registered/tableContest.ts";
import {
  keptRows,
  registeredTable,
  registerTable,
  rowKeys
} from "../../../pipeline/core/registered/tableModel.ts";
import {random} from "../../../pipeline/core/stats/random.ts";
import {type LabelledTable, selectTableRows} from "../../../pipeline/core/tabular/labelledTable.ts";

const classes = ["ART", "FAMILY", "GAME", "MEDICAL", "SPORTS", "TOOLS", "WEATHER"];

function tableOf(rows: number): LabelledTable {
  const draw = random(5);
  return {
    rows,
    id: Array.from({length: rows}, (_, row) => `app ${row}`),
    group: Int32Array.from({length: rows}, (_, row) => row),
    columns: [
      {kind: "text", name: "App", values: Array.from({length: rows}, (_, row) => `app ${row}`)},
      {
        kind: "number",
        name: "Size",
        values: Float64Array.from({length: rows}, () => (draw.next() < 0.2 ? Number.NaN : draw.int(100)))
      }
    ],
    classes,
    target: Int32Array.from({length: rows}, () => draw.int(classes.length))
  };
}

/** Probabilities that depend on a row's own cells alone. */
const predictor =
  (salt: number, among = classes.length): TablePredictor =>
  (table) => {
    const size = table.columns.find(({name}) => name === "Size");
    if (size?.kind !== "number") throw new RangeError("the table lacks the column Size");
    const out = new Float64Array(table.rows * among);
    for (let row = 0; row < table.rows; row++) {
      const draw = random(salt + row + Math.round(1000 * (size.values[row] || 0.5)));
      const weights = Array.from({length: among}, () => draw.next() ** 4);
      const sum = weights.reduce((total, weight) => total + weight, 0);
      for (const [k, weight] of weights.entries()) out[row * among + k] = weight / sum;
    }
    return out;
  };

describe("probabilities in a few bytes", () => {
  test("keep the five likeliest, the true one, and a sum of 1", () => {
    const any = fc.integer({min: 2, max: 40}).chain((k) =>
      fc.record({
        k: fc.constant(k),
        truth: fc.integer({min: 0, max: k - 1}),
        weights: fc.array(fc.double({min: 0.001, max: 1, noNaN: true}), {minLength: k, maxLength: k})
      })
    );
    fc.assert(
      fc.property(any, ({k, truth, weights}) => {
        const sum = weights.reduce((total, weight) => total + weight, 0);
        const given = Float64Array.from(weights, (weight) => weight / sum);
        const back = unpackProbabilities(packProbabilities(given, [truth], k), [truth], k);
        expect(back.reduce((total, share) => total + share, 0)).toBeCloseTo(1, 5);
        expect(back[truth]).toBeCloseTo(given[truth], 6);
        const order = Array.from(given.keys()).sort((a, b) => given[b] - given[a] || a - b);
        for (const place of order.slice(0, TOP)) expect(back[place]).toBeCloseTo(given[place], 6);
      })
    );
  });

  test("of another number of rows are refused", () => {
    const packed = packProbabilities(Float64Array.of(0.5, 0.5), [0], 2);
    expect(() => unpackProbabilities(packed, [0, 1], 2)).toThrow(/found 2 bytes, expected 4.*Restore/);
    expect(() => unpackProbabilities({...packed, truth: "!"}, [0], 2)).toThrow(/found no bytes/);
  });
});

describe("rows on which models of classes are compared", () => {
  const table = tableOf(60);
  const predict = predictor(1);
  const outOfFold = predictor(2)(table);
  const file = (inputs: Partial<Parameters<typeof registerTable>[0]> = {}) =>
    registeredTable(
      JSON.parse(
        JSON.stringify(
          registerTable({report: "apps", table, model: {salt: 1}, outOfFold, predict, ...inputs})
        )
      )
    );
  const load = (model: unknown): TablePredictor => predictor((model as {salt: number}).salt);

  test("are all rows, out of fold; a candidate that is the model in production says the same to the last bit", () => {
    const contest = tableContest({table, outOfFold, registered: file(), load});
    expect(contest.heldOut).toEqual([{part: "out-of-fold", units: 60}]);
    expect(contest.units.production).toEqual(contest.units.candidate);
    expect(contest.reproduced).toEqual({same: true, largest: 0, reason: null});
    expect(contest.fresh).toBe(0);
    expect(tableContest({table, outOfFold, registered: null, load}).units.production).toBeNull();
  });

  test("that came since are predicted by production itself", () => {
    const before = selectTableRows(
      table,
      Int32Array.from({length: 40}, (_, row) => row)
    );
    const registered = file({table: before, outOfFold: outOfFold.slice(0, 40 * classes.length)});
    const {units, fresh} = tableContest({table, outOfFold, registered, load});
    expect(fresh).toBe(20);
    const last = Int32Array.from({length: 20}, (_, i) => 40 + i);
    const own = predict(selectTableRows(table, last));
    const truth = table.target[40];
    expect((units.production as Float64Array)[40 * classes.length + truth]).toBeCloseTo(own[truth], 6);
  });

  test("are told in today's classes: one that production does not know gets the least of all", () => {
    const fewer = classes.slice(0, 6);
    const rows = Array.from(table.target.keys()).filter((row) => table.target[row] < 6);
    const before = {...selectTableRows(table, rows), classes: fewer};
    const old = predictor(1, 6);
    const registered = file({table: before, outOfFold: old(before), predict: old});
    const {units} = tableContest({table, outOfFold, registered, load: () => old});
    const last = classes.length - 1;
    for (const row of rows) {
      const own = (units.production as Float64Array).slice(row * classes.length, (row + 1) * classes.length);
      expect(own[last]).toBe(Math.min(...own));
    }
  });

  test("name a production that says something else than when it was promoted, or cannot be loaded", () => {
    const moved = tableContest({table, outOfFold, registered: file({model: {salt: 9}}), load});
    expect(moved.reproduced?.same).toBe(false);
    expect(moved.reproduced?.reason).toMatch(/differ by up to/);
    const broken = tableContest({
      table,
      outOfFold,
      registered: file(),
      load: () => {
        throw new Error("no such model");
      }
    });
    expect(broken.reproduced).toEqual({same: false, largest: null, reason: "no such model"});
    expect(broken.units.production).toBeNull();
  });

  test("keep cells that are missing as missing", () => {
    const kept = keptRows(file());
    const size = kept.columns[1];
    expect(kept.rows).toBe(20);
    expect(size.kind === "number" && size.values.some(Number.isNaN)).toBe(true);
  });

  test("are known by what they are about, wherever they stand", () => {
    expect(rowKeys({id: ["b", "a"]})).toEqual(rowKeys({id: ["a", "b"]}).reverse());
    expect(() => registeredTable({kind: "rul"})).toThrow(/To mend/);
  });
});
