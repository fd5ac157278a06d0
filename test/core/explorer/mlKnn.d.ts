/** The package ml-knn 3.0.0, which brings no declarations. */
declare module "ml-knn" {
  type Distance = (a: ArrayLike<number>, b: ArrayLike<number>) => number;

  export default class KNN {
    constructor(
      rows: readonly (readonly number[])[],
      labels: readonly number[],
      options: {k: number; distance: Distance}
    );
    /** Training rows, each with its label as last number. */
    readonly kdTree: {nearest(point: readonly number[], count: number): [number[], number][]};
    predict(rows: readonly (readonly number[])[]): number[];
  }
}
