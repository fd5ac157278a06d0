/** What a reader can point at on the heatmap. */
import {formatSigned, pair} from "./format.ts";
import {type Datum, lines} from "./interaction.ts";
import type {SensorHeatmapOptions} from "./sensor-heatmap.ts";
import type {Cell} from "./sensor-heatmap-grid.ts";

/** Cluster, sensor, and how far the sensor is from its healthy level to which side. */
function cellText({cluster, sensor, value}: Cell, options: SensorHeatmapOptions): string {
  const {locale, valueLabel, unknownLabel, belowLabel, aboveLabel} = options;
  const format = formatSigned(locale, 1);
  const said = value === null ? unknownLabel : format(value);
  // What is printed without a sign lies on neither side.
  const side = value === null || said === format(0) ? [] : [value < 0 ? belowLabel : aboveLabel];
  return lines(
    cluster.label,
    cluster.note,
    sensor.label,
    sensor.said,
    pair(locale, valueLabel, [said, ...side].join(", "))
  );
}

/** One datum a cell, row by row. */
export const cellData = (cells: readonly Cell[], options: SensorHeatmapOptions): Datum[] =>
  cells.map((cell) => ({
    x: (cell.x1 + cell.x2) / 2,
    y: (cell.y1 + cell.y2) / 2,
    reach: [(cell.x2 - cell.x1) / 2, (cell.y2 - cell.y1) / 2],
    key: cell.cluster.id,
    text: cellText(cell, options)
  }));
