/** The three tables of the explorer, as scikit-learn's files have them. */
import {readFileSync} from "node:fs";
import type {ExplorerTable} from "../../../pipeline/core/explorer/table.ts";

const FILES = {iris: "iris.csv", wine: "wine_data.csv", breastCancer: "breast_cancer.csv"};
export type UciName = keyof typeof FILES;

/** Rows of data/uci: the first line has rows, features and class names, the last cell of the others the class. */
export function uciTable(name: UciName): ExplorerTable {
  const url = new URL(`../../../data/uci/${FILES[name]}`, import.meta.url);
  const [head, ...lines] = readFileSync(url, "utf8").trim().split(/\r?\n/);
  const [rows, features, ...labels] = head.split(",");
  const cells = lines.map((line) => line.split(",").map(Number));
  if (cells.length !== Number(rows)) throw new RangeError(`${name}: found ${cells.length} rows`);
  return {
    name,
    features: Array.from({length: Number(features)}, (_, f) => `feature ${f + 1}`),
    columns: Array.from({length: Number(features)}, (_, f) => Float64Array.from(cells, (own) => own[f])),
    labels,
    y: Int32Array.from(cells, (own) => own[Number(features)]),
    notes: []
  };
}
