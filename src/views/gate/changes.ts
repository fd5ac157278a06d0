/** How each unit's error changed from production to candidate, counted in bins that do not straddle zero. */
import {bin, ticks} from "d3";
import type {gateUnitsTable} from "../../../pipeline/contract/gate.ts";
import type {ChangeBin} from "../../charts/change-histogram.ts";
import type {Table} from "../../data/table.ts";

export interface Changes {
  /** Units counted as unchanged, which no bin holds. */
  readonly same: number;
  readonly bins: readonly ChangeBin[];
}

/** About how many bins there are. */
const wanted = 32;

/**
 * Bins of a round width over every changed unit, 0 being an edge; null without a model in production. The `same`
 * smallest changes are those that the gate counts as none.
 */
export function changesOf({columns}: Table<typeof gateUnitsTable>, same: number): Changes | null {
  const {production_error: production, candidate_error: candidate} = columns;
  const all = Array.from(candidate, (error, u) => {
    const before = production[u];
    return before === null || before === undefined || Number.isNaN(before) ? null : error - before;
  });
  if (all.some((change) => change === null)) return null;
  const changed = (all as number[]).sort((a, b) => Math.abs(a) - Math.abs(b)).slice(same);
  if (changed.length === 0) return {same, bins: []};
  return {same, bins: binned(changed)};
}

function binned(changes: readonly number[]): ChangeBin[] {
  const low = Math.min(0, ...changes);
  const high = Math.max(0, ...changes);
  const [first = 0, second = high - low || 1] = ticks(low, high, wanted);
  const step = second - first;
  const [from, to] = [Math.floor(low / step), Math.max(Math.ceil(high / step), Math.floor(high / step) + 1)];
  const edges = Array.from({length: to - from + 1}, (_, i) => Number(((from + i) * step).toPrecision(12)));
  return bin<number, number>()
    .domain([edges[0], edges[edges.length - 1]])
    .thresholds(edges.slice(1, -1))(changes)
    .map((own) => ({from: own.x0!, to: own.x1!, units: own.length}));
}
