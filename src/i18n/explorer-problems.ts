/** Puts what the explorer has to tell into words. */
import type {ExplorerProblem} from "../../pipeline/core/explorer/problem.ts";
import {explorerProblems as english} from "./en/explorer-problems.ts";
import {formats} from "./format.ts";
import {explorerProblems as french} from "./fr/explorer-problems.ts";
import type {Locale} from "./locale.ts";
import {spaced} from "./typography.ts";

/** Says a problem in one language: a whole sentence or two. */
export function explorerSentences(locale: Locale): (problem: ExplorerProblem) => string {
  const f = formats(locale);
  const messages = locale === "fr" ? spaced(french(f)) : english(f);
  return ({key, values}) => (messages[key] as (values: unknown) => string)(values);
}
