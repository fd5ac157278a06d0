/** `<vigie-checklist>`: ticks that this browser remembers. */
import {chapterMessages} from "../../i18n/chapters.ts";
import type {Locale} from "../../i18n/locale.ts";
import {remember, remembered} from "./memory.ts";

export class Checklist extends HTMLElement {
  #leave = new AbortController();

  connectedCallback(): void {
    this.#leave = new AbortController();
    const {signal} = this.#leave;
    const ticked = new Set((remembered(this.#name) ?? "").split(","));
    for (const box of this.#boxes) box.checked = ticked.has(box.dataset.tick ?? "");
    this.addEventListener("change", () => this.#keep(), {signal});
    this.querySelector("button")?.addEventListener(
      "click",
      () => {
        for (const box of this.#boxes) box.checked = false;
        this.#keep();
      },
      {signal}
    );
    this.#count();
  }

  disconnectedCallback(): void {
    this.#leave.abort();
  }

  get #name(): string {
    return `list-${this.dataset.list}`;
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>("input[data-tick]")];
  }

  #keep(): void {
    const ticked = this.#boxes.flatMap(({checked, dataset}) => (checked ? [dataset.tick] : []));
    remember(this.#name, ticked.length > 0 ? ticked.join(",") : null);
    this.#count();
  }

  #count(): void {
    const boxes = this.#boxes;
    const {checklist} = chapterMessages(document.documentElement.lang as Locale);
    const place = this.querySelector("[data-count]");
    if (place) place.textContent = checklist.count(boxes.filter(({checked}) => checked).length, boxes.length);
  }
}
