import {html} from "../../components/dom.ts";

/** How long a reader who types is not interrupted, milliseconds. */
const pause = 500;

/** Says what changed to those who do not see it, once changes pause. */
export class Voice {
  readonly #place = html(document, "p", {class: "unseen", role: "status"});
  #waiting = 0;

  /** Speaks from within `host`. */
  constructor(host: Element) {
    host.append(this.#place);
  }

  say(text: string): void {
    this.stop();
    this.#waiting = window.setTimeout(() => this.#place.replaceChildren(text.trim()), pause);
  }

  stop(): void {
    clearTimeout(this.#waiting);
  }
}
