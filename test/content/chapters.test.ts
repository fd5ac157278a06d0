import {existsSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {runAnswer, runCells} from "../../src/cells/run.ts";
import {cellScope} from "../../src/cells/scope.ts";
import {answerOf, type Exercise} from "../../src/content/exercises/exercise.ts";
import {locales} from "../../src/i18n/locale.ts";
import {chapterFile, root, rowsOf} from "./course.ts";

const chapters = ["why", "charts", "hr", "explorer", "monitoring", "practice"];
const exists = (locale: string, id: string): boolean =>
  existsSync(join(root, `src/content/chapters/${locale}/${id}.mdx`));

describe.each(locales)("chapters in %s", (locale) => {
  describe.each(chapters)("%s", (id) => {
    test.skipIf(!exists(locale, id))("every cell runs", async () => {
      const {cells, matter} = chapterFile(locale, id);
      const results = await runCells(cells, cellScope(locale, rowsOf(matter.tables ?? [], locale)));
      const failed = [...results.values()].flatMap(({id: cell, error}) => (error ? [{cell, ...error}] : []));
      expect(failed).toEqual([]);
      expect([...results.keys()].sort()).toEqual(cells.map((cell) => cell.id).sort());
    });
  });
});

const exercises = await Promise.all(
  readdirSync(join(root, "src/content/exercises"))
    .filter((name) => name !== "exercise.ts" && name.endsWith(".ts"))
    .map(async (name) => (await import(join(root, "src/content/exercises", name))).default as Exercise)
);

describe.each(exercises.map((exercise) => [exercise.id, exercise] as const))("exercise %s", (_, exercise) => {
  describe.each(locales)("in %s", (locale) => {
    const scope = cellScope(locale, rowsOf(exercise.tables, locale));
    const told = async (code: string): Promise<string> => {
      const run = await runAnswer(code, exercise.probe, scope);
      return run.result.error ? `failed: ${JSON.stringify(run.result.error)}` : exercise.check(answerOf(run));
    };

    test("what the reader starts from is not yet right", async () => {
      expect(await told(exercise.start[locale])).not.toBe("right");
    });

    test("the solution is right", async () => {
      expect(await told(exercise.solution[locale])).toBe("right");
    });

    test("at least three wrong answers are told what to look at", async () => {
      expect(exercise.wrong.length).toBeGreaterThanOrEqual(3);
      for (const {code, says} of exercise.wrong) {
        expect(await told(code[locale])).toBe(says);
        expect(exercise.says[locale][says]).toBeTruthy();
      }
    });
  });
});
