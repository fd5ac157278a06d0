/** Windows that tests take and leave: one that has shown a page shows the next in two thirds of the time. */
import type {
  Browser,
  BrowserContextOptions,
  CDPSession,
  ConsoleMessage,
  Page,
  Request
} from "playwright-core";

/** What is asked of a page or its context for good: a window in which it was is used by nobody else. */
const lasting = {
  page: ["addInitScript", "exposeBinding", "exposeFunction", "setExtraHTTPHeaders"],
  context: [
    ...["addInitScript", "exposeBinding", "exposeFunction", "setExtraHTTPHeaders"],
    ...["grantPermissions", "newCDPSession", "newPage", "route", "setGeolocation", "setOffline"]
  ]
} as const;

/** A page and what it says on the console or asks of other sites. */
export interface Window {
  readonly page: Page;
  readonly complaints: string[];
}

const usual = {viewport: {width: 1440, height: 900}} satisfies BrowserContextOptions;

/** A page in a context of its own. */
class Tab {
  readonly page: Page;
  readonly #options: BrowserContextOptions;
  readonly #session: CDPSession;
  /** What it said since it was taken. */
  #complaints: string[] = [];
  #origin = "";
  /** Origins of the pages it has shown since it was taken. */
  readonly #shown = new Set<string>();
  #spoilt = false;

  private constructor(page: Page, options: BrowserContextOptions, session: CDPSession) {
    this.page = page;
    this.#options = options;
    this.#session = session;
    page.on("console", (message: ConsoleMessage) => this.#note(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => this.#note(`error: ${error.message}`));
    page.on("requestfailed", (request) => this.#note(`failed: ${request.url()}`));
    page.on("request", (request) => this.#watch(request));
    page.on(
      "framenavigated",
      (frame) => frame === page.mainFrame() && this.#shown.add(originOf(frame.url()))
    );
    page.on("crash", () => {
      this.#spoilt = true;
    });
    for (const name of lasting.page) this.#spoiling(page, name);
    for (const name of lasting.context) this.#spoiling(page.context(), name);
  }

  static async open(browser: Browser, options: BrowserContextOptions): Promise<Tab> {
    const context = await browser.newContext({...usual, ...options});
    const page = await context.newPage();
    return new Tab(page, options, await context.newCDPSession(page));
  }

  /** Begins for another reader, who may ask nothing of sites but `origin`. */
  begin(origin: string): Window {
    this.#complaints = [];
    this.#origin = origin;
    this.#shown.clear();
    return {page: this.page, complaints: this.#complaints};
  }

  /** Takes back what its reader did; false where the window cannot be as it was. */
  async tidy(): Promise<boolean> {
    const {page} = this;
    const kept = [...this.#shown].filter((origin) => origin !== "null");
    if (this.#spoilt || page.isClosed() || kept.length > 1) return false;
    try {
      await page.unrouteAll({behavior: "ignoreErrors"});
      if (kept.length > 0 && this.#options.javaScriptEnabled !== false)
        await page.evaluate(() => {
          localStorage.clear();
          sessionStorage.clear();
        });
      await page.goto("about:blank");
      await this.#session.send("Page.resetNavigationHistory");
      const {colorScheme = "light", reducedMotion = "no-preference", forcedColors = "none"} = this.#options;
      await page.emulateMedia({media: null, colorScheme, reducedMotion, forcedColors});
      await page.setViewportSize(this.#options.viewport ?? usual.viewport);
      await page.mouse.move(0, 0);
      return page.context().pages().length === 1;
    } catch {
      return false;
    }
  }

  #spoiling(target: object, name: string): void {
    const methods = target as Record<string, (...args: unknown[]) => unknown>;
    const method = methods[name].bind(target);
    methods[name] = (...args) => {
      this.#spoilt = true;
      return method(...args);
    };
  }

  #note(complaint: string): void {
    this.#complaints.push(complaint);
  }

  #watch(request: Request): void {
    const {protocol, host} = new URL(request.url());
    if (["http:", "https:", "ws:"].includes(protocol) && host !== new URL(this.#origin).host)
      this.#note(`outside: ${request.url()}`);
  }
}

const originOf = (address: string): string =>
  address.startsWith("file:") ? "file://" : new URL(address).origin;

/** Windows of one browser. */
export class Windows {
  readonly #browser: Browser;
  readonly #tabs = new Map<Page, {readonly tab: Tab; readonly key: string}>();
  readonly #free = new Map<string, Tab[]>();

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** A window with these settings, as good as new. */
  async take(options: BrowserContextOptions, origin: string): Promise<Window> {
    const key = JSON.stringify(options);
    const tab = this.#free.get(key)?.pop() ?? (await Tab.open(this.#browser, options));
    this.#tabs.set(tab.page, {tab, key});
    return tab.begin(origin);
  }

  /** Gives a window back; left twice, nothing happens. */
  async leave(page: Page): Promise<void> {
    const taken = this.#tabs.get(page);
    if (!taken) return;
    this.#tabs.delete(page);
    const {tab, key} = taken;
    if (!(await tab.tidy())) return page.context().close();
    this.#free.set(key, [...(this.#free.get(key) ?? []), tab]);
  }

  /** Ends every window that nobody left. */
  async end(): Promise<void> {
    const taken = [...this.#tabs.keys()];
    this.#tabs.clear();
    await Promise.all(taken.map((page) => page.context().close()));
  }
}
