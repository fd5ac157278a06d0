/** The answers about one report, by the name of their file. */
import {comparisonAnswer} from "./comparison.ts";
import {modelAnswer} from "./model.ts";
import type {ReportFacts} from "./report.ts";
import {statsAnswer} from "./stats.ts";

export const answers = {
  model: modelAnswer,
  stats: statsAnswer,
  comparison: comparisonAnswer
} as const satisfies Readonly<Record<string, (facts: ReportFacts) => unknown>>;

export type ReportAnswer = keyof typeof answers;

/** An answer as its file holds it. */
export const answerText = (answer: unknown): string => `${JSON.stringify(answer, null, 1)}\n`;
