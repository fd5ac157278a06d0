/** Tips of the interactive form of a chart. */
import * as Plot from "@observablehq/plot";
import type {ChartOptions} from "./options.ts";
import {color} from "./theme.ts";

/** Tips that follow the pointer, where the host is a browser and data have a `title`. */
export function tips<T extends {readonly title?: string | undefined}>(
  data: readonly T[],
  channels: Plot.TipOptions,
  options: ChartOptions
): Plot.Markish[] {
  const titled = data.filter(({title}) => title);
  if (!options.interactive || titled.length === 0) return [];
  return [
    Plot.tip(
      titled,
      Plot.pointer({
        ...channels,
        title: "title",
        fontSize: 13,
        lineHeight: 1.35,
        lineWidth: 24,
        stroke: color("ink"),
        pathFilter: "none"
      } as Plot.TipOptions)
    )
  ];
}
