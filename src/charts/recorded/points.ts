/** What a reader can point at in a chart of a cell: the places and values that the library drew. */
import type * as Plot from "@observablehq/plot";
import type {Datum} from "../interaction.ts";

/** How values are written, and a value beside its name. */
export interface Writing {
  /** A value by itself: a date is a day. */
  readonly value: (value: unknown) => string;
  /** How the values of a column are written: dates that all open a month are months. */
  readonly column: (values: ArrayLike<unknown>) => (value: unknown) => string;
  readonly pair: (label: string, value: string) => string;
}
type Write = Writing["value"];

interface Channel {
  readonly value: ArrayLike<unknown>;
  readonly scale?: string | null;
  readonly label?: string | null;
}

type Scaled = ArrayLike<number> | undefined;

interface Values {
  readonly x?: Scaled;
  readonly y?: Scaled;
  readonly x1?: Scaled;
  readonly x2?: Scaled;
  readonly y1?: Scaled;
  readonly y2?: Scaled;
  readonly channels?: Readonly<Record<string, Channel>>;
}

type Band = ((value: unknown) => number) & {readonly bandwidth?: () => number; readonly label?: string};
type Scales = Readonly<Record<string, Band>>;
type Name = (label: string) => string;
type Channels = Readonly<Record<string, Channel>>;

/** Labels without the arrows that the library puts beside them; one that it inferred is an object with a text. */
export const bareLabel = (label: string | object): string =>
  String(label)
    .replace(/^[↑↓←→\s]+|[↑↓←→\s]+$/gu, "")
    .trim();

const numberOf = (value: unknown): number => (value instanceof Date ? value.getTime() : Number(value));

/** One row of a chart's table: what is read beside its name. */
export interface Reading {
  readonly label: string;
  readonly value: unknown;
}

export interface Point extends Datum {
  /** Series that it belongs to; empty where the mark has none. */
  readonly series: string;
  readonly readings: readonly Reading[];
}

interface Stretch {
  readonly label: string;
  readonly read: (i: number) => unknown;
  readonly write: Write;
}

interface Reader {
  readonly channels: Channels;
  readonly scales: Scales;
  readonly writing: Writing;
  readonly name: Name;
}

/** What an axis is called: by the chart's author, else by the column it shows. */
function axisLabel(axis: "x" | "y", label: string | null | undefined, {scales, name}: Reader): string {
  const own = bareLabel(scales[axis]?.label ?? "");
  const column = bareLabel(label ?? "");
  return own !== "" && own !== column ? own : name(column) || axis;
}

/** What is read along one axis: a place, a stretch, or how high a stacked bar is. */
function along(axis: "x" | "y", stacked: boolean, reader: Reader): Stretch | null {
  const {channels, writing} = reader;
  const whole = (channel: Channel): Stretch => ({
    label: axisLabel(axis, channel.label, reader),
    read: (i) => channel.value[i],
    write: writing.column(channel.value)
  });
  const one = channels[axis];
  const [low, high] = [channels[`${axis}1`], channels[`${axis}2`]];
  if (one) return whole(one);
  if (!low || !high) {
    const only = low ?? high;
    return only ? whole(only) : null;
  }
  const label = axisLabel(axis, high.label ?? low.label, reader);
  const write = writing.column([...Array.from(low.value), ...Array.from(high.value)]);
  if (!stacked) return {label, read: (i) => `${write(low.value[i])} – ${write(high.value[i])}`, write};
  const isNumber = (i: number): boolean =>
    typeof high.value[i] === "number" && typeof low.value[i] === "number";
  return {
    label,
    read: (i) => (isNumber(i) ? numberOf(high.value[i]) - numberOf(low.value[i]) : high.value[i]),
    write
  };
}

const readable = ["r", "fx", "fy", "text", "opacity", "length", "rotate", "symbol"];

/** Series first, then place, then what else is read. */
function readingsOf(stackedAxis: "x" | "y" | null, reader: Reader): Stretch[] {
  const {channels, name, scales, writing} = reader;
  const colour = [channels.fill, channels.stroke].find((channel) => channel?.scale === "color");
  const channelOf = (channel: Channel | undefined, other: string): Stretch[] =>
    channel
      ? [
          {
            label: name(bareLabel(channel.label ?? "")) || other,
            read: (i) => channel.value[i],
            write: writing.column(channel.value)
          }
        ]
      : [];
  const found = [
    ...channelOf(colour, bareLabel(scales.color?.label ?? "")),
    along("x", stackedAxis === "x", reader),
    along("y", stackedAxis === "y", reader),
    ...readable.flatMap((one) => channelOf(channels[one], one))
  ].filter((one): one is Stretch => one !== null);
  return found.filter((one, i) => found.findIndex(({label}) => label === one.label) === i);
}

