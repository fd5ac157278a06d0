/** Where the cells of the heatmap and their names stand. */
import type {Frame} from "./frame.ts";
import {isNarrow} from "./options.ts";
import type {HeatmapCell, SensorHeatmapOptions} from "./sensor-heatmap.ts";
import {shorten, widest} from "./text-width.ts";

/** A cluster or a sensor: its name on the drawing, and what else is said of it. */
interface Entry {
  readonly id: string;
  readonly label: string;
  readonly said: string;
}

/** A cell of the grid, pixels. */
export interface Cell {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  readonly value: number | null;
  readonly cluster: Entry;
  readonly sensor: Entry;
}

export interface Grid {
  readonly frame: Frame;
  readonly cells: readonly Cell[];
  readonly columns: readonly {x: number; y: number; text: string}[];
  readonly rows: readonly {x: number; y: number; text: string}[];
}

const legendRoom = 58;
const headHeight = 22;
const cellHeight = 30;

/** Sensors are columns, or rows when narrow, so that names stay horizontal. */
export function heatmapGrid(data: readonly HeatmapCell[], options: SensorHeatmapOptions): Grid {
  const values = new Map(data.map((cell) => [`${cell.cluster}\u0000${cell.sensor}`, cell.deviation]));
  const clusters = options.clusters.map(({cluster, label}) => ({id: String(cluster), label, said: ""}));
  const sensors = options.sensors.map(({name, symbol, label = symbol}) => ({
    id: name,
    label: symbol,
    said: label === symbol ? "" : label
  }));
  const least = widest(sensors.map(({label}) => label)) + 6;
  const labelWidth = Math.min(widest(clusters.map(({label}) => label)), options.width * 0.3) + 12;
  const tall = isNarrow(options) || (options.width - labelWidth) / sensors.length < least;
  const [across, down] = tall ? [clusters, sensors] : [sensors, clusters];
  const rowLabels = Math.min(widest(down.map(({label}) => label)), options.width * 0.3);
  const marginLeft = Math.ceil(rowLabels) + 12;
  const step = (options.width - marginLeft) / Math.max(1, across.length);
  const legendHeight = options.legend === false ? 0 : legendRoom;
  const top = legendHeight + headHeight;
  const frame: Frame = {
    width: options.width,
    height: top + down.length * cellHeight,
    marginTop: top,
    marginRight: 0,
    marginBottom: 0,
    marginLeft
  };
  const cells = down.flatMap((row, j) =>
    across.map((column, i) => {
      const [cluster, sensor] = tall ? [column, row] : [row, column];
      return {
        x1: marginLeft + i * step,
        x2: marginLeft + (i + 1) * step - 1,
        y1: top + j * cellHeight,
        y2: top + (j + 1) * cellHeight - 1,
        value: values.get(`${cluster.id}\u0000${sensor.id}`) ?? null,
        cluster,
        sensor
      };
    })
  );
  return {
    frame,
    cells,
    columns: across.map(({label}, i) => ({
      x: marginLeft + (i + 0.5) * step,
      y: legendHeight + headHeight / 2,
      text: shorten(label, step - 6)
    })),
    rows: down.map(({label}, j) => ({
      x: 0,
      y: top + (j + 0.5) * cellHeight,
      text: shorten(label, rowLabels + 1)
    }))
  };
}
