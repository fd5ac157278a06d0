/** How the predicted life of each unit went over its last records: what small lines in tables show. */
import type {trajectoriesTable} from "../../pipeline/contract/rul.ts";
import type {Table} from "../data/table.ts";

/** Records a trend looks back on, and from one of its points to the next. */
export const trendSpan = 60;
const step = 6;

/** Predicted remaining life every few records up to the last one, oldest first; shorter for younger units. */
export type Trend = readonly number[];

/** Points of a trend that looks back on the whole span. */
export const trendPoints = trendSpan / step + 1;

/** Trends of a scenario's units by id, rounded as pages print lives. */
export function trendsOf({columns, rows}: Table<typeof trajectoriesTable>): ReadonlyMap<string, Trend> {
  const lives = new Map<string, number[]>();
  for (let i = 0; i < rows; i++) {
    const predicted = columns.rul_predicted[i];
    if (!Number.isFinite(predicted)) continue;
    const life = lives.get(columns.unit_id[i]);
    if (life) life.push(predicted);
    else lives.set(columns.unit_id[i], [predicted]);
  }
  return new Map([...lives].map(([id, life]) => [id, sample(life)]));
}

function sample(life: readonly number[]): Trend {
  const first = Math.max((life.length - 1) % step, life.length - 1 - trendSpan);
  return life.filter((_, i) => i >= first && (life.length - 1 - i) % step === 0).map(Math.round);
}

/** How much the predicted life changed; null where there is nothing to compare. */
export const changeOf = (trend: Trend): number | null =>
  trend.length < 2 ? null : trend[trend.length - 1] - trend[0];
