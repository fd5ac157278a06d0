/** How long the fleet has left: each unit's number stands in the column of its predicted life. */
import type {Chart} from "./chart.ts";
import {emptyChart} from "./empty.ts";
import {binLives, type LifeUnit} from "./life-bins.ts";
import {type ChartOptions, isNarrow, type Levels, type Plural, type Thresholds} from "./options.ts";
import {lifeBars} from "./rul-histogram-bars.ts";
import {lifeColumns} from "./rul-histogram-columns.ts";
import {lifeRows} from "./rul-histogram-rows.ts";

export interface RulHistogramOptions extends ChartOptions {
  readonly thresholds: Thresholds;
  /** Name of each threshold, at the axis. */
  readonly thresholdLabels: Thresholds<string>;
  /** Word for the units of each level, after their count. */
  readonly levels: Levels<Plural>;
  /** What the axis measures, with its unit. */
  readonly xLabel: string;
  /** What bars count. */
  readonly yLabel: string;
  /** Width of a column, in the report's time unit; one that puts the thresholds between columns unless said otherwise. */
  readonly binWidth?: number | undefined;
  /** End of the axis; the longest life unless said otherwise. */
  readonly cap?: number | undefined;
}

/** Above this many units, or with longer names, columns of numbers become bars. */
const mostNumbers = 120;
const longestName = 4;

/**
 * Columns of unit numbers when they are few and their names short (rows of numbers when narrow), bars of counts
 * otherwise. A column holds the lives above its lower edge, up to and including its upper edge, as levels do.
 */
export const rulHistogram: Chart<readonly LifeUnit[], RulHistogramOptions> = (units, options) => {
  if (units.length === 0) return emptyChart(options);
  const numbers = units.length <= mostNumbers && units.every(({name}) => [...name].length <= longestName);
  const bins = binLives(units, options);
  if (!numbers) return lifeBars(bins, options);
  return isNarrow(options) ? lifeRows(bins, options) : lifeColumns(units, bins, options);
};
