/** A bar for work under way, shown once it lasts. */
import {progressBar} from "../../components/explorer/parts.ts";
import type {ExplorerSpeech} from "../../i18n/explorer.ts";

/** A shorter wait goes unmentioned, milliseconds. */
const patience = 150;

export class Progress {
  readonly element: HTMLElement;
  readonly #speech: ExplorerSpeech;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param stop What the button does. */
  constructor(speech: ExplorerSpeech, stop: () => void) {
    this.#speech = speech;
    this.element = progressBar(document, speech);
    this.element.querySelector("button")!.addEventListener("click", stop);
  }

  start(): void {
    clearTimeout(this.#timer);
    this.at(0);
    this.#timer = setTimeout(() => {
      this.element.hidden = false;
    }, patience);
  }

  /** @param done Share of the work, 0 to 1. */
  at(done: number): void {
    const bar = this.element.querySelector("progress")!;
    bar.value = done;
    bar.textContent = this.#speech.state.progress(done);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.element.hidden = true;
  }
}
