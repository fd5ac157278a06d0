/** The built site as readers meet it: served below a path, in a browser that reports all it says and asks. */
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import type {Browser, BrowserContextOptions, Page} from "playwright-core";
import sirv from "sirv";
import {onTestFinished, TestRunner} from "vitest";
import {readIndex} from "../../src/data/disk.ts";
import {locales} from "../../src/i18n/locale.ts";
import {chapterNames, folderOf, type Place, reportPages} from "../../src/i18n/routes.ts";
import {sharedBrowser} from "./browser.ts";
import type {Window} from "./windows.ts";

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
export type Visit = Window;

export interface Site {
  readonly browser: Browser;
  readonly origin: string;
  /** Address of a page of the site. */
  address(place: Place, query?: string): string;
  /** Opens an address in a window as good as new, which is left with the test that opened it, or else with the site. */
  visit(address: string, options?: BrowserContextOptions): Promise<Visit>;
  /** Leaves a window before its test ends: pages that nobody looks at any more cost time and memory. */
  leave(page: Page): Promise<void>;
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

/** Starts the server of the built site, or of another folder, for the browser that all files share. */
export async function openSite(folder = dist): Promise<Site> {
  const [server, {browser, windows}] = await Promise.all([listen(folder), sharedBrowser()]);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    browser,
    origin,
    address: (place, query = "") => `${origin}${below}${folderOf(place)}index.html${query}`,
    async visit(address, options = {}) {
      const visit = await windows.take(options, origin);
      if (TestRunner.getCurrentTest()) onTestFinished(() => windows.leave(visit.page));
      await visit.page.goto(address, {waitUntil: "load"});
      return visit;
    },
    leave: (page) => windows.leave(page),
    async close() {
      await windows.end();
      server.close();
    }
  };
}
