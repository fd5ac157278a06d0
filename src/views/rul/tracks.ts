/** The recorded life of one unit: what was predicted at each age, and how far each sensor had moved. */
import {quantileSorted} from "d3";
import type {sensorsTable, trajectoriesTable} from "../../../pipeline/contract/rul.ts";
import type {OpenTable, Table} from "../../data/table.ts";
import {type Range, within} from "../range.ts";
import {beginningOf, isStill, meanOf, type Span, spansOf} from "./drift.ts";

/** Deviations of one sensor; null where there was no reading. */
export interface SensorTrack {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** Set where the sensor hardly moves over the lives of the scenario's units. */
  readonly still?: true;
}

/** Plain values, rounded to what a drawing can show: the page carries one, the others come with their scenario. */
export interface Tracks {
  /** Ages of the predictions, ascending; never empty for a unit of the report. */
  readonly ages: readonly number[];
  readonly predicted: readonly number[];
  /** Health index at the same ages, 0 as healthy units to 100 as units at failure. */
  readonly health: readonly number[];
  readonly sensorAges: readonly number[];
  /** Those that move first, and most important first among each. */
  readonly sensors: readonly SensorTrack[];
  /** Range of nine tenths of the fleet's readings at the beginning of life; null when there are too few. */
  readonly healthy: readonly [number, number] | null;
}

/** Tables of one scenario. */
export interface ScenarioTracks {
  readonly trajectories: Table<typeof trajectoriesTable>;
  readonly sensors: OpenTable<typeof sensorsTable>;
}

/** Fewest readings a range is worth stating for. */
const enough = 20;

const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;

/** Readings of all sensors over the beginning of every unit's recorded life, ascending. */
function early({columns, extra}: OpenTable<typeof sensorsTable>): number[] {
  const rows = [...spansOf(columns.unit_id).values()]
    .map(beginningOf)
    .flatMap(([from, to]) => Array.from({length: to - from}, (_, i) => from + i));
  const values = Object.values(extra).flatMap((column) => rows.map((row) => column[row]));
  return values.filter(Number.isFinite).sort((a, b) => a - b);
}

/** Range of nine readings in ten at the beginning of life. */
export function healthyRange(sensors: OpenTable<typeof sensorsTable>): [number, number] | null {
  const sorted = early(sensors);
  if (sorted.length < enough) return null;
  const at = (p: number): number => round(quantileSorted(sorted, p) ?? 0, 2);
  return [at(0.05), at(0.95)];
}

const slice = (column: ArrayLike<number>, [from, to]: Span, digits: number): (number | null)[] =>
  Array.from({length: to - from}, (_, i) => {
    const value = column[from + i];
    return Number.isFinite(value) ? round(value, digits) : null;
  });

/** One unit's rows of every sensor; those that hardly move in any unit come last. */
function sensorTracks(
  extra: ScenarioTracks["sensors"]["extra"],
  all: readonly Span[],
  own: Span
): SensorTrack[] {
  const tracks = Object.entries(extra).map(([name, column]): SensorTrack => {
    const values = slice(column, own, 2);
    return isStill(column, all) ? {name, values, still: true} : {name, values};
  });
  return tracks.sort((a, b) => Number(a.still ?? false) - Number(b.still ?? false));
}

/** Selects one unit's rows. Rows without a prediction are left out; a unit without rows has empty tracks. */
export function tracksOf({trajectories, sensors}: ScenarioTracks, id: string): Tracks {
  const none: Span = [0, 0];
  const path = spansOf(trajectories.columns.unit_id).get(id) ?? none;
  const lives = spansOf(sensors.columns.unit_id);
  const readings = lives.get(id) ?? none;
  const ages = slice(trajectories.columns.age, path, 1);
  const predicted = slice(trajectories.columns.rul_predicted, path, 1);
  const known = predicted.flatMap((value, i) => (value === null || ages[i] === null ? [] : [i]));
  return {
    ages: known.map((i) => ages[i] as number),
    predicted: known.map((i) => predicted[i] as number),
    health: known.map((i) => trajectories.columns.health[path[0] + i]),
    sensorAges: slice(sensors.columns.age, readings, 1) as number[],
    sensors: sensorTracks(sensors.extra, [...lives.values()], readings),
    healthy: healthyRange(sensors)
  };
}

/** The part of a recorded life between two ages; null where there is no prediction. */
export function tracksWithin(tracks: Tracks, range: Range): Tracks | null {
  const placesOf = (ages: readonly number[]): number[] =>
    ages.flatMap((age, i) => (within(age, range) ? [i] : []));
  const [own, read] = [placesOf(tracks.ages), placesOf(tracks.sensorAges)];
  if (own.length === 0) return null;
  return {
    ...tracks,
    ages: own.map((i) => tracks.ages[i]),
    predicted: own.map((i) => tracks.predicted[i]),
    health: own.map((i) => tracks.health[i]),
    sensorAges: read.map((i) => tracks.sensorAges[i]),
    sensors: tracks.sensors.map((sensor) => ({...sensor, values: read.map((i) => sensor.values[i])}))
  };
}

/** Prediction at an age, on the line between its neighbours; null outside the recorded life. */
export function predictedAt(
  {ages, predicted}: Pick<Tracks, "ages" | "predicted">,
  age: number
): number | null {
  const after = ages.findIndex((one) => one >= age);
  if (after < 0 || (after === 0 && ages[0] > age)) return null;
  if (ages[after] === age) return predicted[after];
  const share = (age - ages[after - 1]) / (ages[after] - ages[after - 1]);
  return predicted[after - 1] + share * (predicted[after] - predicted[after - 1]);
}

/** Last known deviation of a sensor. */
export const lastValue = ({values}: SensorTrack): number | null =>
  values.findLast((value) => value !== null) ?? null;

/** Mean deviation of a sensor over the beginning of the recorded life; NaN without a reading. */
export const firstValue = ({values}: SensorTrack): number =>
  meanOf(
    values.map((value) => value ?? Number.NaN),
    beginningOf([0, values.length])
  );

/** Whether a sensor stands outside the healthy range at the last records, and did not begin there. */
export function hasLeft(track: SensorTrack, [low, high]: readonly [number, number]): boolean {
  const last = lastValue(track);
  if (last === null || (last >= low && last <= high)) return false;
  const first = firstValue(track);
  return !(Math.abs(last - first) < (high - low) / 2);
}
