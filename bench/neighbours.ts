/** How long the explorer's nearest neighbours take, beside the tree of ml-knn: the same rows, k and answers. */
import {readFileSync} from "node:fs";
import KNN from "ml-knn";
import {neighbours} from "../pipeline/core/explorer/models/neighbours.ts";
import {checkParameters} from "../pipeline/core/explorer/models/parameters.ts";
import {fitPreparation, preparedRows} from "../pipeline/core/explorer/prepare.ts";
import {trainTestSplit} from "../pipeline/core/explorer/split.ts";
import {type Rows, rowArrays, takeClasses, takeRows} from "../pipeline/core/explorer/table.ts";
import {parseUciTable} from "../pipeline/core/parse/uciTable.ts";
import {random} from "../pipeline/core/stats/random.ts";
import {layoutOf, type UciDefinition, uciTables} from "../pipeline/emit/course/uci.ts";

export const describe = "nearest neighbours of the explorer, beside ml-knn: times and answers";

const k = 5;
const times = 5;
/** How often a run of the explorer asks about the test rows for each feature's importance. */
const mixes = 5;

interface Problem {
  readonly known: Rows;
  readonly y: Int32Array;
  readonly asked: Rows;
  readonly classes: number;
}

/** The explorer's own split and scale, a fifth of the rows asked about. */
function problemOf(definition: UciDefinition): Problem {
  const {value} = parseUciTable(
    readFileSync(new URL(`../${definition.file}`, import.meta.url)),
    layoutOf(definition)
  );
  if (!value) throw new Error(`${definition.file} was refused; the bench needs the original file`);
  const y = Int32Array.from(value.target);
  const {train, test} = trainTestSplit(y, 0.2, true, random(42));
  const how = fitPreparation(takeRows(value.columns, train), true);
  return {
    known: preparedRows(how, value.columns, train),
    y: takeClasses(y, train),
    asked: preparedRows(how, value.columns, test),
    classes: definition.target.classes.length
  };
}

/** Answers about the test rows, asked `rounds` times. */
type Way = (problem: Problem, rounds: number) => ArrayLike<number>;

const ours: Way = ({known, y, classes, asked}, rounds) => {
  const model = neighbours({
    x: known,
    y,
    classes,
    parameters: checkParameters("knn", {k}),
    draw: random(1)
  });
  for (let round = 1; round < rounds; round++) model.predict(asked);
  return model.predict(asked).classes;
};

const library: Way = ({known, y, asked}, rounds) => {
  const features = known.columns.length;
  const distance = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
    let square = 0;
    for (let f = 0; f < features; f++) square += (a[f] - b[f]) ** 2;
    return square;
  };
  const model = new KNN(rowArrays(known), Array.from(y), {k, distance});
  const rows = rowArrays(asked);
  for (let round = 1; round < rounds; round++) model.predict(rows);
  return model.predict(rows);
};

/** Median of some times, milliseconds, and the answers. */
function measure(way: Way, problem: Problem, rounds: number, repeats: number) {
  let answers: ArrayLike<number> = [];
  const taken = Array.from({length: repeats}, () => {
    const start = performance.now();
    answers = way(problem, rounds);
    return performance.now() - start;
  });
  return {ms: taken.sort((a, b) => a - b)[Math.floor(repeats / 2)], answers};
}

export function run(): void {
  console.log(`k = ${k}; fit and answer, ms: median of ${times}, of one for a whole run\n`);
  const head = ["rows asked", "ours", "ml-knn", "ratio", "other answers"];
  console.log(`${"".padEnd(24)}${head.map((one) => one.padStart(15)).join("")}`);
  for (const definition of uciTables) {
    const problem = problemOf(definition);
    // Once before the watch runs: the engine has not compiled the code yet.
    for (const way of [ours, library]) way(problem, 1);
    const whole = 1 + mixes * problem.known.columns.length;
    for (const [what, rounds, repeats] of [
      ["test rows", 1, times],
      ["as a run asks", whole, 1]
    ] as const) {
      const own = measure(ours, problem, rounds, repeats);
      const peer = measure(library, problem, rounds, repeats);
      const others = Array.from(own.answers).filter((answer, row) => answer !== peer.answers[row]).length;
      const cells = [rounds * problem.asked.rows, own.ms.toFixed(1), peer.ms.toFixed(0)];
      const more = [(peer.ms / own.ms).toFixed(0), `${others} of ${problem.asked.rows}`];
      console.log(
        `${`${definition.name}, ${what}`.padEnd(28)}${[...cells, ...more].map((cell) => String(cell).padStart(14)).join("")}`
      );
    }
  }
}
