/** Answers that a reader may well type, beside the solutions: right ones in another style, and wrong ones that look right. */
import {describe, expect, test} from "vitest";
import {runAnswer} from "../../src/cells/run.ts";
import {cellScope} from "../../src/cells/scope.ts";
import {answerOf} from "../../src/content/exercises/exercise.ts";
import {exercises} from "../../src/content/exercises.ts";
import {locales} from "../../src/i18n/locale.ts";
import type {TypedAnswer} from "./answers/answer.ts";
import {rowsOf} from "./course.ts";

/** Words of the tables that answers name. */
const english: Readonly<Record<string, string>> = {
  Sud: "South",
  Nord: "North",
  Jardin: "Garden",
  maligne: "malignant",
  "âge du client": "client age",
  "fuite mémoire": "memory leak",
  "dérive des données": "data drift",
  "pic de charge": "load peak",
  "panne d’une source": "source outage",
  "panne d'une source": "source outage"
};

const inEnglish = (code: string): string =>
  Object.entries(english).reduce((text, [french, word]) => text.replaceAll(french, word), code);

const cases = await Promise.all(
  exercises.map(
    async (exercise) =>
      [exercise.id, exercise, (await import(`./answers/${exercise.id}.ts`)).default as TypedAnswer[]] as const
  )
);

describe.each(locales)("in %s", (locale) => {
  describe.each(cases)("%s", (_id, exercise, answers) => {
    const scope = cellScope(locale, rowsOf(exercise.tables, locale));

    test.each(answers.map(({says, as, code}) => [says, as, code] as const))(
      "is told %s: %s",
      async (says, _, code) => {
        const run = await runAnswer(locale === "fr" ? code : inEnglish(code), exercise.probe, scope);
        expect(run.result.error).toBeNull();
        expect(exercise.check(answerOf(run))).toBe(says);
        expect(exercise.says[locale][says]).toBeTruthy();
      }
    );
  });
});
