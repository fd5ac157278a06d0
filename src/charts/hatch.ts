/** Hatching: how the unknown is drawn everywhere. */
import type * as Plot from "@observablehq/plot";
import type {RiskLevel} from "../../pipeline/contract/rul.ts";
import {levelStyles} from "./levels.ts";
import type {ChartOptions} from "./options.ts";
import {svgElement} from "./svg-element.ts";
import {color} from "./theme.ts";

/** Identifier of the hatching of a drawing: two drawings of one chart at two widths are on the same page. */
const hatchId = ({id, width}: ChartOptions): string => `${id}-${Math.round(width)}-hatch`;

/** Fill of what is unknown; the drawing also needs `hatchPattern`. */
export const hatchFill = (options: ChartOptions): string => `url(#${hatchId(options)})`;

/** What the shape of a level is filled with; that of the unknown also needs `hatchPattern`. */
export const levelFill = (level: RiskLevel, options: ChartOptions): string =>
  level === "unknown" ? hatchFill(options) : levelStyles[level].fill;

/** Defines the hatching that marks what is unknown. */
export function hatchPattern(options: ChartOptions): Plot.Markish {
  return (_index, _scales, _values, _dimensions, {document}) => {
    const defs = svgElement(document, "defs", {});
    const pattern = svgElement(document, "pattern", {
      id: hatchId(options),
      width: 4,
      height: 4,
      patternUnits: "userSpaceOnUse",
      patternTransform: "rotate(45)"
    });
    pattern.append(
      svgElement(document, "rect", {width: 4, height: 4, fill: color("paper")}),
      svgElement(document, "rect", {width: 1.2, height: 4, fill: color("ink3")})
    );
    defs.append(pattern);
    return defs;
  };
}
