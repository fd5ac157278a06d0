/** What the card of a candidate of classes says that is known before its build has a name. */
import type {TrainedTable} from "../../catalog.ts";
import type {Localized} from "../../contract/summary.ts";
import type {RegisteredFile} from "../../core/registered/registeredFile.ts";
import {rowKeys} from "../../core/registered/tableModel.ts";
import {hashOfKeys} from "../../core/registered/unitKeys.ts";
import type {LabelledTable} from "../../core/tabular/labelledTable.ts";
import type {CardDraft} from "../modelCard.ts";

export interface TableCardInputs {
  readonly candidate: TrainedTable;
  readonly table: LabelledTable;
  readonly origin: {readonly name: Localized};
  readonly seed: number;
  readonly file: RegisteredFile;
}

export const tableCardOf = ({candidate, table, origin, seed, file}: TableCardInputs): CardDraft => {
  const {info, cost} = candidate;
  return {
    model: info.id,
    family: info.family,
    options: {...info.options},
    bytes: file.bytes,
    trees: cost.trees,
    nodes: cost.nodes,
    visited: cost.visited,
    features: cost.features,
    training: {units: table.rows, rows: table.rows, sha256: hashOfKeys(rowKeys(table))},
    origin: {...origin.name},
    seed,
    sha256: file.sha256
  };
};
