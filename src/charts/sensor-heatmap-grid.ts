/** Where the cells of the heatmap and their names stand. */
import type {Frame} from "./frame.ts";
import {isNarrow} from "./options.ts";
import type {PixelText} from "./pixels.ts";
import type {HeatmapCell, SensorHeatmapOptions} from "./sensor-heatmap.ts";
import {shorten, widest} from "./text-width.ts";

/** A cluster or a sensor: its name on the drawing, and what else is said of it. */
interface Entry {
  readonly id: string;
  readonly label: string;
  readonly said: string;
  /** What stands below the name. */
  readonly note: string;
}

/** Names of columns or rows, and the notes below them. */
interface Labels {
  readonly names: readonly PixelText[];
  readonly notes: readonly PixelText[];
}

/** Where an entry's name goes, and the pixels it may take. */
interface Place {
  readonly entry: Entry;
  readonly x: number;
  readonly y: number;
  readonly room: number;
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
  readonly columns: Labels;
  readonly rows: Labels;
}

const legendRoom = 58;
const headHeight = 22;
const cellHeight = 30;
/** From a name to the note below it: nearer than the next row's name. */
const noteStep = 13;

/** Names with their notes around the middle of their places; where one has a note, all leave it room. */
function labelsOf(places: readonly Place[]): Labels {
  const lift = places.some(({entry}) => entry.note) ? noteStep / 2 : 0;
  return {
    names: places.map(({entry, x, y, room}) => ({x, y: y - lift, text: shorten(entry.label, room)})),
    notes: places.flatMap(({entry, x, y, room}) =>
      entry.note ? [{x, y: y + lift, text: shorten(entry.note, room)}] : []
    )
  };
}

/** Pixels of the widest name or note. */
const widestOf = (entries: readonly Entry[]): number =>
  widest(entries.flatMap(({label, note}) => [label, note]));

/** Clusters and sensors as they are named. */
function entriesOf(options: SensorHeatmapOptions): {clusters: Entry[]; sensors: Entry[]} {
  return {
    clusters: options.clusters.map(({cluster, label, note = ""}) => ({
      id: String(cluster),
      label,
      said: "",
      note
    })),
    sensors: options.sensors.map(({name, symbol, label = symbol}) => ({
      id: name,
      label: symbol,
      said: label === symbol ? "" : label,
      note: ""
    }))
  };
}

/** Sensors are columns, or rows when narrow, so that names stay horizontal. */
export function heatmapGrid(data: readonly HeatmapCell[], options: SensorHeatmapOptions): Grid {
  const values = new Map(data.map((cell) => [`${cell.cluster}\u0000${cell.sensor}`, cell.deviation]));
  const {clusters, sensors} = entriesOf(options);
  const least = widestOf(sensors) + 6;
  const labelWidth = Math.min(widestOf(clusters), options.width * 0.3) + 12;
  const tall = isNarrow(options) || (options.width - labelWidth) / sensors.length < least;
  const [across, down] = tall ? [clusters, sensors] : [sensors, clusters];
  const rowLabels = Math.min(widestOf(down), options.width * 0.3);
  const marginLeft = Math.ceil(rowLabels) + 12;
  const step = (options.width - marginLeft) / Math.max(1, across.length);
  const legendHeight = options.legend === false ? 0 : legendRoom;
  const head = headHeight + (across.some(({note}) => note) ? noteStep : 0);
  const top = legendHeight + head;
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
    columns: labelsOf(
      across.map((entry, i) => ({
        entry,
        x: marginLeft + (i + 0.5) * step,
        y: legendHeight + head / 2,
        room: step - 6
      }))
    ),
    rows: labelsOf(
      down.map((entry, j) => ({entry, x: 0, y: top + (j + 0.5) * cellHeight, room: rowLabels + 1}))
    )
  };
}
