/** `<vigie-explorer>`: the place of the explorer of models, whose code comes when it is opened. */

import type {Place} from "../../i18n/routes.ts";
import {explorerName} from "../../views/explorer/name.ts";
import {hold} from "../hold.ts";
import {loadPart} from "../lazy.ts";
import {reasonOf} from "../reason.ts";
import type {Setting} from "../setting.ts";

/** How long the chapter's cells above may still change their height, milliseconds. */
const settling = 4000;

/** Whether the reader comes by a link to the explorer: where a browser finds the place again, it is where they were. */
function arrives(query: URLSearchParams): boolean {
  if (query.has("figure") || (location.hash !== "" && !location.hash.startsWith("#/"))) return false;
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return history.scrollRestoration === "manual" || entry?.type === "navigate";
}

export class ExplorerPlace extends HTMLElement {
  #opening: Promise<void> | null = null;

  /** Resolves when the chapter's cells do not keep the machine busy. */
  #turn: () => Promise<void> = async () => {};

  /**
   * Makes the button open the explorer; a link that carries its settings opens it at once and leads there. Its first run waits for its
   * `turn`: trained beside cells that wake, a forest took three times as long.
   */
  prepare(place: Place, setting: Setting, turn: () => Promise<void>): void {
    this.#turn = turn;
    const button = this.querySelector<HTMLButtonElement>("[data-do=open]");
    button?.addEventListener("click", () => this.#open(place, setting, true), {signal: setting.signal});
    const query = setting.address.query();
    if (!query.has(explorerName)) return;
    this.#open(place, setting, false);
    if (arrives(query)) requestAnimationFrame(() => scrollY === 0 && hold(this, settling));
  }

  /** @param focus Whether the reader is led to the first control. */
  #open(place: Place, setting: Setting, focus: boolean): void {
    this.#opening ??= this.#load(place, setting, focus).catch((error: unknown) => {
      this.#opening = null;
      this.#fail(reasonOf(error));
    });
  }

  async #load(place: Place, setting: Setting, focus: boolean): Promise<void> {
    this.setAttribute("aria-busy", "true");
    const {ExplorerPage} = await loadPart("cells");
    await ExplorerPage.open({root: this, place, setting, load: loadPart, turn: () => this.#turn()});
    this.removeAttribute("aria-busy");
    if (focus) this.querySelector<HTMLElement>("select")?.focus();
  }

  /** The button stays: pressing it again tries again. */
  #fail(reason: string): void {
    this.removeAttribute("aria-busy");
    this.querySelector(".failure")?.remove();
    const text = document.createElement("p");
    text.className = "failure";
    text.setAttribute("role", "status");
    text.textContent = reason;
    this.append(text);
  }
}
