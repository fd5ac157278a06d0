/** How sensors drift over the recorded lives of a fleet. */
import type {sensorsTable} from "../../../pipeline/contract/rul.ts";
import type {OpenTable} from "../../data/table.ts";

/** First and last row, exclusive, of a unit. */
export type Span = readonly [from: number, to: number];

/** Share of each unit's recorded life that counts as its beginning, and as its end. */
const stretch = 0.2;
/** Rows a drawn value is the mean of: one reading outside the band is noise. */
const window = 3;
/** Drift that three units in four stay below in a sensor that says next to nothing, standard deviations. */
const least = 1 / 3;

/** First and last row of each unit; the rows of a unit follow one another. */
export function spansOf(ids: ArrayLike<string>): Map<string, Span> {
  const found = new Map<string, [number, number]>();
  for (let i = 0; i < ids.length; i++) {
    const span = found.get(ids[i]);
    if (span) span[1] = i + 1;
    else found.set(ids[i], [i, i + 1]);
  }
  return found;
}

/** Rows of the beginning of a recorded life. */
export const beginningOf = ([from, to]: Span): Span => [from, from + Math.ceil((to - from) * stretch)];

const endOf = ([from, to]: Span): Span => [to - Math.ceil((to - from) * stretch), to];

/** Mean of the known values of some rows; NaN without any. */
export function meanOf(column: ArrayLike<number>, [from, to]: Span): number {
  let sum = 0;
  let known = 0;
  for (let i = from; i < to; i++)
    if (Number.isFinite(column[i])) {
      sum += column[i];
      known++;
    }
  return known ? sum / known : Number.NaN;
}

/** Each value becomes the mean of itself and the two before it in its unit; what is missing stays missing. */
export function smoothed(column: ArrayLike<number>, spans: Iterable<Span>): Float64Array {
  const smooth = new Float64Array(column.length).fill(Number.NaN);
  for (const [from, to] of spans)
    for (let i = from; i < to; i++)
      if (Number.isFinite(column[i])) smooth[i] = meanOf(column, [Math.max(from, i + 1 - window), i + 1]);
  return smooth;
}

/** The table with every sensor smoothed. */
export function smoothSensors(table: OpenTable<typeof sensorsTable>): OpenTable<typeof sensorsTable> {
  const spans = [...spansOf(table.columns.unit_id).values()];
  const extra = Object.entries(table.extra).map(([name, column]) => [name, smoothed(column, spans)]);
  return {...table, extra: Object.fromEntries(extra)};
}

/** Whether a sensor hardly moves from the beginning of lives to their end: a constant, or two steps of a scale. */
export function isStill(column: ArrayLike<number>, spans: Iterable<Span>): boolean {
  const drifts = Array.from(spans, (span) =>
    Math.abs(meanOf(column, endOf(span)) - meanOf(column, beginningOf(span)))
  )
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  return drifts.length > 0 && drifts[Math.floor((drifts.length - 1) * 0.75)] < least;
}
