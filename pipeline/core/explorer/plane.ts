/** The plane on which a decision map is drawn. */
import {PCA} from "ml-pca";
import {fitPreparation, prepare} from "./prepare.ts";
import {refuse} from "./problem.ts";
import {type ExplorerTable, rowArrays, takeRows} from "./table.ts";

/** Two columns for every row of the table, in the place of its features. */
export interface Plane {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Features of the axes; null where they are principal components. */
  readonly features: readonly [string, string] | null;
  /** Share of the variance of the standardised features that each axis has; null for features. */
  readonly explained: readonly [number, number] | null;
}

/** Two features of the table, missing values filled by the training part's medians. */
export function featurePlane(
  table: ExplorerTable,
  names: readonly [string, string],
  train: Int32Array
): Plane {
  const places = names.map((name) => {
    const place = table.features.indexOf(name);
    return place >= 0 ? place : refuse("unknownFeature", {found: name, known: table.features});
  });
  const columns = places.map((f) => table.columns[f]);
  const full = prepare(fitPreparation(takeRows(columns, train), false), {rows: table.y.length, columns});
  return {x: full.columns[0], y: full.columns[1], features: [names[0], names[1]], explained: null};
}

/** The direction whose heaviest loading is positive: libraries leave the sign to chance. */
function upright(values: Float64Array, loadings: readonly number[]): Float64Array {
  const heaviest = loadings.reduce((best, one) => (Math.abs(one) > Math.abs(best) ? one : best), 0);
  return heaviest < 0 ? values.map((value) => -value) : values;
}

/**
 * The first two principal components of the standardised features, learned from the training part; a table of one
 * feature has 0 as its second.
 */
export function componentPlane(table: ExplorerTable, train: Int32Array): Plane {
  const how = fitPreparation(takeRows(table.columns, train), true);
  const all = prepare(how, {rows: table.y.length, columns: table.columns});
  if (all.columns.length === 1)
    return {x: all.columns[0], y: new Float64Array(all.rows), features: null, explained: [1, 0]};
  const learned = takeRows(all.columns, train);
  const pca = new PCA(rowArrays(learned), {method: "covarianceMatrix", center: true, scale: false});
  const projected = pca.predict(rowArrays(all), {nComponents: 2});
  const loadings = pca.getLoadings().to2DArray();
  const axis = (at: number): Float64Array =>
    upright(
      Float64Array.from({length: all.rows}, (_, row) => projected.get(row, at)),
      loadings[at]
    );
  const [first, second] = pca.getExplainedVariance();
  return {x: axis(0), y: axis(1), features: null, explained: [first, second]};
}
