/** Imports of .astro pages, which the boundary checker cannot read, against the same rule. */
import {glob, readFile} from "node:fs/promises";
import {join, posix} from "node:path";
import {init, parse} from "es-module-lexer";
import {expect, test} from "vitest";

const root = join(import.meta.dirname, "..");

/** Specifiers that a page's frontmatter and scripts import. */
async function importsOf(page: string): Promise<string[]> {
  await init();
  const text = await readFile(join(root, page), "utf8");
  const frontmatter = /^---\n(.*?)\n---/s.exec(text)?.[1] ?? "";
  const scripts = Array.from(text.matchAll(/<script[^>]*>(.*?)<\/script>/gs), ([, script]) => script);
  return [frontmatter, ...scripts].flatMap((code) =>
    parse(code)[0].flatMap((found) =>
      found.type !== "import-meta" && found.specifier ? [found.specifier] : []
    )
  );
}

const isAllowed = (page: string, name: string): boolean => {
  if (/^(node:)?(fs|http|https|net|child_process)(\/|$)/.test(name)) return false;
  if (!name.startsWith(".")) return true;
  const path = posix.join(posix.dirname(page), name);
  return /^(src|pipeline\/(core|contract))\//.test(path);
};

test("pages import nothing of the pipeline but its contract and its pure code, and touch no disk", async () => {
  const breaches: string[] = [];
  for await (const page of glob("src/**/*.astro", {cwd: root}))
    for (const name of await importsOf(page)) if (!isAllowed(page, name)) breaches.push(`${page} → ${name}`);
  expect(breaches).toEqual([]);
});

test("the rule tells allowed imports from others", () => {
  const page = "src/pages/[...locale]/index.astro";
  expect(isAllowed(page, "../../../pipeline/contract/rul.ts")).toBe(true);
  expect(isAllowed(page, "../../data/report.ts")).toBe(true);
  expect(isAllowed(page, "astro:content")).toBe(true);
  expect(isAllowed(page, "../../../pipeline/io/arrow.ts")).toBe(false);
  expect(isAllowed(page, "node:fs/promises")).toBe(false);
});
