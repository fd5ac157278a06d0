import {type CarriedFiles, carriedTransport} from "../data/carried.ts";
import {type FoldedPage, pagePath} from "../report/folded.ts";
import type {Address} from "./address.ts";
import {download} from "./download.ts";
import {packedPage} from "./packed-page.ts";
import {type Pages, startPage} from "./page.ts";
import {reasonOf} from "./reason.ts";
import {formatRoute, parseRoute, type Route} from "./route.ts";
import type {Setting} from "./setting.ts";

/** Shows the pages of the report file one at a time: the hash says which, and what is chosen on it. */
export class Router {
  readonly #document: Document;
  readonly #files: CarriedFiles;
  readonly #pages: Pages;
  /** Folder of the page on screen; the file opens at the root's. */
  #folder = "";
  /** What the page on screen wants to be told. */
  #listeners: (() => void)[] = [];
  #leave = new AbortController();
  /** Counts moves: a page unpacked after a later move comes too late. */
  #turn = 0;
  /** Whether the address already is another page's, which is being unpacked. */
  #coming = false;
  /** How far each address was scrolled when it was left. */
  readonly #scrolled = new Map<string, number>();
  #hash = "";

  constructor(document: Document, files: CarriedFiles, pages: Pages) {
    this.#document = document;
    this.#files = files;
    this.#pages = pages;
  }

  /** Shows what the address asks for and follows it from then on. */
  start(): void {
    history.scrollRestoration = "manual";
    this.#document.addEventListener("click", (event) => this.#click(event));
    addEventListener("hashchange", () => this.#move());
    this.#hash = location.hash;
    if (this.#route().folder === "") this.#live();
    else this.#show(this.#route());
  }

  /** Pages the file does not hold are the opening page. */
  #route(): Route {
    const route = parseRoute(location.hash);
    return this.#files.has(pagePath(route.folder)) ? route : parseRoute("");
  }

  #move(): void {
    this.#scrolled.set(this.#hash, scrollY);
    this.#hash = location.hash;
    this.#show(this.#route());
  }

  async #show({folder}: Route): Promise<void> {
    const turn = ++this.#turn;
    this.#coming = folder !== this.#folder;
    for (const line of this.#document.querySelectorAll("[data-failed]")) line.remove();
    if (folder === this.#folder) {
      for (const listener of this.#listeners) listener();
    } else {
      const page = await packedPage(this.#files, folder).catch((error: Error) => error);
      if (turn !== this.#turn) return;
      this.#coming = false;
      if (page instanceof Error) return this.#fail(page);
      this.#put(page);
      this.#folder = folder;
      this.#live();
      this.#document.getElementById("content")?.focus({preventScroll: true});
    }
    scrollTo(0, this.#scrolled.get(this.#hash) ?? 0);
  }

  /** Puts a page in the place of the one on screen; what is packed stays. */
  #put({lang, title, description, html}: FoldedPage): void {
    this.#leave.abort();
    this.#leave = new AbortController();
    this.#listeners = [];
    const {body, documentElement} = this.#document;
    const page = new DOMParser().parseFromString(html, "text/html").body.children;
    documentElement.lang = lang;
    this.#document.title = title;
    this.#document.querySelector('meta[name="description"]')?.setAttribute("content", description);
    for (const old of body.querySelectorAll(":scope > :not(script)")) old.remove();
    body.prepend(...page);
  }

  #live(): void {
    const files = this.#files;
    const setting: Setting = {
      address: this.#address(),
      folded: true,
      signal: this.#leave.signal,
      files: (_, report) => carriedTransport(files, report)
    };
    startPage(this.#document, setting, this.#pages);
    this.#document.documentElement.classList.remove("arriving");
  }

  #address(): Address {
    const folder = this.#folder;
    const {signal} = this.#leave;
    return {
      query: () => parseRoute(location.hash).query,
      push: (query, replace = false) => {
        // A page that was left has no address any more.
        if (signal.aborted || this.#coming) return;
        this.#scrolled.set(this.#hash, scrollY);
        const url = formatRoute(folder, query);
        if (replace) history.replaceState(null, "", url);
        else history.pushState(null, "", url);
        this.#hash = location.hash;
      },
      back: () => {
        history.back();
        return true;
      },
      follow: (listener) => this.#listeners.push(listener)
    };
  }

  /** The page on screen stays and says why there is no other. */
  #fail(error: Error): void {
    const line = this.#document.createElement("p");
    line.className = "notice critical";
    line.setAttribute("role", "alert");
    line.dataset.failed = "";
    line.textContent = reasonOf(error);
    this.#document.getElementById("content")?.prepend(line);
    this.#document.documentElement.classList.remove("arriving");
  }

  /** Links to packed files save them; links within the page go there without leaving its address. */
  #click(event: MouseEvent): void {
    const link = (event.target as Element).closest?.("a[href^='#']");
    const href = link?.getAttribute("href") ?? "";
    if (!link || href === "#") return;
    if (link.hasAttribute("download")) {
      event.preventDefault();
      this.#save(href.slice(2)).catch((error: Error) => this.#fail(error));
    } else if (!href.startsWith("#/")) {
      event.preventDefault();
      const target = this.#document.getElementById(href.slice(1));
      target?.scrollIntoView();
      target?.focus({preventScroll: true});
    } else this.#scrolled.delete(href);
  }

  async #save(path: string): Promise<void> {
    download(path.replace(/.*\//, ""), await this.#files.read(path), "application/octet-stream");
  }
}
