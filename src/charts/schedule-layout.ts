/** Where each unit of a shop schedule stands in its drawing: stacks side by side or, where they would be too tall, rows. */
import {isNarrow} from "./options.ts";
import type {ScheduledUnit, ScheduleOptions} from "./schedule.ts";
import {textWidth, widest} from "./text-width.ts";

/**
 * - `kept`: a unit in the period it wants; `moved`: one in another for lack of a place.
 * - `left`: where a moved unit wants to be; `free`: a place nobody takes.
 */
export type CellKind = "kept" | "moved" | "left" | "free";

/** A place in the drawing, pixels. */
export interface ScheduleCell {
  readonly kind: CellKind;
  readonly unit: ScheduledUnit | null;
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

export interface ScheduleLayout {
  readonly width: number;
  readonly height: number;
  readonly cells: readonly ScheduleCell[];
  /** Name of each period and how many of its places are taken. */
  readonly heads: readonly {
    readonly x: number;
    readonly y: number;
    readonly text: string;
    readonly bold: boolean;
  }[];
  /** Lines under or over the places of each period. */
  readonly rules: readonly {
    readonly x1: number;
    readonly x2: number;
    readonly y1: number;
    readonly y2: number;
  }[];
  /** Where the places end, where stacks stand side by side and one is full: a line and its name right of it. */
  readonly capacity: {readonly x: number; readonly y: number} | null;
}

const cellHeight = 20;
const gap = 3;
const columnGap = 16;
/** Stacks taller than this many rows become rows across the drawing. */
const tallest = 20;
const footHeight = 66;
/** Between the places and those who found none. */
const lineRoom = 10;

/** What one period shows, in order: those it takes, its free places, those who want to be there. */
interface Stack {
  readonly label: string;
  readonly count: string;
  readonly inside: readonly (readonly [CellKind, ScheduledUnit | null])[];
  readonly outside: readonly (readonly [CellKind, ScheduledUnit])[];
  readonly full: boolean;
  /** How many want to be there and are not, where they are not drawn. */
  readonly without: string;
}

/** More units than this are not drawn twice: the drawing would be of nothing else. */
const mostLeft = 24;

/** Whether so many had to move that where they wanted to be is only counted. */
export const isCrowded = (units: readonly Pick<ScheduledUnit, "slot" | "wanted">[]): boolean =>
  units.filter(({slot, wanted}) => slot !== wanted).length > mostLeft;

/** Free places are drawn as far as the fullest period reaches: a large shop that is empty says so in numbers. */
function stacksOf(units: readonly ScheduledUnit[], options: ScheduleOptions): Stack[] {
  const {periods, capacity, later, taken, without} = options;
  const crowded = isCrowded(units);
  const count = (k: number): number => units.filter(({slot}) => slot === k).length;
  const fullest = Math.max(0, ...periods.map((_, k) => count(k)));
  const stacks = [...periods, later].map((label, k): Stack => {
    const own = units.filter(({slot}) => slot === k);
    const left = units.filter(({slot, wanted}) => wanted === k && slot !== k);
    const last = k === periods.length;
    const free = last ? 0 : Math.max(0, Math.min(capacity, fullest) - own.length);
    return {
      label,
      count: last ? "" : taken(own.length),
      inside: [
        ...own.map((unit) => [unit.wanted === k ? "kept" : "moved", unit] as const),
        ...Array.from({length: free}, () => ["free", null] as const)
      ],
      outside: crowded ? [] : left.map((unit) => ["left", unit] as const),
      without: crowded && left.length > 0 ? without(left.length) : "",
      full: !last && own.length >= capacity
    };
  });
  // The last stack shows only who is left there for lack of a place.
  return stacks.filter(({inside, outside}, k) => k < periods.length || inside.length + outside.length > 0);
}

/** At the right of the stacks, for the name of the line above them. */
const labelRoom = ({capacityLabel}: ScheduleOptions): number => textWidth(capacityLabel, 13, true) + 14;

const rowsOf = (cells: number, perRow: number): number => Math.ceil(cells / perRow);

/** Lays a schedule out for the width there is. */
export function scheduleLayout(units: readonly ScheduledUnit[], options: ScheduleOptions): ScheduleLayout {
  const stacks = stacksOf(units, options);
  const nameWidth = Math.max(
    26,
    widest(
      units.map(({name}) => name),
      13,
      true
    ) + 8
  );
  const room = (options.width - labelRoom(options)) / stacks.length - columnGap;
  const perRow = Math.floor((room + gap) / (nameWidth + gap));
  const rows = Math.max(...stacks.map(({inside}) => rowsOf(inside.length, Math.max(1, perRow))));
  return isNarrow(options) || perRow < 1 || rows > tallest
    ? rowLayout(stacks, nameWidth, options)
    : columnLayout(stacks, Math.min(perRow, 4), options);
}

/** Cell `i` of a block of rows, upwards or downwards from `y`. */
function cellAt(i: number, perRow: number, x: number, y: number, width: number, up: boolean) {
  const left = x + (i % perRow) * (width + gap);
  const offset = Math.floor(i / perRow) * (cellHeight + gap);
  const top = up ? y - offset - cellHeight : y + offset;
  return {x1: left, x2: left + width, y1: top, y2: top + cellHeight};
}

function columnLayout(stacks: readonly Stack[], perRow: number, options: ScheduleOptions): ScheduleLayout {
  const {width, xLabel, periods} = options;
  const pitch = (width - labelRoom(options)) / stacks.length;
  const cellWidth = Math.min(72, (pitch - columnGap + gap) / perRow - gap);
  const block = perRow * (cellWidth + gap) - gap;
  // The name of the line stands right of the periods, before what is left after them.
  const lineEnd = periods.length * pitch;
  const left = (k: number): number => k * pitch + (k < periods.length ? 0 : labelRoom(options));
  const most = (cells: (stack: Stack) => number, own: readonly Stack[]): number =>
    Math.max(0, ...own.map((stack) => rowsOf(cells(stack), perRow))) * (cellHeight + gap);
  const shop = stacks.slice(0, periods.length);
  const inside = Math.max(
    cellHeight,
    most((one) => one.inside.length, shop)
  );
  const above = most((one) => one.outside.length, shop) + lineRoom;
  const beyond = most((one) => one.inside.length, stacks.slice(periods.length));
  const bottom = 4 + Math.max(inside + above, beyond);
  const top = bottom - inside;
  const cells = stacks.flatMap((stack, k) => [
    ...stack.inside.map(([kind, unit], i) => ({
      kind,
      unit,
      ...cellAt(i, perRow, left(k), bottom, cellWidth, true)
    })),
    ...stack.outside.map(([kind, unit], i) => ({
      kind,
      unit,
      ...cellAt(i, perRow, left(k), top - lineRoom, cellWidth, true)
    }))
  ]);
  const heads = stacks.flatMap(({label, count}, k) => [
    {x: left(k), y: bottom + 18, text: label, bold: true},
    {x: left(k), y: bottom + 35, text: count, bold: false}
  ]);
  return {
    width,
    height: bottom + footHeight,
    cells,
    heads: [...heads, {x: 0, y: bottom + 57, text: xLabel, bold: false}],
    rules: stacks.map((_, k) => ({x1: left(k), x2: left(k) + block, y1: bottom + 3, y2: bottom + 3})),
    capacity: stacks.some(({full}) => full) ? {x: lineEnd, y: top - lineRoom / 2} : null
  };
}

function rowLayout(stacks: readonly Stack[], nameWidth: number, options: ScheduleOptions): ScheduleLayout {
  const {width, xLabel} = options;
  const perRow = Math.max(1, Math.floor((width + gap) / (nameWidth + gap)));
  const cellWidth = (width + gap) / perRow - gap;
  const cells: ScheduleCell[] = [];
  const heads = [{x: 0, y: 9, text: xLabel, bold: false}];
  const rules = [];
  let y = 26;
  for (const {label, count, inside, outside, without} of stacks) {
    const said = [count, without].filter(Boolean).join(", ");
    rules.push({x1: 0, x2: width, y1: y, y2: y});
    heads.push({x: 0, y: y + 15, text: label, bold: true});
    heads.push({x: textWidth(label, 13, true) + 12, y: y + 15, text: said, bold: false});
    y += 30;
    const all = [...inside, ...outside];
    for (const [i, [kind, unit]] of all.entries())
      cells.push({kind, unit, ...cellAt(i, perRow, 0, y, cellWidth, false)});
    y += rowsOf(all.length, perRow) * (cellHeight + gap) + 8;
  }
  return {width, height: y, cells, heads, rules, capacity: null};
}
