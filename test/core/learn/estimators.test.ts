import {age, constant} from "../../../pipeline/core/learn/baselines.ts";
import {boosting} from "../../../pipeline/core/learn/boosting.ts";
import {forest} from "../../../pipeline/core/learn/forest.ts";
import {libraryForest} from "../../../pipeline/core/learn/libraryForest.ts";
import {ridge} from "../../../pipeline/core/learn/ridge.ts";
import {withTeam} from "../../../pipeline/parallel/withTeam.ts";
import {checkEstimator} from "./estimatorChecks.ts";

const boosted = {
  trees: 20,
  rate: 0.2,
  leaves: 8,
  minLeafRows: 4,
  l2: 1,
  rowFraction: 1,
  featureFraction: 1,
  bins: 64,
  patience: 5
};
const exact = {orderTolerance: 0, learns: true};

checkEstimator(
  "boosting",
  {make: () => boosting(boosted), samples: false, ordinal: true, inRange: false, ...exact},
  withTeam
);
checkEstimator(
  "boosting on samples",
  {
    make: () => boosting({...boosted, rowFraction: 0.5, featureFraction: 0.5}),
    samples: true,
    ordinal: true,
    inRange: false,
    ...exact
  },
  withTeam
);
checkEstimator(
  "forest",
  {
    make: () =>
      forest({trees: 9, maxDepth: 12, minLeafRows: 3, featureFraction: 0.5, rowFraction: 0.8, bins: 64}),
    samples: true,
    ordinal: true,
    inRange: true,
    ...exact
  },
  withTeam
);
checkEstimator(
  "library forest",
  {make: () => libraryForest({trees: 6, rows: 160}), samples: true, ordinal: false, inRange: true, ...exact},
  withTeam
);
checkEstimator(
  "ridge",
  {
    make: () => ridge({penalty: 0.01}),
    samples: false,
    ordinal: false,
    inRange: false,
    learns: true,
    orderTolerance: 1e-9
  },
  withTeam
);
checkEstimator(
  "age",
  {make: () => age({feature: "age", steps: 8}), samples: false, ordinal: false, inRange: true, ...exact},
  withTeam
);
checkEstimator(
  "constant",
  {make: constant, samples: false, ordinal: true, inRange: true, learns: false, orderTolerance: 0},
  withTeam
);
