/** Dots that stand for units, in the shape and the colour of their level. */
import type * as Plot from "@observablehq/plot";
import {hatchPattern, levelFill} from "./hatch.ts";
import type {Datum} from "./interaction.ts";
import {levelStyles, paintOrder} from "./levels.ts";
import type {ChartOptions, UnitMark} from "./options.ts";
import {shapes} from "./shapes.ts";

/** A unit at a pixel of the drawing. */
export interface UnitDot extends UnitMark {
  readonly x: number;
  readonly y: number;
}

/** One mark a unit, worst level on top. */
export function unitDots(units: readonly UnitDot[], r: number, options: ChartOptions): Plot.Markish[] {
  const dots = paintOrder.map((level) => {
    const own = units.filter((unit) => unit.level === level);
    const {symbol, stroke} = levelStyles[level];
    const look = {fill: levelFill(level, options), stroke, "stroke-width": r < 3 ? 1 : 1.5};
    return shapes(own, symbol, r, look);
  });
  const unknown = units.some(({level}) => level === "unknown");
  return [unknown ? hatchPattern(options) : null, ...dots];
}

/** What a reader can point at: one datum a unit, in the order given. */
export const unitData = (units: readonly UnitDot[]): Datum[] =>
  units.map(({x, y, key, title}) => ({x, y, key, text: title}));
