/** What an exercise is: where the reader starts, what is checked, and what is said to whom. */
import type {CourseTableName} from "../../../pipeline/contract/course.ts";
import {type Plain, unpackPlain} from "../../cells/plain.ts";
import {type AnswerChart, chartsOf} from "../../cells/plot/answerCharts.ts";
import type {AnswerRun} from "../../cells/run.ts";
import type {Shown} from "../../cells/shown.ts";
import type {Locale} from "../../i18n/locale.ts";

type Localized<T> = Readonly<Record<Locale, T>>;

/** What a reader's answer came to, as plain data. */
export interface Answer {
  /** Charts it showed, in order. */
  readonly charts: readonly AnswerChart[];
  /** Copies of what its cell declared, by name. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What the exercise's probe found; null without one. */
  readonly probe: unknown;
  readonly shown: readonly Shown[];
}

export interface Exercise {
  readonly id: string;
  readonly tables: readonly CourseTableName[];
  /** Code the reader begins with. */
  readonly start: Localized<string>;
  /** An expression that is evaluated after the reader's code. */
  readonly probe?: string;
  /** `right`, or the key of the sentence that says what to look at. */
  readonly check: (answer: Answer) => string;
  /** Sentences by key, `right` among them. */
  readonly says: Localized<Readonly<Record<string, string>>>;
  readonly solution: Localized<string>;
  /** Wrong answers that are likely, and what each is told. */
  readonly wrong: readonly {readonly code: Localized<string>; readonly says: string}[];
}

export const defineExercise = (exercise: Exercise): Exercise => exercise;

/** What a check is given of an answer that ran. */
export function answerOf({result, values, probe}: AnswerRun): Answer {
  return {
    charts: chartsOf(result.shown),
    values: unpackPlain(values) as Record<string, unknown>,
    probe: unpackPlain(probe as Plain),
    shown: result.shown
  };
}

/** Marks of a kind in all charts, such as `dot`; names with a direction count too (`barY` for `bar`). */
export const marksOf = (charts: readonly AnswerChart[], mark: string): AnswerChart["marks"][number][] =>
  charts.flatMap(({marks}) =>
    marks.filter((one) => one.mark === mark || new RegExp(`^${mark}[XY]$`).test(one.mark))
  );

/** Whether a mark's channel reads something: without it, or by the name of no column, it reads nothing. */
export const reads = ({channels}: AnswerChart["marks"][number], channel: string): boolean =>
  channels[channel]?.some((value) => value !== null && !Number.isNaN(value)) ?? false;

/** Whether a mark's channel was given something that reads nothing, such as the misspelt name of a column. */
export const misread = (mark: AnswerChart["marks"][number], channel: string): boolean =>
  (channel in mark.channels || channel in mark.options) && !reads(mark, channel);

/** Whether a name was declared, but came to nothing: what a misspelt column gives. */
export const isNothing = (value: unknown): boolean => value === null || Number.isNaN(value);

/** Whether a value is a number within `tolerance` of another. */
export const near = (value: unknown, expected: number, tolerance: number): boolean =>
  typeof value === "number" && Math.abs(value - expected) <= tolerance;
