/** What every estimator of a class promises. Options are immutable; `fit` returns a new fitted model. */
import type {FitContext, ModelCost} from "../estimator.ts";

/** Deterministic size of a fitted classifier. */
export interface ClassifierCost extends ModelCost {
  /** Mean number of tree nodes a prediction visits over training rows, or of weights it reads. */
  readonly visited: number;
}

/** A classifier as data: JSON-safe, the same in Node and the browser; its place in a file gives format and version. */
export interface PortableClassifier {
  readonly type: string;
  readonly classes: number;
  readonly [field: string]: unknown;
}

/** A fitted model of a class, on features of type `X`. */
export interface FittedClassifier<X> {
  readonly type: string;
  /** Number of classes, K. */
  readonly classes: number;
  readonly options: Readonly<Record<string, number>>;
  /**
   * Raw score of class k of row r at r × K + k: the class with the highest is the one predicted, and `softmax` makes
   * probabilities of them. Computed with exactly rounded operations only, so the bits are the same on every engine.
   */
  scores(x: X): Float64Array;
  cost(): ClassifierCost;
  save(): PortableClassifier;
}

/** An estimator of a class: `options` are its hyper-parameters and nothing else. */
export interface Classifier<X> {
  readonly type: string;
  readonly options: Readonly<Record<string, number>>;
  /** `target` has the class of each row of `x`, 0 to `classes - 1`; a class may have no row. */
  fit(x: X, target: ArrayLike<number>, classes: number, context: FitContext): FittedClassifier<X>;
}
