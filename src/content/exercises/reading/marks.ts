/** What a reader's charts draw, in whatever style they were written. */
import type {AnswerChart, AnswerMark} from "../../../cells/plot/answerCharts.ts";

/** Marks of a kind in all charts, such as `dot`; names with a direction count too (`barY` for `bar`). */
export const marksOf = (charts: readonly AnswerChart[], mark: string): AnswerMark[] =>
  charts.flatMap(({marks}) =>
    marks.filter((one) => one.mark === mark || new RegExp(`^${mark}[XY]$`).test(one.mark))
  );

/** Dots in all charts, whatever their shape. */
export const dotsOf = (charts: readonly AnswerChart[]): AnswerMark[] =>
  ["dot", "circle", "hexagon"].flatMap((mark) => marksOf(charts, mark));

/** Whether a mark's channel reads something: without it, or by the name of no column, it reads nothing. */
export const reads = ({channels}: AnswerMark, channel: string): boolean =>
  channels[channel]?.some((value) => value !== null && !Number.isNaN(value)) ?? false;

/** Whether a mark's channel was given something that reads nothing, such as the misspelt name of a column. */
export const misread = (mark: AnswerMark, channel: string): boolean =>
  (channel in mark.channels || channel in mark.options) && !reads(mark, channel);

/** Whether a mark draws its rows as they are: none summed, none left out but by a filter. */
export const isPlain = ({transforms}: AnswerMark): boolean =>
  transforms.every((name) => /^(filter|sort|reverse|shuffle)$/.test(name));

/** Whether a mark draws more than one row: one alone may point at something. */
export const isMany = ({length}: AnswerMark): boolean => length > 1;

/** What marks read of each row in some channels, or the constant in its place; a row that lacks one is not drawn. */
export const drawnRows = (marks: readonly AnswerMark[], names: readonly string[]): unknown[][] =>
  marks.flatMap(({channels, options, length}) =>
    Array.from({length}, (_, i) =>
      names.map((name) => (name in channels ? channels[name][i] : options[name]))
    ).filter((row) => row.every((value) => value !== null && !Number.isNaN(value)))
  );

/** Rows as texts, each once: two dots in one place look like one. */
export const distinct = (rows: readonly (readonly unknown[])[]): Set<string> =>
  new Set(rows.map((row) => JSON.stringify(row)));

/** Whether every item of a set is in another. */
export const isWithin = (found: ReadonlySet<unknown>, all: ReadonlySet<unknown>): boolean =>
  [...found].every((item) => all.has(item));

/** What is said of several charts: that they are right where one is, else what the last is told. */
export const saidOfOne = (said: readonly string[]): string =>
  said.includes("right") ? "right" : said.at(-1)!;
