import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {runAnswer, runCells} from "../../src/cells/run.ts";
import {cellScope} from "../../src/cells/scope.ts";
import {cutCells} from "../../src/cells/source.ts";
import {answerOf, type Exercise} from "../../src/content/exercises/exercise.ts";
import {locales} from "../../src/i18n/locale.ts";
import {chapterNames} from "../../src/i18n/routes.ts";
import {chapterFile, root, rowsOf} from "./course.ts";

describe.each(locales)("chapters in %s", (locale) => {
  describe.each(chapterNames)("%s", (id) => {
    test("every cell runs", async () => {
      const {cells, matter} = chapterFile(locale, id);
      const results = await runCells(cells, cellScope(locale, rowsOf(matter.tables ?? [], locale)));
      const failed = [...results.values()].flatMap(({id: cell, error}) => (error ? [{cell, ...error}] : []));
      expect(failed).toEqual([]);
      expect([...results.keys()].sort()).toEqual(cells.map((cell) => cell.id).sort());
    });
  });
});

test("the cells of the guide for authors run", async () => {
  const path = join(root, "docs/chapters.md");
  const {cells} = cutCells(readFileSync(path, "utf8"), path);
  const results = await runCells(cells, cellScope("fr", rowsOf(["sales"], "fr")));
  expect(cells.length).toBeGreaterThan(2);
  expect([...results.values()].filter(({error}) => error)).toEqual([]);
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
