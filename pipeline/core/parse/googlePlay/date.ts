/** Days as the publisher writes them, counted from 1 January 1970. */
import {type CellReader, isUnknown} from "./cells.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December"
];
const DAY = 86_400_000;

/** Day of the last update: `January 7, 2018`, or `2018-01-07`. */
export const readDate: CellReader<number> = (cell) => {
  if (isUnknown(cell)) return {value: Number.NaN, repair: "unknown-value"};
  const [, name, day, year] = /^([A-Z][a-z]+) (\d{1,2}), (\d{4})$/.exec(cell) ?? [];
  if (name !== undefined) return found(Number(year), MONTHS.indexOf(name), Number(day), "date-text");
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(cell);
  return iso ? found(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]), null) : null;
};

/** The day as ISO 8601 writes it: `2018-01-07`. */
export const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** Null when the calendar has no such day, or one before 1970. */
function found(
  year: number,
  month: number,
  day: number,
  repair: "date-text" | null
): ReturnType<typeof readDate> {
  const time = Date.UTC(year, month, day);
  const date = new Date(time);
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month && date.getUTCDate() === day;
  return real && time >= 0 ? {value: time / DAY, repair} : null;
}
