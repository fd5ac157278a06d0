/** How long the report file takes to open from disk, and what it weighs. */
import {readFile, stat} from "node:fs/promises";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {type Browser, chromium} from "playwright-core";
import {findBrowser} from "../pipeline/commands/browser.ts";
import {readIndex} from "../src/data/disk.ts";
import {folderOf, reportPages} from "../src/i18n/routes.ts";

export const describe = "how soon the report file shows a chart and is ready, from disk";

const dist = process.env.VIGIE_DIST ?? join(import.meta.dirname, "..", "dist");
const path = join(dist, "dashboard-report.html");
const times = 5;

interface Opening {
  /** Until a drawing is on screen, milliseconds from the start of the navigation. */
  readonly chart: number;
  /** Until the page is live: its controls are there and it is drawn. */
  readonly ready: number;
}

/** Notes, frame by frame, when what we wait for is first there; runs in the page before anything else. */
function watch(): void {
  const seen: Record<string, number> = {};
  Object.assign(globalThis, {seen});
  const shown = (selector: string): boolean =>
    [...document.querySelectorAll(`html:not(.arriving) ${selector}`)].some(
      (element) => element.getBoundingClientRect().width > 0
    );
  const look = (): void => {
    if (shown(".drawing svg")) seen.chart ??= performance.now();
    if (shown("vigie-theme button") && shown(".drawing svg") && document.readyState === "complete")
      seen.ready ??= performance.now();
    if (seen.ready === undefined) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function open(browser: Browser, hash: string): Promise<Opening> {
  const context = await browser.newContext({offline: true, viewport: {width: 1440, height: 900}});
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(pathToFileURL(path).href + hash);
  const handle = await page.waitForFunction(() => {
    const {seen} = globalThis as unknown as {seen: Partial<Opening>};
    return seen.ready === undefined ? null : seen;
  });
  const opening = (await handle.jsonValue()) as Opening;
  await context.close();
  return opening;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** What the file is made of, megabytes. */
async function weigh(): Promise<string> {
  const html = await readFile(path, "utf8");
  const sum = (prefix: string): number =>
    [...html.matchAll(/<script type="application\/x-lzma" data-archive='([^']*)'[^>]*>([^<]*)/g)]
      .filter(([, name]) => name.startsWith(prefix))
      .reduce((total, [, , text]) => total + text.length, 0);
  const [total, pages, data] = [(await stat(path)).size, sum("pages"), sum("data/")];
  const text = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
  return `${text(total)}: data ${text(data)}, pages ${text(pages)}, code, style and fonts ${text(total - data - pages)}`;
}

export async function run(): Promise<void> {
  const executablePath = await findBrowser(process.env);
  if (!executablePath) throw new Error("No Chromium or Chrome found: set VIGIE_BROWSER to its path.");
  const {reports} = await readIndex(join(dist, "data"));
  const pages = reports.flatMap(({id, kind}) =>
    reportPages[kind].map((page) => `#/${folderOf({locale: "fr", report: id, page})}`)
  );
  console.log(`${path}\n${await weigh()}\n`);
  console.log(
    `${"page".padEnd(24)}${"first chart".padStart(14)}${"ready".padStart(12)}   (median of ${times}, ms)`
  );
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({executablePath, args: [...args, "--disable-gpu"]});
  try {
    for (const hash of ["", ...pages]) {
      const openings: Opening[] = [];
      for (let i = 0; i < times; i++) openings.push(await open(browser, hash));
      const middle = (name: keyof Opening): string => median(openings.map((one) => one[name])).toFixed(0);
      console.log(
        `${(hash || "(opening page)").padEnd(24)}${middle("chart").padStart(14)}${middle("ready").padStart(12)}`
      );
    }
  } finally {
    await browser.close();
  }
}
