import {describe, expect, it} from "vitest";
import {treeExplainer} from "../../../pipeline/core/explain/treeShap.ts";
import {type Explanation, unitExplainer} from "../../../pipeline/core/explain/unitExplainer.ts";
import {boosting} from "../../../pipeline/core/learn/boosting.ts";
import {makeTable} from "../learn/data.ts";

const {x, y, groups} = makeTable(300, 4);
const names = ["age", "a.mean20", "b.mean20", "c.mean20", "d.slope40", "e.mean20"];
const model = boosting({
  trees: 30,
  rate: 0.3,
  leaves: 8,
  minLeafRows: 5,
  l2: 0,
  rowFraction: 1,
  featureFraction: 1,
  bins: 64,
  patience: 1
}).fit({...x, names}, y, {seed: 1, groups});
const ready = {model, explainer: treeExplainer(model), health: {}};
const states = [10, 20, 30].map((age, i) => ({
  age,
  row: Float32Array.from(x.columns, (column) => column[7 * i])
}));
const predicted = model.predict({...x, names});
const explainer = unitExplainer(ready, states, 90);
const total = ({base, contributions, bound}: Explanation): number =>
  contributions.reduce((sum, {value}) => sum + value, base + bound);

describe("unitExplainer", () => {
  it("gives what the model predicts at each record, within the cap, and parts that sum to it", () => {
    for (const [i, age] of [10, 20, 30].entries()) {
      const explanation = explainer.at(age);
      expect(explanation.predicted).toBe(Math.min(Math.max(predicted[7 * i], 0), 90));
      expect(total(explanation)).toBeCloseTo(explanation.predicted, 9);
    }
    const low = unitExplainer(ready, states, 1).at(30);
    expect(low.bound).toBeLessThan(0);
    expect(total(low)).toBeCloseTo(1, 9);
  });

  it("takes the last record not after the age that is asked for, or the first", () => {
    expect([5, 10, 19, 25, 99].map((age) => explainer.at(age).age)).toEqual([10, 10, 10, 20, 30]);
  });

  it("says the same of a change of nothing as of the last record, and something else of a change", () => {
    expect(explainer.whatIf({shifts: {}, ahead: 0})).toEqual(explainer.at(30));
    const changed = explainer.whatIf({shifts: {a: 3}, ahead: 5});
    expect(changed.age).toBe(35);
    expect(changed.contributions).not.toEqual(explainer.at(30).contributions);
    expect(total(changed)).toBeCloseTo(changed.predicted, 9);
  });
});
