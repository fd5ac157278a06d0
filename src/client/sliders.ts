import {html} from "../components/dom.ts";

/** A slider: what it moves, where it can stand, and what a value is called. */
export interface SliderView {
  readonly name: string;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  readonly text: (value: number) => string;
}

/** Values by the names of their sliders. */
export type Values = Readonly<Record<string, number>>;

/** What sliders do to the page. */
export interface SliderActs {
  /** A slider is on its way: at most once a frame. */
  moved(values: Values): void;
  /** A slider has come to rest; `held`: the same one as before, so that this is no choice of its own. */
  settled(values: Values, held: boolean): void;
}

/** A form of sliders whose number and names change with the unit: made here, since without scripts they do nothing. */
export class Sliders {
  readonly #list: HTMLElement;
  readonly #acts: SliderActs;
  #views: readonly SliderView[] = [];
  #held: string | null = null;
  #waiting = false;

  /** `form` holds the list that the sliders go in. */
  constructor(form: HTMLFormElement, acts: SliderActs) {
    this.#list = form.querySelector<HTMLElement>("dl")!;
    this.#acts = acts;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", ({target}) => this.#move(target as HTMLInputElement));
    form.addEventListener("change", ({target}) => this.#settle(target as HTMLInputElement));
    form.addEventListener("focusout", () => {
      this.#held = null;
    });
  }

  /** Stands as the page does; sliders that are there already keep the focus and the pointer. */
  show(views: readonly SliderView[]): void {
    const same = views.map(({name}) => name).join() === this.#views.map(({name}) => name).join();
    this.#views = views;
    if (!same) this.#list.replaceChildren(...views.map((view) => this.#row(view)));
    for (const [i, {min, max, step, value}] of views.entries()) {
      const input = this.#inputs()[i];
      Object.assign(input, {min: String(min), max: String(max), step: String(step)});
      if (Number(input.value) !== value) input.value = String(value);
      this.#say(input);
    }
  }

  #row({name, label}: SliderView): HTMLElement {
    const id = `${this.#list.id}-${name}`;
    const output = html(document, "output", {for: id});
    const input = html(document, "input", {type: "range", id, name, autocomplete: "off"});
    return html(
      document,
      "div",
      {},
      html(document, "dt", {}, html(document, "label", {for: id}, label)),
      html(document, "dd", {}, output, input)
    );
  }

  #inputs = (): HTMLInputElement[] => [...this.#list.querySelectorAll("input")];

  #values = (): Values => Object.fromEntries(this.#inputs().map(({name, value}) => [name, Number(value)]));

  /** Says in words where a slider stands. */
  #say(input: HTMLInputElement): void {
    const text = this.#views.find(({name}) => name === input.name)?.text(Number(input.value)) ?? "";
    input.setAttribute("aria-valuetext", text);
    const output = input.parentElement?.querySelector("output");
    if (output && output.textContent !== text) output.textContent = text;
  }

  #move(input: HTMLInputElement): void {
    this.#say(input);
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      this.#acts.moved(this.#values());
    });
  }

  #settle({name}: HTMLInputElement): void {
    const held = this.#held === name;
    this.#held = name;
    this.#acts.settled(this.#values(), held);
  }
}
