import {describe, expect, it} from "vitest";
import {boosting} from "../../../pipeline/core/learn/boosting.ts";
import {LearnError} from "../../../pipeline/core/learn/errors.ts";
import {forest} from "../../../pipeline/core/learn/forest.ts";
import {libraryForest} from "../../../pipeline/core/learn/libraryForest.ts";
import {ridge} from "../../../pipeline/core/learn/ridge.ts";

const boosted = {
  trees: 1,
  rate: 1,
  leaves: 2,
  minLeafRows: 1,
  l2: 0,
  rowFraction: 1,
  featureFraction: 1,
  bins: 2,
  patience: 1
};
const grown = {trees: 1, maxDepth: 1, minLeafRows: 1, featureFraction: 1, rowFraction: 1, bins: 2};

describe("options", () => {
  it("are kept as given, whatever becomes of the object that held them", () => {
    const given = {...boosted};
    const estimator = boosting(given);
    given.trees = 99;
    expect(estimator.options).toEqual(boosted);
    expect(Object.isFrozen(estimator.options)).toBe(true);
  });

  it("are refused out of their ranges, with the range", () => {
    const attempts = [
      () => boosting({...boosted, trees: 0}),
      () => boosting({...boosted, rate: 0}),
      () => boosting({...boosted, leaves: 1}),
      () => boosting({...boosted, bins: 256}),
      () => boosting({...boosted, l2: -1}),
      () => boosting({...boosted, rowFraction: 1.01}),
      () => boosting({...boosted, minLeafRows: 2.5}),
      () => boosting({...boosted, patience: Number.NaN}),
      () => forest({...grown, maxDepth: 0}),
      () => forest({...grown, featureFraction: 0}),
      () => forest({...grown, rowFraction: undefined as unknown as number}),
      () => ridge({penalty: Number.POSITIVE_INFINITY}),
      () => libraryForest({trees: 1, rows: 0})
    ];
    const messages = attempts.map((attempt) => {
      try {
        attempt();
        return "accepted";
      } catch (error) {
        expect(error).toBeInstanceOf(LearnError);
        return (error as LearnError).message;
      }
    });
    expect(messages).toMatchSnapshot();
  });
});
