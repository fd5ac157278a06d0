import {sensorSmallMultiples} from "../../charts/sensor-small-multiples.ts";
import {source, textCell} from "../context.ts";
import type {Cell, FigureView, Host} from "../view.ts";
import {type UnitContext, unitScope} from "./context.ts";
import {lastValue, type SensorTrack} from "./tracks.ts";

/** Small charts drawn: the most important sensors, and the one that has moved farthest. */
const shown = 9;

interface Moved extends SensorTrack {
  readonly last: number;
}

const moved = ({tracks}: UnitContext): Moved[] =>
  tracks.sensors.flatMap((sensor) => {
    const last = lastValue(sensor);
    return last === null ? [] : [{...sensor, last}];
  });

const farthestOf = (sensors: readonly Moved[]): Moved | null =>
  sensors.reduce<Moved | null>(
    (best, sensor) => (best && Math.abs(best.last) >= Math.abs(sensor.last) ? best : sensor),
    null
  );

/** The most important sensors; the farthest takes the last place when it is not among them. */
function pick(sensors: readonly Moved[], farthest: Moved | null): readonly Moved[] {
  const first = sensors.slice(0, shown);
  return farthest === null || first.includes(farthest) ? first : [...first.slice(0, -1), farthest];
}

function title({speech, tracks}: UnitContext, sensors: readonly Moved[], symbol: (name: string) => string) {
  const words = speech.rul.sensors;
  const farthest = farthestOf(sensors);
  if (farthest === null) return words.title(0, 0, "", 0);
  if (tracks.healthy === null) return words.plain(symbol(farthest.name), farthest.last);
  const [low, high] = tracks.healthy;
  const out = sensors.filter(({last}) => last < low || last > high);
  const named = farthestOf(out) ?? farthest;
  return words.title(out.length, sensors.length, symbol(named.name), named.last);
}

function row({speech, tracks}: UnitContext, sensor: Moved, symbol: string, label: string): Cell[] {
  const {f, terms, rul} = speech;
  const first = sensor.values.find((value) => value !== null) ?? null;
  const {healthy} = tracks;
  const cell = (value: number | null): Cell =>
    value === null ? {text: terms.unknown, value} : {text: f.signed(value, 2), value};
  return [
    textCell(symbol),
    textCell(label),
    cell(first),
    cell(sensor.last),
    textCell(healthy ? rul.sensors.range(...healthy) : terms.unknown)
  ];
}

/** How far each of the most important sensors has left its healthy level over the unit's life. */
export function sensorsFigure(context: UnitContext): FigureView {
  const {speech, tracks, data} = context;
  const words = speech.rul.sensors;
  const info = (name: string) => data.sensors.find((sensor) => sensor.name === name);
  const symbol = (name: string): string => info(name)?.symbol ?? name;
  const label = (name: string): string => info(name)?.label[speech.locale] ?? name;
  const sensors = moved(context);
  const farthest = farthestOf(sensors);
  const picked = pick(sensors, farthest);
  return {
    topic: words.topic,
    title: title(context, sensors, symbol),
    subtitle: words.subtitle(picked.length, sensors.length),
    draw: (host: Host): Element =>
      sensorSmallMultiples(
        picked.map((sensor) => ({
          name: sensor.name,
          label: symbol(sensor.name),
          note: label(sensor.name) === symbol(sensor.name) ? undefined : label(sensor.name),
          ages: tracks.sensorAges,
          values: sensor.values,
          highlight: sensor === farthest
        })),
        {
          ...host,
          description: title(context, sensors, symbol),
          empty: words.empty,
          ...(tracks.healthy && {band: tracks.healthy})
        }
      ),
    reading: farthest ? words.reading(symbol(farthest.name), farthest.last) : "",
    scope: unitScope(context),
    source: source(context),
    table: {
      caption: words.topic,
      columns: words.columns.map((head, i) => ({
        head,
        key: i === 0,
        minor: i === 1,
        numeric: i === 2 || i === 3
      })),
      rows: sensors.map((sensor) => row(context, sensor, symbol(sensor.name), label(sensor.name)))
    },
    file: `sensors-${context.unit.scenario.slug}`
  };
}
