/** Dots that stand for units, in the shape and the colour of their level. */
import * as Plot from "@observablehq/plot";
import {hatchPattern, levelFill} from "./hatch.ts";
import {keyed} from "./keyed.ts";
import {levelStyles, paintOrder} from "./levels.ts";
import type {ChartOptions, UnitMark} from "./options.ts";
import {color} from "./theme.ts";

/** A unit at a pixel of the drawing. */
export interface UnitDot extends UnitMark {
  readonly x: number;
  readonly y: number;
}

const at = {x: {value: "x", scale: null}, y: {value: "y", scale: null}};

/** One mark a unit, worst level on top; the selected one is ringed in accent. */
export function unitDots(units: readonly UnitDot[], r: number, options: ChartOptions): Plot.Markish[] {
  const dots = paintOrder.map((level) => {
    const own = units.filter((unit) => unit.level === level);
    const {symbol, stroke} = levelStyles[level];
    return Plot.dot(own, {
      ...at,
      r,
      symbol,
      stroke,
      fill: levelFill(level, options),
      strokeWidth: r < 3 ? 1 : 1.5,
      ...keyed(own)
    } as Plot.DotOptions);
  });
  const chosen = units.filter(({key}) => key === options.selected);
  const ring = {...at, r: r + 5, fill: "none", stroke: color("accent"), strokeWidth: 3};
  const unknown = units.some(({level}) => level === "unknown");
  return [unknown ? hatchPattern(options) : null, ...dots, Plot.dot(chosen, ring as Plot.DotOptions)];
}
