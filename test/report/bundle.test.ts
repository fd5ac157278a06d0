import {join} from "node:path";
import {describe, expect, test} from "vitest";
import type {Locale} from "../../src/i18n/locale.ts";
import {siteMessages} from "../../src/i18n/messages.ts";
import {bundleScript, bundleText} from "../../src/report/bundle.ts";

const root = join(import.meta.dirname, "../..");
const bundled = async (locale?: Locale) => {
  const {path, content} = await bundleScript(root, join(root, "src/client/vigie-chart.ts"), locale);
  return {path, code: String(content)};
};

/** Whether a script holds a sentence of a language: that a drawing is not up to date. */
const speaks = (code: string, locale: Locale): boolean => {
  const [words] = siteMessages(locale).failedText.split(/[.,;:]|\u00a0|\u202f/);
  return code.includes(words);
};

test("a worker's script has all of d3 but what only a document can use, which fails as it would there", async () => {
  const {content} = await bundleText(root, "engine", join(root, "src/client/engine.ts"));
  const code = String(content);
  for (const name of ["namespaceURI", "mousewheel", "dblclick"]) expect(code).not.toContain(name);
  expect(code).toContain("document is not defined");
  for (const name of ["scaleSqrt", "forceCollide", "interpolateTurbo", "utcMonday", "geoMercator"])
    expect(code).toContain(name);
});

describe("the script of pages in one language", () => {
  test.each(["fr", "en"] as const)("speaks %s and carries no other", async (locale) => {
    const {path, code} = await bundled(locale);
    expect(path).toMatch(new RegExp(`^assets/vigie-${locale}-[0-9a-f]{10}[.]js$`));
    expect([speaks(code, "fr"), speaks(code, "en")]).toEqual([locale === "fr", locale === "en"]);
  });

  test("has both where its pages do", async () => {
    const {code} = await bundled();
    expect([speaks(code, "fr"), speaks(code, "en")]).toEqual([true, true]);
  });
});
