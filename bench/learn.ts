/** How fast and how well we learn: beside ml-random-forest on few rows, beside scikit-learn on a whole subset. */
import {availableParallelism} from "node:os";
import {boosting} from "../pipeline/core/learn/boosting.ts";
import type {Regressor, Team} from "../pipeline/core/learn/estimator.ts";
import {forest} from "../pipeline/core/learn/forest.ts";
import {libraryForest} from "../pipeline/core/learn/libraryForest.ts";
import {sample} from "../pipeline/core/learn/sampling.ts";
import {serial} from "../pipeline/core/learn/team.ts";
import {selectRows} from "../pipeline/core/matrix.ts";
import {random} from "../pipeline/core/stats/random.ts";
import {withTeam} from "../pipeline/parallel/withTeam.ts";
import {type LearnData, learnData, type Table} from "./learnData.ts";
import {hasPeer, type PeerResult, withPeer} from "./learnPeer.ts";

export const describe = "Training time and error, beside ml-random-forest and scikit-learn";

const REPEATS = 5;
const SIZES = [500, 1000, 2000];
/** The whole subset has about so many rows. */
const WHOLE = 20_000;
const LIBRARY_TREES = 3;
const boosted = {
  trees: 300,
  rate: 0.05,
  leaves: 31,
  minLeafRows: 20,
  l2: 1,
  rowFraction: 1,
  featureFraction: 1,
  bins: 255,
  patience: 300
};
const grown = {
  trees: LIBRARY_TREES,
  maxDepth: 64,
  minLeafRows: 3,
  featureFraction: 1 / 3,
  rowFraction: 1,
  bins: 255
};

interface Result {
  readonly seconds: number;
  readonly rmse: number;
}

const print = (line = ""): void => console.log(line);
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const seconds = (value: number): string => `${value.toPrecision(3)} s`.padStart(9);

/** A seeded sample of the rows. */
function subset({x, y, groups}: Table, rows: number): Table {
  const chosen = sample(x.rows, Math.min(rows, x.rows), random(1));
  return {
    x: selectRows(x, chosen),
    y: Float64Array.from(chosen, (row) => y[row]),
    groups: Int32Array.from(chosen, (row) => groups[row])
  };
}

function measure(estimator: Regressor, train: Table, held: Table, team: Team = serial): Result {
  const start = performance.now();
  const model = estimator.fit(train.x, train.y, {seed: 1, team});
  const spent = (performance.now() - start) / 1000;
  const predicted = model.predict(held.x);
  const sum = predicted.reduce((total, value, row) => total + (value - held.y[row]) ** 2, 0);
  return {seconds: spent, rmse: Math.sqrt(sum / predicted.length)};
}

const repeat = (times: number, once: () => Result): Result => {
  const results = Array.from({length: times}, once);
  return {seconds: median(results.map((result) => result.seconds)), rmse: results[0].rmse};
};

/** Forests of as many trees on ever more rows; the library's time beyond is its time here times rows squared. */
function besideLibrary({train, held}: LearnData): void {
  const judged = subset(held, 2000);
  print(
    `${LIBRARY_TREES} trees of a forest (ml-random-forest: median of 1, ours: of ${REPEATS}); held-out RMSE behind`
  );
  print(
    `${"rows".padStart(7)}  ${"ml-random-forest".padEnd(22)}  ${"our forest".padEnd(22)}${"ratio".padStart(9)}   our boosting, ${boosted.trees} trees`
  );
  let last = {rows: 0, seconds: 0};
  for (const rows of SIZES) {
    const table = subset(train, rows);
    const library = measure(libraryForest({trees: LIBRARY_TREES, rows}), table, judged);
    printSizes(rows, library, table, judged);
    last = {rows, seconds: library.seconds};
  }
  const whole = subset(train, WHOLE);
  printSizes(
    whole.x.rows,
    {seconds: last.seconds * (whole.x.rows / last.rows) ** 2, rmse: Number.NaN},
    whole,
    judged
  );
  print("         (extrapolated: quadratic in the rows)");
}

function printSizes(rows: number, library: Result, train: Table, held: Table): void {
  const ours = repeat(REPEATS, () => measure(forest(grown), train, held));
  const boost = repeat(3, () => measure(boosting(boosted), train, held));
  const error = ({rmse}: Result): string => (Number.isNaN(rmse) ? "" : rmse.toFixed(2)).padStart(7);
  const ratio = `${(library.seconds / ours.seconds).toFixed(0)} ×`.padStart(9);
  const cells = [library, ours].map((result) => `${seconds(result.seconds)} ${error(result)}`.padEnd(22));
  print(
    `${String(rows).padStart(7)}  ${cells.join("  ")}${ratio}   ${seconds(boost.seconds)} ${error(boost)}`
  );
}

/** The same boosting by both, taking turns so that a busy machine slows both. */
async function besideScikitLearn(data: LearnData): Promise<void> {
  if (!hasPeer()) {
    print("scikit-learn is not installed (Debian: python3-sklearn): that comparison is skipped");
    return;
  }
  const threads = availableParallelism() > 1 ? [1, 2] : [1];
  await withPeer(data, boosted, async (fitPeer) => {
    for (const count of threads) {
      await withTeam(count, async (team) => {
        const ours: Result[] = [];
        const peer: PeerResult[] = [];
        for (let i = 0; i < REPEATS; i++) {
          ours.push(measure(boosting(boosted), data.train, data.held, team));
          peer.push(fitPeer(count));
        }
        printPair(count, ours, peer);
      });
    }
  });
}

function printPair(threads: number, ours: readonly Result[], peer: readonly PeerResult[]): void {
  const own = median(ours.map((result) => result.seconds));
  const other = median(peer.map((result) => result.seconds));
  print(
    `${threads} thread${threads > 1 ? "s" : " "}  ours ${seconds(own)}  RMSE ${ours[0].rmse.toFixed(2)}   scikit-learn ${peer[0].version} ${seconds(other)}  RMSE ${peer[0].rmse.toFixed(2)}   ratio ${(own / other).toFixed(2)}`
  );
}

export async function run(): Promise<void> {
  const data = learnData();
  const {rows, names} = data.train.x;
  print(
    `${data.origin}: ${rows} rows of ${names.length} features, held out ${data.held.x.rows} rows of other engines`
  );
  print();
  besideLibrary(data);
  print();
  print(
    `Boosting beside HistGradientBoostingRegressor: ${boosted.trees} trees, ${boosted.leaves} leaves, ${boosted.bins} bins, rate ${boosted.rate}, no sampling; median of ${REPEATS}`
  );
  await besideScikitLearn(data);
}
