import type {Change} from "../views/state.ts";
import type {AssumptionsView} from "../views/view.ts";

/** The page's assumptions: a slider each, what it stands at, and what takes all of them back. */
export class AssumptionsBar {
  readonly #form: HTMLFormElement | null = document.querySelector("form[data-assumptions]");
  readonly #change: (change: Change, held: boolean) => void;
  #now: AssumptionsView | null = null;
  /** The slider in hand: what it passes through is one entry of the history. */
  #held: string | null = null;
  /** The last value moved to, for the next frame. */
  #wanted: {readonly name: string; readonly value: number} | null = null;

  /** Calls `change` as sliders move; `held` from a slider's second step on. */
  constructor(change: (change: Change, held: boolean) => void) {
    this.#change = change;
    const form = this.#form;
    form?.addEventListener("submit", (event) => event.preventDefault());
    form?.addEventListener("input", ({target}) => this.#slide(target as HTMLInputElement));
    form?.addEventListener("focusout", () => {
      this.#held = null;
    });
    form?.addEventListener("reset", (event) => {
      event.preventDefault();
      if (this.#now) change(this.#now.reset, false);
    });
  }

  /** Stands as the page's assumptions stand. */
  show(view: AssumptionsView): void {
    this.#now = view;
    const form = this.#form;
    if (!form) return;
    for (const {name, value, text, before} of view.entries) {
      const input = form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
      if (!input) continue;
      if (Number(input.value) !== value) input.value = String(value);
      input.setAttribute("aria-valuetext", text);
      this.#write(`[data-value="${name}"]`, text);
      this.#write(`[data-before="${name}"]`, before);
    }
    this.#write("[data-assumptions-status]", view.status);
    const reset = form.querySelector<HTMLButtonElement>("button[type=reset]");
    const left = reset === document.activeElement && !view.changed;
    if (reset) reset.hidden = !view.changed;
    if (left) form.querySelector("input")?.focus();
  }

  #write(selector: string, text: string): void {
    const place = this.#form?.querySelector(selector);
    if (place && place.textContent !== text) place.textContent = text;
  }

  /** A page is computed once a frame at most, whatever a finger does. */
  #slide({name, value}: HTMLInputElement): void {
    if (this.#wanted === null) requestAnimationFrame(() => this.#move());
    this.#wanted = {name, value: Number(value)};
  }

  #move(): void {
    const wanted = this.#wanted;
    this.#wanted = null;
    const entry = this.#now?.entries.find(({name}) => name === wanted?.name);
    if (!wanted || !entry) return;
    const held = this.#held === wanted.name;
    this.#held = wanted.name;
    this.#change(entry.set(wanted.value), held);
  }
}
