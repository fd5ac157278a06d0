/** The classifier of a report of kind `tabular`, as its page asks it. */
import * as z from "zod/mini";
import type {TabularSummary} from "../../pipeline/contract/tabular.ts";
import {loadTabularModel} from "../../pipeline/core/tabular/loadTabularModel.ts";
import type {TabularModel} from "../../pipeline/core/tabular/tabularModel.ts";
import {type Guess, guessOf} from "../views/tabular/guess.ts";
import {answersOf} from "./answer.ts";
import {DataError, rebuild} from "./error.ts";
import {parseJson} from "./json.ts";
import type {ReportFiles} from "./report.ts";

const path = "model.json";

/** Answers names. */
export interface Classifier {
  guess(name: string): Guess;
}

function loaded(data: unknown): TabularModel {
  try {
    return loadTabularModel(data);
  } catch (error) {
    throw new DataError(path, `it holds no model that answers (${(error as Error).message})`, rebuild);
  }
}

/**
 * Opens the model in service; null where the report carries none.
 * @throws {DataError} when its file is altered, holds no model, or one of other classes than the report's.
 */
export async function openClassifier(
  files: ReportFiles,
  classes: TabularSummary["classes"]
): Promise<Classifier | null> {
  if (!files.has(path)) return null;
  const model = loaded(parseJson(path, await files.bytes(path), z.unknown()));
  const places = model.classes.map((name) => classes.findIndex((one) => one.name === name));
  const stranger = model.classes.find((_, k) => places[k] < 0);
  if (stranger !== undefined)
    throw new DataError(path, `its class "${stranger}" is none of the report's`, rebuild);
  const answer = answersOf(model);
  return {guess: (name) => guessOf(name, answer(name), places)};
}
