/** What a reader can point at on the small charts of sensors. */
import {formatNumber, formatSigned, pair} from "./format.ts";
import {type Datum, lines} from "./interaction.ts";
import type {SensorSeries, SensorSmallMultiplesOptions} from "./sensor-small-multiples.ts";

/** A series and where its values stand. */
export interface PlacedSeries {
  readonly series: SensorSeries;
  readonly x: (age: number) => number;
  readonly y: (value: number) => number;
}

/** One datum a known value, panel by panel in the order of ages; found by `age:<age>`. */
export function seriesData(placed: readonly PlacedSeries[], options: SensorSmallMultiplesOptions): Datum[] {
  const {locale, ageLabel, valueLabel} = options;
  const signed = formatSigned(locale, 1);
  const whole = formatNumber(locale);
  const known = new Map<number, string>();
  // Panels share their ages: each is written once. A value is the mean of a few records, whose ages are not whole.
  const ageText = (age: number): string => {
    const text = known.get(age) ?? pair(locale, ageLabel, whole(age));
    known.set(age, text);
    return text;
  };
  return placed.flatMap(({series: {label, note, ages, values}, x, y}) =>
    Array.from(ages).flatMap((age, i): Datum[] => {
      const value = values[i];
      if (value === null || !Number.isFinite(value)) return [];
      const text = lines(label, note, ageText(age), pair(locale, valueLabel, signed(value)));
      return [{x: x(age), y: y(value), key: `age:${age}`, text}];
    })
  );
}
