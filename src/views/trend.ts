/** How the predicted life of each unit went lately: what small lines in tables show. */
import type {trajectoriesTable} from "../../pipeline/contract/rul.ts";
import type {Table} from "../data/table.ts";
import {spansOf} from "./rul/drift.ts";
import {predictedAt} from "./rul/tracks.ts";

/** Predicted remaining lives at even distances up to the last record, oldest first; fewer for younger units. */
export type Trend = readonly number[];

/** Points of a trend that looks back on the whole stretch. */
export const trendPoints = 11;

/** Stretch of life that a trend looks back on: twice the critical one, in the report's time unit. */
export const trendSpan = ({critical}: {readonly critical: number}): number => 2 * critical;

/** Trends of a scenario's units by id over a stretch of life, rounded as pages print lives. */
export function trendsOf(
  {columns}: Table<typeof trajectoriesTable>,
  span: number
): ReadonlyMap<string, Trend> {
  const trends = new Map<string, Trend>();
  for (const [id, [from, to]] of spansOf(columns.unit_id)) {
    const known = Array.from({length: to - from}, (_, i) => from + i).filter((row) =>
      Number.isFinite(columns.rul_predicted[row])
    );
    const ages = known.map((row) => columns.age[row]);
    const predicted = known.map((row) => columns.rul_predicted[row]);
    trends.set(id, ending({ages, predicted}, span));
  }
  return trends;
}

function ending(life: {ages: readonly number[]; predicted: readonly number[]}, span: number): Trend {
  const last = life.ages.at(-1);
  if (last === undefined) return [];
  return Array.from(
    {length: trendPoints},
    (_, i) => last - (span * (trendPoints - 1 - i)) / (trendPoints - 1)
  )
    .map((age) => predictedAt(life, age))
    .filter((value) => value !== null)
    .map(Math.round);
}

/** How much the predicted life changed; null where there is nothing to compare. */
export const changeOf = (trend: Trend): number | null =>
  trend.length < 2 ? null : trend[trend.length - 1] - trend[0];
