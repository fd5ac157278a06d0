/** How long a page takes to follow a choice: every sentence, chart, key figure and table of it. */
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {type Browser, chromium, type Page} from "playwright-core";
import {findBrowser} from "../pipeline/commands/browser.ts";
import {readIndex} from "../src/data/disk.ts";
import {folderOf, type PageName} from "../src/i18n/routes.ts";

export const describe = "how soon a page has followed a choice, with every chart of it";

const dist = process.env.VIGIE_DIST ?? join(import.meta.dirname, "..", "dist");
const pages: readonly PageName[] = ["executive", "fleet", "models"];
const times = 21;

interface Taken {
  /** Until everything is written and drawn, milliseconds. */
  readonly script: number;
  /** Until the browser has laid it out as well. */
  readonly laid: number;
}

/** Chooses by turns in the page's first list and in its legend; runs in the page. */
function follow(count: number): Taken[] {
  const select = document.querySelector<HTMLSelectElement>("form[data-choosing] select")!;
  const choose = (i: number): void => {
    if (i % 2 === 0) {
      select.selectedIndex = 1 + ((i / 2) % (select.options.length - 1));
      select.dispatchEvent(new Event("change", {bubbles: true}));
    } else document.querySelector<HTMLButtonElement>("form[data-choosing] button[type=reset]")!.click();
  };
  return Array.from({length: count}, (_, i) => {
    const start = performance.now();
    choose(i);
    const script = performance.now() - start;
    document.body.getBoundingClientRect();
    return {script, laid: performance.now() - start};
  });
}

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
const at = (values: readonly number[], share: number): string =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))].toFixed(0);

async function measure(browser: Browser, id: string, page: PageName): Promise<string> {
  const context = await browser.newContext({viewport: {width: 1440, height: 900}});
  const tab: Page = await context.newPage();
  await tab.goto(pathToFileURL(join(dist, folderOf({locale: "fr", report: id, page}), "index.html")).href);
  await tab.waitForSelector("vigie-chart[tabindex]");
  // The first choices are slower: the browser has not compiled the code yet.
  await tab.evaluate(follow, 8);
  const taken = await tab.evaluate(follow, times);
  await context.close();
  const [script, laid] = [taken.map((one) => one.script), taken.map((one) => one.laid)];
  return [
    `${id}/${page}`.padEnd(24),
    ...[at(script, 0.5), at(script, 0.95), at(laid, 0.5), at(laid, 0.95)].map((text) => text.padStart(10))
  ].join("");
}

export async function run(): Promise<void> {
  const executablePath = await findBrowser(process.env);
  if (!executablePath) throw new Error("No Chromium or Chrome found: set VIGIE_BROWSER to its path.");
  const {reports} = await readIndex(join(dist, "data"));
  console.log(`${dist}, ${times} choices, ms\n`);
  console.log(
    `${"page".padEnd(24)}${["written", "95 %", "laid out", "95 %"].map((head) => head.padStart(10)).join("")}`
  );
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({executablePath, args: [...args, "--disable-gpu"]});
  try {
    for (const {id} of reports) for (const page of pages) console.log(await measure(browser, id, page));
  } finally {
    await browser.close();
  }
}
