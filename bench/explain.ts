/** How long the page takes to explain a prediction and to follow a what-if slider. */
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {type Browser, chromium} from "playwright-core";
import {findBrowser} from "../pipeline/commands/browser.ts";
import {readIndex} from "../src/data/disk.ts";
import {folderOf} from "../src/i18n/routes.ts";

export const describe = "how soon a page has explained a prediction, and followed a what-if slider";

const dist = process.env.VIGIE_DIST ?? join(import.meta.dirname, "..", "dist");
const times = 41;

/** Moves a slider to and fro and times each step until its figure is written, drawn and laid out; runs in the page. */
async function slide(asked: {form: string; times: number}): Promise<number[]> {
  const input = document.querySelector<HTMLInputElement>(`form[${asked.form}] input[type=range]`)!;
  const figure = input.closest("figure")!;
  const low = Number(input.min);
  const steps = Math.round((Number(input.max) - low) / Number(input.step));
  const taken: number[] = [];
  for (let i = 0; i < asked.times; i++) {
    const changed = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(figure.querySelector("vigie-chart")!, {childList: true});
    });
    // The page moves once a frame: the wait for one is not the page's work.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const frame = new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now())));
    input.value = String(low + Number(input.step) * (1 + ((i * 7) % (steps - 1))));
    input.dispatchEvent(new Event("input", {bubbles: true}));
    const start = await frame;
    await changed;
    figure.getBoundingClientRect();
    taken.push(performance.now() - start);
  }
  return taken;
}

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
const at = (values: readonly number[], share: number): string =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))].toFixed(1);

async function measure(browser: Browser, id: string): Promise<void> {
  const tab = await (await browser.newContext({viewport: {width: 1440, height: 900}})).newPage();
  await tab.goto(
    pathToFileURL(join(dist, folderOf({locale: "fr", report: id, page: "rul"}), "index.html")).href
  );
  await tab.waitForSelector("vigie-chart[tabindex]");
  for (const [name, form] of [
    ["explanation at another age", "data-explain-at"],
    ["what-if step", "data-what-if"]
  ]) {
    // The first steps load the models, and the browser has not compiled the code yet.
    await tab.evaluate(slide, {form, times: 8});
    const taken = await tab.evaluate(slide, {form, times});
    console.log(
      `${`${id}: ${name}`.padEnd(36)}${[at(taken, 0.5), at(taken, 0.95)].map((text) => text.padStart(10)).join("")}`
    );
  }
  await tab.close();
}

export async function run(): Promise<void> {
  const executablePath = await findBrowser(process.env);
  if (!executablePath) throw new Error("No Chromium or Chrome found: set VIGIE_BROWSER to its path.");
  const {reports} = await readIndex(join(dist, "data"));
  console.log(`${dist}, ${times} steps, ms until explained, drawn and laid out\n`);
  console.log(`${"".padEnd(36)}${["median", "95 %"].map((head) => head.padStart(10)).join("")}`);
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({executablePath, args: [...args, "--disable-gpu"]});
  try {
    for (const {id} of reports) await measure(browser, id);
  } finally {
    await browser.close();
  }
}
