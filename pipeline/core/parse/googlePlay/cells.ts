/** Cells of a catalogue as its publisher writes them ("19M", "10,000+", "$4.99"), turned into values. */
import {DECIMAL} from "../number.ts";
import type {RepairId} from "./repairs.ts";

/** A cell as read, and the repair made of it; null when it was taken as it stood. */
export interface CellValue<T> {
  readonly value: T;
  readonly repair: RepairId | null;
}

/** Reads a cell without white space at its ends; null when it cannot be read. */
export type CellReader<T> = (cell: string) => CellValue<T> | null;

const taken = <T>(value: T, repair: RepairId | null = null): CellValue<T> => ({value, repair});

/** Whether a cell says that its value is not known: empty, or a word that spreadsheets and scripts write for it. */
export const isUnknown = (cell: string): boolean => /^(nan|na|n\/a|null|none|-|\?)?$/i.test(cell);

const isVarying = (cell: string): boolean => /^varies with device$/i.test(cell);

/** Lets a reader of numbers take what is not known as `NaN`. */
const orUnknown =
  (read: CellReader<number>): CellReader<number> =>
  (cell) =>
    isUnknown(cell) ? taken(Number.NaN, "unknown-value") : read(cell);

/** Lets it take "Varies with device" too. */
const orVarying = (read: CellReader<number>): CellReader<number> =>
  orUnknown((cell) => (isVarying(cell) ? taken(Number.NaN, "varies-with-device") : read(cell)));

const GROUPED = /^\d{1,3}(,\d{3})+$/;

/** A whole number with or without commas between thousands; null beyond the exact ones. */
function whole(text: string): number | null {
  if (!/^\d+$/.test(text) && !GROUPED.test(text)) return null;
  const value = Number(text.replaceAll(",", ""));
  return Number.isSafeInteger(value) ? value : null;
}

/** Mean of the users' marks, 1 to 5. */
export const readRating = orUnknown((cell) => {
  const value = DECIMAL.test(cell) ? Number(cell) : Number.NaN;
  return value >= 1 && value <= 5 ? taken(value) : null;
});

/** Number of reviews. */
export const readReviews = orUnknown((cell) => {
  const value = whole(cell);
  return value === null ? null : taken(value, cell.includes(",") ? "thousands" : null);
});

const UNITS: Readonly<Record<string, number>> = {k: 1e-3, K: 1e-3, M: 1, G: 1e3};

/** Size to download, in MB of a thousand kB: `19M`, `201k`. */
export const readSize = orVarying((cell) => {
  const [, amount, unit] = /^(\d{1,12}(?:\.\d{1,6})?)([kKMG])B?$/.exec(cell) ?? [];
  if (amount === undefined) return null;
  const factor = UNITS[unit];
  return taken(factor < 1 ? Number(amount) / 1000 : Number(amount) * factor, "size-unit");
});

/** Least number of installations: `10,000+`. */
export const readInstalls = orUnknown((cell) => {
  const value = whole(cell.replace(/\+$/, ""));
  return value === null ? null : taken(value, /[,+]/.test(cell) ? "installs-floor" : null);
});

/** Price in US dollars: `$4.99`, `0`. */
export const readPrice = orUnknown((cell) => {
  const [, sign, amount] = /^(\$?)((?:\d{1,9}|\d{1,3}(?:,\d{3}){1,2})(?:\.\d{1,2})?)$/.exec(cell) ?? [];
  if (amount === undefined) return null;
  return taken(
    Number(amount.replaceAll(",", "")),
    sign ? "price-sign" : amount.includes(",") ? "thousands" : null
  );
});

/** Least version of Android, as a number that grows with versions: `4.0.3 and up` is 4.03; 2.2 of `2.2 - 7.1.1`. */
export const readAndroid = orVarying((cell) => {
  const [, major, minor = "0", patch = "0", more] =
    /^(\d{1,2})(?:\.(\d)(?:\.(\d))?)?(W?(?: and up| - \d{1,2}(?:\.\d){0,2})?)$/.exec(cell) ?? [];
  if (major === undefined) return null;
  const value = Number(`${major}.${minor}${patch}`);
  return taken(value, more || patch !== "0" ? "android-version" : null);
});

/** `Free` or `Paid`. */
export const readType: CellReader<string | null> = (cell) => {
  if (isUnknown(cell)) return taken(null, "unknown-value");
  return cell === "Free" || cell === "Paid" ? taken(cell) : null;
};

/** Words with at least one letter; a number alone is a cell of another column. */
export const readWords: CellReader<string | null> = (cell) => {
  if (isUnknown(cell)) return taken(null, "unknown-value");
  return /\p{L}/u.test(cell) ? taken(cell) : null;
};
