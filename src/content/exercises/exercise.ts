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
