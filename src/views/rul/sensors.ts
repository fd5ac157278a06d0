import {sensorSmallMultiples} from "../../charts/sensor-small-multiples.ts";
import {source, textCell} from "../context.ts";
import type {Cell, FigureView, Host} from "../view.ts";
import {type UnitContext, unitFile, unitScope} from "./context.ts";
import {hasLeft, lastValue, type SensorTrack} from "./tracks.ts";

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

/** Sensors that can tell something: all of them where none moves in any unit. */
function telling(sensors: readonly Moved[]): readonly Moved[] {
  const moving = sensors.filter(({still}) => !still);
  return moving.length ? moving : sensors;
}

/** The most important sensors; the farthest takes the last place when it is not among them. */
function pick(sensors: readonly Moved[], farthest: Moved | null): readonly Moved[] {
  const first = sensors.slice(0, shown);
  return farthest === null || first.includes(farthest) ? first : [...first.slice(0, -1), farthest];
}

/** Sensors that have left the healthy range; none where it is not known. */
const leftOf = ({tracks: {healthy}}: UnitContext, sensors: readonly Moved[]): readonly Moved[] =>
  healthy === null ? [] : sensors.filter((sensor) => hasLeft(sensor, healthy));

function title(
  {speech, tracks}: UnitContext,
  [out, all]: readonly [number, number],
  farthest: Moved | null,
  symbol: (name: string) => string
) {
  const words = speech.rul.sensors;
  if (farthest === null) return words.title(0, 0, "", 0);
  if (tracks.healthy === null) return words.plain(symbol(farthest.name), farthest.last);
  return words.title(out, all, symbol(farthest.name), farthest.last);
}

function row({speech, tracks}: UnitContext, sensor: Moved, symbol: string, label: string): Cell[] {
  const {f, terms} = speech;
  const first = sensor.values.find((value) => value !== null) ?? null;
  const {healthy} = tracks;
  const cell = (value: number | null): Cell =>
    value === null ? {text: terms.unknown, value} : {text: f.signed(value, 2), value};
  return [
    textCell(symbol),
    textCell(label),
    cell(first),
    cell(sensor.last),
    cell(healthy?.[0] ?? null),
    cell(healthy?.[1] ?? null)
  ];
}

/** How far each of the most important sensors has left its healthy level over the unit's life. */
export function sensorsFigure(context: UnitContext): FigureView {
  const {speech, tracks, data, unit} = context;
  const words = speech.rul.sensors;
  const info = (name: string) => data.sensors.find((sensor) => sensor.name === name);
  const symbol = (name: string): string => info(name)?.symbol ?? name;
  const label = (name: string): string => info(name)?.label[speech.locale] ?? name;
  const all = moved(context);
  const sensors = telling(all);
  const out = leftOf(context, sensors);
  const farthest = farthestOf(out) ?? farthestOf(sensors);
  const picked = pick(sensors, farthest);
  const finding = title(context, [out.length, sensors.length], farthest, symbol);
  return {
    topic: words.topic,
    title: finding,
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
          description: finding,
          empty: context.ages ? words.emptyPart : words.empty,
          ages: [tracks.ages[0] ?? unit.age, (context.ages && tracks.ages.at(-1)) ?? unit.age],
          ageLabel: speech.terms.age,
          valueLabel: speech.fleet.profile.legend,
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
        numeric: i > 1
      })),
      rows: all.map((sensor) => row(context, sensor, symbol(sensor.name), label(sensor.name)))
    },
    file: unitFile(context, "sensors")
  };
}
