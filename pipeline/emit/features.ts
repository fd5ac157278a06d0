/** Features with the rows they describe, for further work outside. */

import {featuresTable} from "../contract/rul.ts";
import {type Fleet, remainingLife, rowCount, unitOfRow} from "../core/fleet.ts";
import type {Matrix} from "../core/matrix.ts";
import type {ArtefactContent} from "../io/artefacts.ts";
import {measuredFile} from "./files.ts";

/** The contract's `features` table of a fleet. */
export function featuresFile(path: string, fleet: Fleet, {names, columns}: Matrix): ArtefactContent {
  const unit = unitOfRow(fleet);
  const record = Int32Array.from({length: rowCount(fleet)}, (_, row) => row - fleet.offsets[unit[row]] + 1);
  return measuredFile(
    path,
    featuresTable,
    {unit_id: Array.from(unit, (u) => fleet.units[u]), record, rul: remainingLife(fleet)},
    names.map((name, i) => ({name, values: columns[i]}))
  );
}
