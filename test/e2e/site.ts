/** The built site as readers meet it: served below a path, in a browser that reports all it says and asks. */
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import type {Browser, BrowserContext, BrowserContextOptions, Page} from "playwright-core";
import sirv from "sirv";
import {onTestFinished, TestRunner} from "vitest";
import {readIndex} from "../../src/data/disk.ts";
import {locales} from "../../src/i18n/locale.ts";
import {chapterNames, folderOf, type Place, reportPages} from "../../src/i18n/routes.ts";
import {sharedBrowser} from "./browser.ts";

/** Folder of the built site. */
export const dist = process.env.VIGIE_DIST!;

/** Path below which the site is served: links that forget it fail. */
const below = "/some/where/";

/** Every page of the site. */
export async function places(): Promise<Place[]> {
  const {reports} = await readIndex(`${dist}/data`);
  return locales.flatMap((locale) => [
    {locale, report: null, page: null},
    ...reports.flatMap(({id, kind}) => reportPages[kind].map((page) => ({locale, report: id, page})))
  ]);
}

/** Every page of the course. */
export const coursePlaces: readonly Place[] = locales.flatMap((locale) =>
  (["list", ...chapterNames] as const).map((chapter) => ({locale, report: null, page: null, chapter}))
);

/** A page in a browser, and what it said on the console or asked of other sites. */
export interface Visit {
  readonly page: Page;
  readonly complaints: string[];
}

export interface Site {
  readonly browser: Browser;
  readonly origin: string;
  /** Address of a page of the site. */
  address(place: Place, query?: string): string;
  /** Opens an address in a context of its own, which ends with the test that opened it, or else with the site. */
  visit(address: string, options?: BrowserContextOptions): Promise<Visit>;
  close(): Promise<void>;
}

function listen(folder: string): Promise<Server> {
  const serve = sirv(folder, {dev: true});
  const server = createServer((request, response) => {
    if (!request.url?.startsWith(below)) return void response.writeHead(404).end();
    request.url = request.url.slice(below.length - 1);
    serve(request, response, () => void response.writeHead(404).end());
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

/** Records what a page says and what it asks of anything but its own site. */
function listenTo(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
  page.on("request", (request) => {
    const {protocol, host} = new URL(request.url());
    if (["http:", "https:", "ws:"].includes(protocol) && host !== new URL(origin).host)
      complaints.push(`outside: ${request.url()}`);
  });
  return complaints;
}

/** Ends a context with the test that runs: pages that nobody looks at any more cost time and memory. */
function endWithTest(context: BrowserContext): void {
  if (TestRunner.getCurrentTest()) onTestFinished(() => context.close());
}

/** Starts the server of the built site, or of another folder, for the browser that all files share. */
export async function openSite(folder = dist): Promise<Site> {
  const [server, browser] = await Promise.all([listen(folder), sharedBrowser()]);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    browser,
    origin,
    address: (place, query = "") => `${origin}${below}${folderOf(place)}index.html${query}`,
    async visit(address, options = {}) {
      const context = await browser.newContext({viewport: {width: 1440, height: 900}, ...options});
      endWithTest(context);
      const page = await context.newPage();
      const complaints = listenTo(page, origin);
      await page.goto(address, {waitUntil: "load"});
      return {page, complaints};
    },
    async close() {
      await Promise.all(browser.contexts().map((context) => context.close()));
      server.close();
    }
  };
}