/** Pixels between which marks are drawn that have no place along an axis, and whether they fill it. */
interface Frame {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly filled: boolean;
}

const frameOf = (
  {width, height, marginTop, marginRight, marginBottom, marginLeft}: Plot.Dimensions,
  filled: boolean
): Frame => ({x: [marginLeft, width - marginRight], y: [marginTop, height - marginBottom], filled});

const middle = (a: Scaled, b: Scaled, i: number): number => ((a?.[i] ?? 0) + (b?.[i] ?? a?.[i] ?? 0)) / 2;

/** Where each row stands along an axis: its middle, and half of what it takes; without a channel, the whole frame. */
function placesAlong(
  axis: "x" | "y",
  values: Values,
  scales: Scales,
  frame: Frame
): (i: number) => readonly [number, number] {
  const [one, low, high] = [values[axis], values[`${axis}1`], values[`${axis}2`]];
  const band = (scales[axis]?.bandwidth?.() ?? 0) / 2;
  if (one) return (i) => [one[i] + band, band];
  if (low || high)
    return (i) => [middle(low ?? high, high, i), Math.abs((high?.[i] ?? 0) - (low?.[i] ?? 0)) / 2];
  const [start, end] = frame[axis];
  return () => [(start + end) / 2, frame.filled ? (end - start) / 2 : 0];
}

/** Points beyond this many are not gone through one by one. */
const mostPoints = 5000;

/** Collects the points of every mark while the library draws it. */
export class Points {
  readonly all: Point[] = [];
  readonly #writing: Writing;
  readonly #name: Name;

  /** `name`: the reader's word for a column. */
  constructor(writing: Writing, name: Name) {
    this.#writing = writing;
    this.#name = name;
  }

  /**
   * Option of a mark that notes what is drawn. `stacked`: along which axis its values are piled up; `filled`: whether it
   * goes through the frame along an axis that it has no place on.
   */
  collect(stacked: "x" | "y" | null, filled: boolean): Plot.RenderFunction {
    return (index, scales, values, dimensions, context, next) => {
      const own = values as unknown as Values;
      const shift = facetShift(index as never, scales as never, dimensions as never);
      this.#note(
        index as ArrayLike<number>,
        scales as never,
        own,
        shift,
        stacked,
        frameOf(dimensions, filled)
      );
      return next!(index, scales, values, dimensions, context);
    };
  }

  #note(
    index: ArrayLike<number>,
    scales: Readonly<Record<string, Band>>,
    values: Values,
    shift: readonly [number, number],
    stacked: "x" | "y" | null,
    frame: Frame
  ): void {
    const channels = values.channels ?? {};
    const readings = readingsOf(stacked, {channels, scales, writing: this.#writing, name: this.#name});
    const parts = channels.z ?? [channels.stroke, channels.fill].find((one) => one?.scale === "color");
    const places = (["x", "y"] as const).map((axis) => placesAlong(axis, values, scales, frame));
    for (let k = 0; k < index.length && this.all.length < mostPoints; k++) {
      const i = index[k];
      const [[x, wide], [y, high]] = places.map((place) => place(i));
      if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
      const said = readings.map(({label, read, write}) => ({label, value: read(i), write}));
      this.all.push({
        x: x + shift[0],
        y: y + shift[1],
        series: String(parts?.value[i] ?? ""),
        text: this.#textOf(channels.title?.value[i], said),
        ...(wide > 0 || high > 0 ? {reach: [wide, high] as const} : {}),
        readings: said.map(({label, value}) => ({label, value}))
      });
    }
  }

  /** The author's own words, or the series' name and a line for each value. */
  #textOf(title: unknown, readings: readonly (Reading & Pick<Stretch, "write">)[]): string {
    if (title !== undefined && title !== null) return String(title);
    const {pair} = this.#writing;
    return readings
      .filter(({value}) => value !== undefined && value !== null)
      .map(({label, value, write}, i) =>
        (i === 0 && typeof value === "string") || label === "" ? write(value) : pair(label, write(value))
      )
      .join("\n");
  }
}

/** How far a facet is moved from where its marks were laid out. */
function facetShift(
  index: {readonly fx?: unknown; readonly fy?: unknown},
  scales: Readonly<Record<"fx" | "fy", ((value: unknown) => number) | undefined>>,
  {marginLeft, marginTop}: {readonly marginLeft: number; readonly marginTop: number}
): readonly [number, number] {
  return [scales.fx ? scales.fx(index.fx) - marginLeft : 0, scales.fy ? scales.fy(index.fy) - marginTop : 0];
}
