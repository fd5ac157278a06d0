/** Checks that run within a page: bundled once, put into each page when first asked for. */
import {join} from "node:path";
import type {Page} from "playwright-core";
import {build, type Rolldown} from "vite";
import type * as checks from "./browser/index.ts";

type Checks = typeof checks;

/** Name of the checks in a page. */
const name = "vigieChecks";

/** Runs one of the checks in a page. */
export type Check = <Key extends keyof Checks>(
  page: Page,
  check: Key,
  ...args: Parameters<Checks[Key]>
) => Promise<ReturnType<Checks[Key]>>;

async function bundle(): Promise<string> {
  const entry = join(import.meta.dirname, "browser/index.ts");
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    build: {write: false, target: "es2022", minify: false, lib: {entry, formats: ["iife"], name}}
  });
  const [{output}] = result as Rolldown.RolldownOutput[];
  return output[0].code;
}

export async function loadChecks(): Promise<Check> {
  const code = await bundle();
  return async (page, check, ...args) => {
    if (!(await page.evaluate((name) => name in globalThis, name))) await page.evaluate(code);
    return page.evaluate(
      ([name, check, args]) => {
        const checks = (globalThis as never as Record<string, Checks>)[name];
        return (checks[check] as (...args: unknown[]) => never)(...args);
      },
      [name, check, args] as const
    );
  };
}
