import {html} from "../components/dom.ts";
import {mark} from "../components/mark.ts";

/** What a page is doing or could not do, said where assistive technology hears it. */
export class PageStatus {
  readonly #place = document.querySelector<HTMLElement>("[data-status]");

  clear(): void {
    this.#write();
  }

  /** Something that will take a moment. */
  busy(text: string): void {
    this.#write(html(document, "p", {class: "small"}, text));
  }

  /** Something that went wrong: what, why, and one thing to do. */
  failed(lead: string, text: string, action: string, act: () => void): void {
    const button = html(document, "button", {type: "button"}, action);
    button.addEventListener("click", act);
    this.#write(
      html(
        document,
        "div",
        {class: "notice critical"},
        html(document, "p", {}, mark(document, "critical"), html(document, "b", {}, lead), ` ${text}`),
        button
      )
    );
    // The action was tried and failed again.
    if (document.activeElement === this.#place) button.focus();
  }

  /** Says something else; the focus stays here when it was on what is taken away, or goes to the page. */
  #write(...said: HTMLElement[]): void {
    const place = this.#place;
    const held = place?.contains(document.activeElement) ?? false;
    place?.replaceChildren(...said);
    if (!place || !held) return;
    place.tabIndex = -1;
    const next = said.length > 0 ? place : document.getElementById("content");
    next?.focus({preventScroll: true});
  }
}
