import {html} from "../components/dom.ts";
import {mark} from "../components/mark.ts";

/** What a page is doing or could not do, said where assistive technology hears it. */
export class PageStatus {
  readonly #place = document.querySelector<HTMLElement>("[data-status]");

  /** Says nothing more; the focus stays here when it was on what is taken away. */
  clear(): void {
    const place = this.#place;
    const held = place?.contains(document.activeElement) && place !== document.activeElement;
    place?.replaceChildren();
    if (!place || !held) return;
    place.tabIndex = -1;
    place.focus({preventScroll: true});
  }

  /** Something that will take a moment. */
  busy(text: string): void {
    this.#place?.replaceChildren(html(document, "p", {class: "small"}, text));
  }

  /** Something that went wrong: what, why, and one thing to do. */
  failed(lead: string, text: string, action: string, act: () => void): void {
    const button = html(document, "button", {type: "button"}, action);
    button.addEventListener("click", act);
    this.#place?.replaceChildren(
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
}
