/** What a table of the course is before it is a file: words for its columns, and their values. */
import type {CourseColumn, CourseTable, CourseTableName} from "../../contract/course.ts";
import type {Localized} from "../../contract/summary.ts";
import type {ColumnType} from "../../contract/table.ts";
import type {ColumnValues} from "../../io/tableCheck.ts";

/** Words for a column, how the file stores it, and, of text, the English word of each French one. */
export interface ColumnWords extends Pick<CourseColumn, "label" | "unit" | "type"> {
  readonly storage: ColumnType;
  readonly words?: Readonly<Record<string, string>>;
}

/** A table with a value for each column and row; `columns` and `values` have the same names. */
export interface CourseDraft<K extends string = string> extends Pick<CourseTable, "origin" | "source"> {
  readonly name: CourseTableName;
  readonly columns: Readonly<Record<K, ColumnWords>>;
  readonly values: Readonly<Record<K, ColumnValues>>;
}

/** Keeps names of columns and values the same. */
export const draft = <K extends string>(table: CourseDraft<K>): CourseDraft => table;

/** A unit written alike in both languages. */
export const same = (text: string): Localized => ({fr: text, en: text});

/** A column of numbers with decimals. */
export const number = (fr: string, en: string, unit: Localized | null = null): ColumnWords => ({
  label: {fr, en},
  unit,
  type: "number",
  storage: "float64"
});

/** A column of whole numbers. */
export const whole = (fr: string, en: string, unit: Localized | null = null): ColumnWords => ({
  ...number(fr, en, unit),
  storage: "int32"
});

/** A column of days, as UTC milliseconds. */
export const date = (fr: string, en: string): ColumnWords => ({...number(fr, en), type: "date"});

/** A column of French words, with the English one of each. */
export const text = (fr: string, en: string, words: Readonly<Record<string, string>>): ColumnWords => ({
  label: {fr, en},
  unit: null,
  type: "text",
  storage: "dictionary",
  words
});
