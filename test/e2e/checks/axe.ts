/** axe in a page: what it finds wrong, and what it could not decide. */
import axe, {type AxeResults, type Result} from "axe-core";
import type {Page} from "playwright-core";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export interface Findings {
  /** A sentence an element and rule. */
  readonly violations: string[];
  /** One for each rule it left undecided, but the contrast of texts: `layout.test.ts` measures that of every one. */
  readonly undecided: string[];
  /** Whether it measured contrasts: where it can measure none it is content. */
  readonly measured: boolean;
}

const sentences = (results: readonly Result[]): string[] =>
  results.flatMap(({id, help, nodes}) =>
    nodes.map(({target, any, all, none}) => {
      const why = [...any, ...all, ...none].map(({message}) => message)[0] ?? help;
      return `${id}: ${target.join(" ")}: ${why}`;
    })
  );

/** Runs every rule of WCAG 2.2 A and AA and of good practice, or only `rules`. */
export async function runAxe(page: Page, rules?: readonly string[]): Promise<Findings> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  const {violations, incomplete, passes}: AxeResults = await page.evaluate(
    ([tags, rules]) =>
      (globalThis as never as {axe: typeof axe}).axe.run({
        runOnly: rules ? {type: "rule", values: [...rules]} : {type: "tag", values: [...tags]},
        // WCAG 2.2 asks for it, yet it does not run unless named.
        rules: rules ? {} : {"target-size": {enabled: true}},
        // Of the others one element a rule: naming thousands takes seconds.
        resultTypes: ["violations"]
      }),
    [tags, rules] as const
  );
  return {
    violations: sentences(violations),
    undecided: sentences(incomplete.filter(({id}) => id !== "color-contrast")),
    measured: passes.some(({id}) => id === "color-contrast")
  };
}
