/** The shop's periods as stacks of units: who comes when, and who had to move for lack of a place. */
import * as Plot from "@observablehq/plot";
import type {Chart} from "./chart.ts";
import {draw} from "./draw.ts";
import {emptyChart} from "./empty.ts";
import {bareFrame} from "./frame.ts";
import type {Datum} from "./interaction.ts";
import type {ChartOptions} from "./options.ts";
import {pixelLines, pixelRects, pixelTexts} from "./pixels.ts";
import {type CellKind, type ScheduleCell, scheduleLayout} from "./schedule-layout.ts";
import {shorten} from "./text-width.ts";
import {color} from "./theme.ts";

/** A unit with a visit in the time that is planned, or that wants one. */
export interface ScheduledUnit {
  /** Identity of the unit on its page. */
  readonly key: string;
  readonly name: string;
  /** Index of its period, or their number for one left until after them; and of the one it would have with no other. */
  readonly slot: number;
  readonly wanted: number;
  /** Whether the reader's choice lets it through: others are pale, the shop is shared. */
  readonly selected: boolean;
  /** What its mark says when it is pointed at. */
  readonly title: string;
}

export interface ScheduleOptions extends ChartOptions {
  /** Name of each period, and of what comes after them. */
  readonly periods: readonly string[];
  readonly later: string;
  readonly capacity: number;
  readonly capacityLabel: string;
  /** How many of a period's places are taken, in words. */
  readonly taken: (count: number) => string;
  /** How many that want a period have no place in it, in words. */
  readonly without: (count: number) => string;
  readonly xLabel: string;
}

/** More moves than this are told by the marks alone: arrows would hide them. */
const mostArrows = 6;

type Look = Readonly<Record<"fill" | "stroke" | "text", string>> & {readonly bold?: boolean};

const looks: Readonly<Record<Exclude<CellKind, "free">, readonly [chosen: Look, other: Look]>> = {
  kept: [
    {fill: color("tint"), stroke: color("tint"), text: color("ink"), bold: true},
    {fill: "none", stroke: color("hair"), text: color("ink3")}
  ],
  moved: [
    {fill: color("accent"), stroke: color("accent"), text: color("paper"), bold: true},
    {fill: "none", stroke: color("accent"), text: color("accent")}
  ],
  left: [
    {fill: "none", stroke: color("accent"), text: color("accent")},
    {fill: "none", stroke: color("hair"), text: color("ink3")}
  ]
};

/** The cells of one look and the names in them. */
function cellMarks(cells: readonly ScheduleCell[], kind: CellKind): Plot.Markish[] {
  const own = cells.filter((cell) => cell.kind === kind);
  if (kind === "free") return [pixelRects(own, {fill: "none", stroke: color("hair"), inset: 0.5})];
  return [true, false].flatMap((chosen) => {
    const look = looks[kind][chosen ? 0 : 1];
    const shown = own.filter(({unit}) => unit?.selected === chosen);
    const names = shown.map(({unit, x1, x2, y1, y2}) => ({
      x: (x1 + x2) / 2,
      y: (y1 + y2) / 2,
      text: shorten(unit?.name ?? "", x2 - x1 - 2)
    }));
    const dashes = kind === "left" ? {strokeDasharray: "3,2"} : {};
    return [
      pixelRects(shown, {fill: look.fill, stroke: look.stroke, inset: 0.5, ...dashes}),
      pixelTexts(names, {textAnchor: "middle", fill: look.text, fontWeight: look.bold ? 600 : 400})
    ];
  });
}

/** How far arrows leave the straight line, degrees. */
const bend = 20;

type Arrow = Readonly<Record<"x1" | "y1" | "x2" | "y2", number>>;

/** Whether an arrow runs over a cell: its arc is followed in steps, from after its start to its end above a cell. */
function crosses({x1, y1, x2, y2}: Arrow, cells: readonly ScheduleCell[]): boolean {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const rise = Math.tan((bend * Math.PI) / 360);
  return Array.from({length: 24}, (_, i) => (i + 1) / 25).some((share) => {
    const off = 2 * rise * share * (1 - share);
    const [x, y] = [x1 + share * dx + off * dy, y1 + share * dy - off * dx];
    return cells.some((cell) => x > cell.x1 && x < cell.x2 && y > cell.y1 && y < cell.y2);
  });
}

/** From where each moved unit wants to be to where it is; none where one would run over names. */
function arrows(cells: readonly ScheduleCell[]): Plot.Markish {
  const moves = cells.flatMap((from) => {
    const to = from.kind === "left" && cells.find(({kind, unit}) => kind === "moved" && unit === from.unit);
    if (!to) return [];
    const right = to.x1 > from.x1;
    return [
      {
        x1: right ? from.x2 : from.x1,
        y1: (from.y1 + from.y2) / 2,
        x2: (to.x1 + to.x2) / 2,
        y2: to.y1 - 1
      }
    ];
  });
  if (moves.length > mostArrows || moves.some((move) => crosses(move, cells))) return null;
  const pixel = (value: string) => ({value, scale: null});
  return Plot.arrow(moves, {
    x1: pixel("x1"),
    y1: pixel("y1"),
    x2: pixel("x2"),
    y2: pixel("y2"),
    bend,
    headLength: 7,
    stroke: color("accent")
  } as unknown as Plot.ArrowOptions);
}

/** The line at which the places end, its name, and where those above it went. */
const capacityMarks = (
  {x, y}: {readonly x: number; readonly y: number},
  cells: readonly ScheduleCell[],
  {capacityLabel}: ScheduleOptions
): Plot.Markish[] => [
  pixelLines([{x1: 0, x2: x - 4, y1: y, y2: y}], {strokeWidth: 1.5}),
  arrows(cells),
  pixelTexts([{x, y, text: capacityLabel}], {fontWeight: 600})
];

const datumOf = ({unit, x1, x2, y1, y2}: ScheduleCell): Datum => ({
  x: (x1 + x2) / 2,
  y: (y1 + y2) / 2,
  reach: [(x2 - x1) / 2, (y2 - y1) / 2],
  key: unit?.key,
  text: unit?.title ?? ""
});

/** Periods side by side, their places stacked under a line; rows on a phone. Moved units are drawn twice. */
export const schedule: Chart<readonly ScheduledUnit[], ScheduleOptions> = (units, options) => {
  if (units.length === 0) return emptyChart(options);
  const layout = scheduleLayout(units, options);
  const {width, height, cells, heads, rules, capacity} = layout;
  const marks = [
    pixelLines(rules),
    ...(["free", "kept", "left", "moved"] as const).map((kind) => cellMarks(cells, kind)),
    ...(capacity === null ? [] : capacityMarks(capacity, cells, options)),
    pixelTexts(
      heads.filter(({bold}) => bold),
      {fontWeight: 600}
    ),
    pixelTexts(
      heads.filter(({bold}) => !bold),
      {fill: color("ink2")}
    )
  ];
  const data = cells.filter(({kind}) => kind === "kept" || kind === "moved").map(datumOf);
  return draw({...bareFrame(width, Math.ceil(height)), marks, data}, options);
};
