/** What a reader is told when a cell fails: in the page's language, whatever the language or the library says. */
import {describe, expect, test} from "vitest";
import {runCells} from "../../../src/cells/run.ts";
import {cellScope} from "../../../src/cells/scope.ts";
import {cellFault} from "../../../src/client/cells/fault-text.ts";
import {faultText} from "../../../src/components/cells/chart.ts";
import {chapterMessages} from "../../../src/i18n/chapters.ts";
import type {Locale} from "../../../src/i18n/locale.ts";

async function told(code: string, locale: Locale): Promise<string> {
  const {error} = (await runCells([{id: "a", code}], cellScope(locale, {}))).get("a")!;
  return error ? cellFault(error, chapterMessages(locale)) : "";
}

const plainly = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

describe("in French", () => {
  test.each([
    [
      "/*",
      "Le code ne se lit pas jusqu’au bout : un commentaire ouvert par /* n’est pas fermé par */ (ligne 1)."
    ],
    [
      "import.meta.url",
      "Pas d’import ni d’export dans une cellule : tout ce qu’il faut est déjà là (ligne 1)."
    ],
    [
      "Plot.plot(null)",
      "Ce graphique n’a pas de marque : ajoutez par exemple marks: [Plot.dot(…)] (ligne 1)."
    ],
    ['[1].map("foo")', '"foo" n’est pas une fonction (ligne 1).'],
    ["const {a} = null", "« a » est demandé à quelque chose qui n’existe pas (null) (ligne 1)."],
    [
      "return 3",
      "Le code ne se lit pas jusqu’au bout : « return » n’a de sens que dans une fonction ; la cellule montre sa dernière ligne (ligne 1)."
    ],
    ["1a", "Le code ne se lit pas jusqu’au bout : un nom ne commence pas par un chiffre (ligne 1)."],
    ['new Date("x").toISOString()', "Cette date n’existe pas (ligne 1)."],
    ["throw Object.create(null)", "Le code a lancé une erreur sans dire laquelle."]
  ])("%s", async (code, sentence) => {
    expect(plainly(await told(code, "fr"))).toBe(sentence);
  });

  test.each([
    ["unknown quantitative scheme: foo", "il n’y a pas de palette « foo »"],
    ["unknown curve: foo", "il n’y a pas de courbe « foo »"],
    ["invalid reduce: foo", "il n’y a pas de résumé « foo »"],
    ["invalid symbol: foo", "« foo » ne convient pas (symbol)"]
  ])("the charts' library: %s", (message, sentence) => {
    expect(plainly(faultText(new Error(message), {words: chapterMessages("fr")}))).toContain(sentence);
  });
});

test("a class's static block is no name that misses", async () => {
  expect(await told("class A { static { var zz = 1; } }\n1", "fr")).toBe("");
});

test("a place outside the cell's own lines is none", async () => {
  expect(await told("class A {}\nReflect.get(Object.freeze({}), 1).x", "en")).not.toMatch(/line [3-9]/);
});
