/** Rows of the box plot by cluster: where each stands, and its units. */
import type {ClusteredUnit, RulBoxesOptions} from "./rul-boxes.ts";
import type {Place} from "./shapes.ts";
import {stackDots} from "./stack-dots.ts";
import type {UnitDot} from "./unit-dots.ts";

/** Height of a box, pixels. */
export const boxHeight = 18;
/** Room above a box for its median, below it before the dots, below the dots, and for the dots themselves. */
const room = {median: 22, gap: 8, below: 14, dots: 40};

export interface BoxRow {
  readonly cluster: number;
  readonly top: number;
  readonly bottom: number;
  /** Top of the box. */
  readonly box: number;
  readonly label: string;
  readonly note: string;
  /** Known lives of the units drawn as dots, ascending. */
  readonly lives: readonly number[];
  /** Shortest life first. */
  readonly dots: readonly UnitDot[];
  /** Places of the units outside the reader's selection. */
  readonly others: readonly Place[];
}

/** Middle of a row's box. */
export const boxMiddle = ({box}: BoxRow): number => box + boxHeight / 2;

/** A unit that has a place on the axis; only one inside the reader's selection is drawn as a dot. */
type Other = Pick<ClusteredUnit, "key" | "cluster" | "rul">;
type Known = Other & {readonly rul: number; readonly unit: ClusteredUnit | null};

const isKnown = (one: Other): one is Known => one.rul !== null && Number.isFinite(one.rul);

/** Units of each cluster that have a life, shortest first. */
function byCluster(units: readonly ClusteredUnit[], others: readonly Other[]): Map<number | null, Known[]> {
  const everyone = [
    ...units.map((unit) => ({key: unit.key, cluster: unit.cluster, rul: unit.rul, unit})),
    ...others.map(({key, cluster, rul}) => ({key, cluster, rul, unit: null}))
  ];
  // By key among equal lives, so that a unit keeps its place whoever is selected.
  return Map.groupBy(
    everyone.filter(isKnown).sort((a, b) => a.rul - b.rul || (a.key < b.key ? -1 : 1)),
    ({cluster}) => cluster
  );
}

/** Radius of the dots: smaller where a cluster has many. */
const radiusOf = (groups: ReadonlyMap<number | null, readonly Known[]>): number =>
  Math.max(0, ...[...groups.values()].map(({length}) => length)) > 120 ? 2 : 3;

/** One row a cluster from `start` down, as tall as its dots need; `head` is kept free above each box. */
export function boxRows(
  units: readonly ClusteredUnit[],
  x: (value: number) => number,
  start: number,
  head: number,
  options: RulBoxesOptions
): {rows: BoxRow[]; r: number} {
  const groups = byCluster(units, options.others ?? []);
  const r = radiusOf(groups);
  let top = start;
  const rows = options.clusters.map(({cluster, label, note = ""}): BoxRow => {
    const own = groups.get(cluster) ?? [];
    const places = own.map(({rul}) => x(rul));
    const lifts = stackDots(places, r, room.dots);
    const box = top + head + room.median;
    const first = box + boxHeight + room.gap + r;
    const bottom = first + Math.max(0, ...lifts) + r + room.below;
    const at = (i: number): Place => ({x: places[i], y: first + lifts[i]});
    const dots = own.flatMap(({unit}, i) => (unit ? [{...unit, ...at(i)}] : []));
    const others = own.flatMap(({unit}, i) => (unit ? [] : [at(i)]));
    const lives = own.flatMap(({unit, rul}) => (unit ? [rul] : []));
    const row = {cluster, top, bottom, box, label, note, lives, dots, others};
    top = bottom;
    return row;
  });
  return {rows, r};
}
