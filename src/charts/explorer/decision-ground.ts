/** The ground of a decision map: what the model answers at each place, darker where it is surer. */
import type * as Plot from "@observablehq/plot";
import {hatchFill} from "../hatch.ts";
import type {ChartOptions} from "../options.ts";
import {round} from "../round.ts";
import {svgElement} from "../svg-element.ts";
import {color} from "../theme.ts";
import {type Hue, seriesStyle} from "./series.ts";

export interface GroundData {
  /** Places of the columns and rows of the grid, rising. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Class at column i of row j, at j × columns + i, and how sure, 0 to 1. */
  readonly classes: ArrayLike<number>;
  readonly confidence: ArrayLike<number>;
}

const opacities = [0.1, 0.2, 0.32] as const;
/** How sure begins each step. */
const steps = [0, 0.6, 0.85] as const;
const stepOf = (sure: number): number => steps.findLastIndex((from) => sure >= from);

/**
 * The grid as few paths: one a hue and step of sureness, made of runs along its rows. The others' areas are hatched:
 * grey alone is a colour to some readers. `at` and `up` give the pixels where a column and a row begin.
 */
export function decisionGround(
  {x, y, classes, confidence}: GroundData,
  hues: readonly Hue[],
  at: (column: number) => number,
  up: (row: number) => number,
  options: ChartOptions
): Plot.Markish[] {
  const paths = new Map<string, {hue: Hue; step: number; d: string[]}>();
  const kindAt = (place: number): string => `${hues[classes[place]]}/${stepOf(confidence[place])}`;
  for (let row = 0; row < y.length; row++) {
    const first = row * x.length;
    let from = 0;
    for (let column = 1; column <= x.length; column++) {
      const kind = kindAt(first + from);
      if (column < x.length && kindAt(first + column) === kind) continue;
      const place = first + from;
      const path = paths.get(kind) ?? {hue: hues[classes[place]], step: stepOf(confidence[place]), d: []};
      path.d.push(
        `M${round(at(from))},${round(up(row + 1))}H${round(at(column))}V${round(up(row))}H${round(at(from))}Z`
      );
      paths.set(kind, path);
      from = column;
    }
  }
  return [...paths.values()].map(
    ({hue, step, d}): Plot.Markish =>
      (_index, _scales, _values, _dimensions, {document}) =>
        svgElement(document, "path", {
          fill: hue === null ? hatchFill(options) : color(seriesStyle(hue).line),
          "fill-opacity": opacities[step],
          d: d.join("")
        })
  );
}
