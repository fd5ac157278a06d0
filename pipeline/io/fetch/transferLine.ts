/** Shows how a download goes: one line that changes on a terminal, a line now and then elsewhere. */
import type {Screen} from "../../progress/screen.ts";
import {bar, duration, size} from "../../progress/words.ts";

/** Milliseconds between two drawings on a terminal, and between two lines elsewhere. */
const EVERY = {terminal: 100, plain: 5000};

/** Tells of one download on a screen. */
export class TransferLine {
  readonly #screen: Screen;
  readonly #now: () => number;
  #began: {time: number; received: number} | null = null;
  #shown = Number.NEGATIVE_INFINITY;

  /** `now` tells the time in milliseconds. */
  constructor(screen: Screen, now: () => number) {
    this.#screen = screen;
    this.#now = now;
  }

  /** Called as bytes arrive. */
  update(received: number, total: number | null): void {
    const time = this.#now();
    this.#began ??= {time, received};
    const complete = received === total;
    const wait = this.#screen.isTTY ? EVERY.terminal : EVERY.plain;
    if (time - this.#shown < wait && !complete) return;
    this.#shown = time;
    const text = this.#text(
      received,
      total,
      (time - this.#began.time) / 1000,
      received - this.#began.received
    );
    this.#screen.write(this.#screen.isTTY ? `\r\u001b[2K${text}` : `${text}\n`);
  }

  /** Leaves the line; call once, whether or not the download ended. */
  end(): void {
    if (this.#screen.isTTY && this.#began) this.#screen.write("\n");
  }

  /** `received` bytes of which `fresh` came in the last `seconds`. */
  #text(received: number, total: number | null, seconds: number, fresh: number): string {
    if (total === null || total === 0) return `  ${size(received)}`;
    const share = received / total;
    const left = fresh > 0 && share < 1 ? `, ${duration((seconds * (total - received)) / fresh)} left` : "";
    const drawn = this.#screen.isTTY ? `${bar(share, 24)} ` : "";
    return `  ${drawn}${Math.floor(share * 100)} %, ${size(received)} of ${size(total)}${left}`;
  }
}
