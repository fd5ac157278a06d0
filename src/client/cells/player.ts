/** Plays a control from value to value, until its end or a pause. */
import type {Shown} from "../../cells/shown.ts";
import type {ChapterMessages} from "../../i18n/chapters.ts";

type PlaySpec = Extract<Extract<Shown, {type: "input"}>["input"], {kind: "play"}>;

/** Time at each value unless the control says otherwise, milliseconds. */
const usual: Pick<PlaySpec, "delay" | "loop"> = {delay: 800, loop: false};

export class Player {
  readonly #words: ChapterMessages;
  readonly #moved: (holder: HTMLElement) => void;
  readonly #timers = new Map<HTMLElement, ReturnType<typeof setInterval>>();

  constructor(
    root: HTMLElement,
    words: ChapterMessages,
    moved: (holder: HTMLElement) => void,
    signal: AbortSignal
  ) {
    this.#words = words;
    this.#moved = moved;
    signal.addEventListener("abort", () => this.#stopAll());
    // A hand on the slider stops the play.
    root.addEventListener("pointerdown", ({target}) => this.#touched(target as Element), {signal});
    root.addEventListener("keydown", ({target}) => this.#touched(target as Element), {signal});
  }

  toggle(button: HTMLButtonElement): void {
    const holder = button.closest<HTMLElement>("[data-input]")!;
    if (this.#timers.has(holder)) {
      this.#stop(holder);
      return;
    }
    const range = holder.querySelector<HTMLInputElement>("input[type=range]")!;
    const delay = Number(holder.dataset.delay ?? usual.delay);
    const loop = holder.dataset.loop === "true";
    if (Number(range.value) >= Number(range.max)) this.#move(holder, range, Number(range.min));
    this.#timers.set(
      holder,
      setInterval(() => this.#step(holder, range, loop), delay)
    );
    this.#show(holder, true);
  }

  #step(holder: HTMLElement, range: HTMLInputElement, loop: boolean): void {
    const next = Number(range.value) + 1;
    if (!holder.isConnected || (next > Number(range.max) && !loop)) {
      this.#stop(holder);
      return;
    }
    this.#move(holder, range, next > Number(range.max) ? Number(range.min) : next);
    if (next >= Number(range.max) && !loop) this.#stop(holder);
  }

  #move(holder: HTMLElement, range: HTMLInputElement, value: number): void {
    range.value = String(value);
    this.#moved(holder);
  }

  #touched(target: Element): void {
    if (target.closest("button.play")) return;
    const holder = target.closest<HTMLElement>("[data-kind=play]");
    if (holder) this.#stop(holder);
  }

  #show(holder: HTMLElement, playing: boolean): void {
    const button = holder.querySelector<HTMLElement>("button.play");
    if (!button) return;
    button.textContent = playing ? this.#words.cell.pause : this.#words.cell.play;
    button.setAttribute("aria-pressed", String(playing));
  }

  #stop(holder: HTMLElement): void {
    clearInterval(this.#timers.get(holder));
    if (this.#timers.delete(holder)) this.#show(holder, false);
  }

  #stopAll(): void {
    for (const holder of [...this.#timers.keys()]) this.#stop(holder);
  }
}
