import {describe, expect, it} from "vitest";
import fixture from "../../../bench/fixtures/sklearn.json" with {type: "json"};
import {boosting} from "../../../pipeline/core/learn/boosting.ts";
import {rmse} from "./data.ts";
import {sklearnTable} from "./sklearnTable.ts";

const fitted = (table: (typeof fixture.tables)[number]) => {
  const train = sklearnTable(table.levels, 0, fixture.train);
  const held = sklearnTable(table.levels, fixture.train, fixture.rows);
  const options = {...table.options, rowFraction: 1, featureFraction: 1, patience: 1};
  const model = boosting(options).fit(train.x, train.y, {seed: 1});
  return {
    train: rmse(model.predict(train.x), train.y),
    held: rmse(model.predict(held.x), held.y),
    predicted: model.predict(train.x)
  };
};

describe(`boosting beside scikit-learn ${fixture["scikit-learn"]}`, () => {
  it("grows the same trees where both make the same bins: predictions agree to rounding", () => {
    // 128 levels: a bin for each value in both. scikit-learn keeps gradients of 32 bits, we more of them and leaves of 32
    // bits, so what differs is rounding: 5e-8 when this was written. On training rows, because in a gap without any
    // training row either may put its threshold anywhere.
    const [table] = fixture.tables;
    const {predicted} = fitted(table);
    const furthest = Math.max(...table.predicted.map((value, row) => Math.abs(value - predicted[row])));
    expect(furthest).toBeLessThan(1e-6);
  });

  it("is as good where bins differ", () => {
    // A million levels: theirs are percentiles, ours equal counts, so trees differ; errors differ by chance only.
    const table = fixture.tables[1];
    const {train, held} = fitted(table);
    expect(train / table.rmse.train).toBeGreaterThan(0.93);
    expect(train / table.rmse.train).toBeLessThan(1.07);
    expect(held / table.rmse.held).toBeLessThan(1.05);
  });
});
