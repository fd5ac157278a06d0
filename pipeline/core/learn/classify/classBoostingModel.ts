/** Gradient boosting of a class once it is fitted. */
import type {Matrix} from "../../matrix.ts";
import {checkFeatures} from "../checks.ts";
import type {BoostingOptions} from "../ensemble.ts";
import {LearnError} from "../errors.ts";
import {saveTrees} from "../portableTrees.ts";
import {nodeCount, type Trees, treeCount} from "../tree.ts";
import type {FittedClassifier} from "./classifier.ts";
import {addTreeScores, meanVisited} from "./treeScores.ts";

/** Features, and the scores that the trees start from: of class k of row r at r × K + k. */
export interface StartedRows {
  readonly x: Matrix;
  readonly start: Float64Array;
}

export interface ClassBoostingParts {
  readonly features: readonly string[];
  readonly classes: number;
  readonly options: Readonly<Record<keyof BoostingOptions, number>>;
  /** Round after round, class after class. */
  readonly trees: Trees;
}

export interface ClassBoostingModel extends FittedClassifier<StartedRows> {
  readonly type: "boosting";
  readonly features: readonly string[];
  readonly trees: Trees;
}

/** Throws unless there is a start for each row and class. @throws LearnError with code `data` */
export function checkStart({x, start}: StartedRows, classes: number): void {
  if (start.length !== x.rows * classes)
    throw new LearnError(
      "data",
      `Found ${start.length} scores to start from; expected one for each of ${x.rows} rows and ${classes} classes.`
    );
}

/** The fitted model made of these parts: a score is where it starts plus the leaf values of its class's trees. */
export function classBoostingModel(parts: ClassBoostingParts): ClassBoostingModel {
  const {features, classes, options, trees} = parts;
  return {
    type: "boosting",
    classes,
    options,
    features,
    trees,
    scores(rows) {
      checkFeatures(rows.x, features);
      checkStart(rows, classes);
      const out = rows.start.slice();
      addTreeScores(trees, rows.x, classes, out);
      return out;
    },
    cost: () => ({trees: treeCount(trees), nodes: nodeCount(trees), visited: meanVisited(trees)}),
    save: () => ({type: "boosting", classes, options, features, trees: saveTrees(trees)})
  };
}
