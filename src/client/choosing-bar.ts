import {choices} from "../components/choices.ts";
import {legend} from "../components/legend.ts";
import type {ChoosingWords} from "../i18n/controls.ts";
import type {Change} from "../views/state.ts";
import type {Choosing} from "../views/view.ts";

/** The page's controls: lists, legend, what is chosen and what takes it back. Ties them to the page's choice. */
export class ChoosingBar {
  readonly #form: HTMLFormElement | null = document.querySelector("form[data-choosing]");
  readonly #words: ChoosingWords;
  readonly #change: (change: Change) => void;
  #now: Choosing | null = null;

  /** Calls `change` for each choice made with the controls. */
  constructor(words: ChoosingWords, change: (change: Change) => void, signal: AbortSignal) {
    this.#words = words;
    this.#change = change;
    this.#form?.addEventListener("submit", (event) => event.preventDefault());
    this.#form?.addEventListener("change", ({target}) => this.#list(target as HTMLSelectElement));
    this.#form?.addEventListener("click", (event) => this.#click(event));
    this.#form?.addEventListener("reset", (event) => {
      event.preventDefault();
      if (this.#now) change(this.#now.reset);
    });
    document.addEventListener("keydown", (event) => this.#escape(event), {signal});
  }

  /** Stands as the page's choice stands. */
  show(choosing: Choosing, query: URLSearchParams): void {
    this.#now = choosing;
    for (const select of this.#form?.querySelectorAll("select") ?? []) {
      select.value = query.get(select.name) ?? "";
      if (select.selectedIndex < 0) select.value = "";
    }
    const reset = this.#form?.querySelector<HTMLButtonElement>("button[type=reset]");
    const left = reset === document.activeElement;
    if (reset) reset.hidden = choosing.choices.length === 0;
    if (left && reset?.hidden) this.#home()?.focus();
    this.#fill("[data-choices]", choices(document, choosing.choices, this.#words), "data-choice");
    this.#fill("[data-legend]", legend(document, choosing.legend, this.#words), "data-act");
    const status = this.#form?.querySelector("[data-choosing-status]");
    if (status && status.textContent !== choosing.status) status.textContent = choosing.status;
  }

  #list({name, value}: HTMLSelectElement): void {
    if (name) this.#change({[name]: value || null});
  }

  #click(event: MouseEvent): void {
    const button = (event.target as Element).closest<HTMLElement>("button");
    const key = button?.closest<HTMLElement>("[data-key]")?.dataset.key;
    const entry = this.#now?.legend.find((one) => one.key === key);
    const choice = this.#now?.choices[Number(button?.dataset.choice)];
    if (entry) this.#change(button?.dataset.act === "only" ? entry.only : entry.toggle);
    else if (choice) this.#change(choice.clear);
  }

  /** Escape takes back what is chosen, unless something nearer has used it. */
  #escape({key, target, defaultPrevented}: KeyboardEvent): void {
    const typing = (target as Element).closest?.("input, select, textarea, [role=dialog]");
    if (key !== "Escape" || defaultPrevented || typing || !this.#now?.choices.length) return;
    this.#change(this.#now.clear);
  }

  /** Writes a list of buttons anew; the focus stays on the button that had it, or goes to one that is left. */
  #fill(selector: string, items: readonly HTMLElement[], name: string): void {
    const list = this.#form?.querySelector(selector);
    if (!list) return;
    const active = list.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null;
    const key = active?.closest<HTMLElement>("[data-key]")?.dataset.key;
    const own = active?.getAttribute(name);
    list.replaceChildren(...items);
    if (!active) return;
    const inItem = key === undefined ? list : list.querySelector(`[data-key="${key}"]`);
    const same = inItem?.querySelector<HTMLElement>(`[${name}="${own}"]`);
    (same ?? list.querySelector("button") ?? this.#home())?.focus();
  }

  /** Where the focus goes when the control that had it is gone. */
  #home(): HTMLElement | null {
    const form = this.#form;
    const control = form?.querySelector<HTMLElement>("select, [data-legend] button");
    if (form && !control) form.tabIndex = -1;
    return control ?? form;
  }
}
