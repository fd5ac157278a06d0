/** Columns of a catalogue: what each holds, how it is read, and where it is in a file. */
import {uniqueNames} from "../csvLayout.ts";
import {excerpt} from "../excerpt.ts";
import {nearest} from "../nearest.ts";
import type {ColumnPlace, ProblemLog} from "../problem.ts";
import {
  type CellReader,
  readAndroid,
  readInstalls,
  readPrice,
  readRating,
  readReviews,
  readSize,
  readType,
  readWords
} from "./cells.ts";
import {isoDay, readDate} from "./date.ts";

interface Described<K extends string, T> {
  readonly kind: K;
  readonly name: string;
  readonly read: CellReader<T>;
  /** What its cells may be, for messages. */
  readonly expected: string;
}

/** A column of numbers; `show` writes a value with its unit. */
export interface NumberSpec extends Described<"number", number> {
  readonly show: (value: number) => string;
}
export type WordsSpec = Described<"category", string | null>;

/** What is told of an application beside its name and category, in the order of the publisher's file. */
export const METADATA: readonly (NumberSpec | WordsSpec)[] = [
  number("Rating", readRating, "a mark from 1 to 5"),
  number("Reviews", readReviews, "a whole number"),
  number("Size", readSize, "a size such as 19M or 201k, or Varies with device", "MB"),
  number("Installs", readInstalls, "a number such as 10,000+"),
  words("Type", readType, "Free or Paid"),
  number("Price", readPrice, "a price in US dollars such as $4.99, or 0", "USD"),
  words("Content Rating", readWords, "words such as Everyone 10+"),
  words("Genres", readWords, "words such as Puzzle;Brain Games"),
  {
    ...number("Last Updated", readDate, "a day such as January 7, 2018 or 2018-01-07"),
    show: isoDay
  },
  number("Android Ver", readAndroid, "a version such as 4.0.3 and up, or Varies with device")
];

/** A column that the publisher's file has and nothing is learned from: versions of an application tell nothing of another. */
const UNREAD = "Current Ver";

/** Names of the columns of one kind of file. */
export interface CatalogueFormat {
  readonly app: string;
  readonly category: string;
  /**
   * Whether people write it: columns may be left out, an unknown one is a mistake, and a spreadsheet may have put an
   * apostrophe in front of what looks like a formula.
   */
  readonly byHand: boolean;
}

/** The publisher's file. */
export const SOURCE: CatalogueFormat = {app: "App", category: "Category", byHand: false};
/** Applications added by hand: name and category, the rest where it is known. */
export const ADDITIONS: CatalogueFormat = {app: "app_name", category: "category", byHand: true};

/** Names of every column a file of a format may have. */
export const columnNames = ({app, category}: CatalogueFormat): string[] => {
  const names = METADATA.map(({name}) => name);
  return [app, category, ...names.slice(0, -1), UNREAD, names[names.length - 1]];
};

/** Where the columns are; null where an optional one is missing. */
export interface CataloguePlaces {
  readonly app: ColumnPlace;
  readonly category: ColumnPlace;
  /** In the order of `METADATA`. */
  readonly metadata: readonly (ColumnPlace | null)[];
}

/** Finds the columns of `format`; null when `log` then says what is wrong with the header. */
export function findCatalogueColumns(
  header: readonly string[],
  format: CatalogueFormat,
  log: ProblemLog
): CataloguePlaces | null {
  const places = uniqueNames(header, log);
  const needed = format.byHand
    ? [format.app, format.category]
    : columnNames(format).filter((n) => n !== UNREAD);
  const absent = needed.filter((name) => !places.has(name));
  if (absent.length > 0) missing(header, absent, format, log);
  header.forEach((name, i) => {
    if (name === UNREAD || !columnNames(format).includes(name)) other({number: i + 1, name}, format, log);
  });
  const [app, category] = [places.get(format.app), places.get(format.category)];
  if (log.failed || !app || !category) return null;
  return {app, category, metadata: METADATA.map(({name}) => places.get(name) ?? null)};
}

function missing(
  header: readonly string[],
  absent: readonly string[],
  format: CatalogueFormat,
  log: ProblemLog
): void {
  const list = header.slice(0, 14).map((name) => excerpt(name, 24));
  const delimiter = header.length === 1 && [";", "\t", "|"].find((d) => header[0].includes(d));
  log.error({
    kind: "missing-column",
    line: 1,
    column: null,
    found: `the columns ${list.join(", ")}${header.length > list.length ? ", …" : ""}`,
    expected: `${absent.length === 1 ? "a column" : "columns"} ${absent.join(", ")} as well`,
    mend: delimiter
      ? `save the file with commas between its cells in place of ${excerpt(delimiter)}`
      : format.byHand
        ? "add the column, or correct its name"
        : "put the complete file in its place"
  });
}

/** A column that is not read: told in the publisher's file, refused where people write by hand and may mistype. */
function other(column: ColumnPlace, format: CatalogueFormat, log: ProblemLog): void {
  const named = {...column, name: column.name || "no name"};
  const known = columnNames(format);
  if (!format.byHand || column.name === UNREAD) {
    log.repair({
      kind: "unused-column",
      line: 1,
      column: named,
      found: "a column that nothing is learned from",
      expected: "the columns that are read only",
      mend: "nothing to do, it was left out"
    });
    return;
  }
  const like = nearest(column.name, known);
  log.error({
    kind: "unknown-column",
    line: 1,
    column: named,
    found: `the name ${excerpt(column.name)}`,
    expected: `one of ${known.join(", ")}`,
    mend: like ? `if ${excerpt(like)} is meant, write it so` : "rename or remove the column"
  });
}

function number(name: string, read: CellReader<number>, expected: string, unit = ""): NumberSpec {
  return {kind: "number", name, read, expected, show: (value) => `${value}${unit && ` ${unit}`}`};
}

function words(name: string, read: CellReader<string | null>, expected: string): WordsSpec {
  return {kind: "category", name, read, expected};
}
