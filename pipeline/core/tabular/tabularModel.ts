/** A model that predicts a class from the cells of a table, encoding included. */
import type {ClassBoostingModel} from "../learn/classify/classBoostingModel.ts";
import type {ClassForestModel} from "../learn/classify/classForestModel.ts";
import type {ClassifierCost, FittedClassifier, PortableClassifier} from "../learn/classify/classifier.ts";
import type {LogisticModel} from "../learn/classify/logisticModel.ts";
import {softmax} from "../learn/softmax.ts";
import {denseRows} from "./denseRows.ts";
import {type IndexedTable, indexTable} from "./indexedTable.ts";
import type {LabelledTable} from "./labelledTable.ts";
import {type PortableEncoding, saveEncoding} from "./savedEncoding.ts";
import {encodeRows, type TableEncoding} from "./tableEncoding.ts";

/** Rows to predict: their classes need not be known. */
export type Rows = Pick<LabelledTable, "rows" | "columns">;

/** The learned part of each kind of model. */
export type TabularParts =
  | {readonly kind: "majority"; readonly model: FittedClassifier<{readonly rows: number}>}
  | {readonly kind: "logistic"; readonly linear: LogisticModel}
  | {readonly kind: "boosting"; readonly linear: LogisticModel; readonly model: ClassBoostingModel}
  | {readonly kind: "forest"; readonly linear: LogisticModel; readonly model: ClassForestModel};

export type TabularKind = TabularParts["kind"];

/** A model as data: JSON-safe, versioned, the same in Node and the browser. */
export interface PortableTabularModel {
  readonly format: "vigie-tabular-model";
  readonly version: 1;
  readonly kind: TabularKind;
  readonly classes: readonly string[];
  readonly scale: number;
  readonly encoding: PortableEncoding;
  readonly linear: PortableClassifier | null;
  readonly model: PortableClassifier | null;
}

export interface TabularModel {
  readonly parts: TabularParts;
  readonly kind: TabularKind;
  readonly classes: readonly string[];
  readonly encoding: TableEncoding;
  /** What raw scores are multiplied by before the softmax. */
  readonly scale: number;
  readonly options: Readonly<Record<string, number>>;
  /** Raw score of class k of row r at r × K + k; `textOnly` takes all cells but texts to be missing. */
  scores(table: Rows, textOnly?: boolean): Float64Array;
  /** The same of a table whose texts are counted already, of the rows at `rows`. */
  scoresAt(table: IndexedTable, rows: ArrayLike<number>, textOnly?: boolean): Float64Array;
  /** Probabilities of the same shape. */
  probabilities(table: Rows, textOnly?: boolean): Float64Array;
  cost(): ClassifierCost;
  save(): PortableTabularModel;
}

function scoresOf(
  parts: TabularParts,
  encoding: TableEncoding,
  classes: number,
  table: IndexedTable,
  rows: ArrayLike<number>,
  textOnly: boolean
): Float64Array {
  if (parts.kind === "majority") return parts.model.scores({rows: rows.length});
  const linear = parts.linear.scores(encodeRows(encoding, table, rows, textOnly));
  if (parts.kind === "logistic") return linear;
  const x = denseRows(encoding, table, rows, linear, classes, textOnly);
  return parts.kind === "boosting" ? parts.model.scores({x, start: linear}) : parts.model.scores(x);
}

function costOf(parts: TabularParts): ClassifierCost {
  const own = parts.kind === "logistic" ? parts.linear.cost() : parts.model.cost();
  const below = parts.kind === "boosting" || parts.kind === "forest" ? parts.linear.cost().visited : 0;
  return {...own, visited: own.visited + below};
}

/** The model made of these parts. */
export function tabularModel(
  parts: TabularParts,
  encoding: TableEncoding,
  classes: readonly string[],
  scale = 1
): TabularModel {
  const top = parts.kind === "logistic" ? parts.linear : parts.model;
  const scoresAt: TabularModel["scoresAt"] = (table, rows, textOnly = false) =>
    scoresOf(parts, encoding, classes.length, table, rows, textOnly);
  const scores: TabularModel["scores"] = (table, textOnly) =>
    scoresAt(
      indexTable(table),
      Int32Array.from({length: table.rows}, (_, row) => row),
      textOnly
    );
  return {
    parts,
    kind: parts.kind,
    classes,
    encoding,
    scale,
    options: top.options,
    scores,
    scoresAt,
    probabilities: (table, textOnly) => softmax(scores(table, textOnly), classes.length, scale),
    cost: () => costOf(parts),
    save: () => ({
      format: "vigie-tabular-model",
      version: 1,
      kind: parts.kind,
      classes: [...classes],
      scale,
      encoding: saveEncoding(encoding),
      linear: parts.kind === "majority" ? null : parts.linear.save(),
      model: parts.kind === "logistic" ? null : parts.model.save()
    })
  };
}
