/** One thing to do at a later time, unless it is put off or called off. */
export class Watch {
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Whether it waits. */
  get waits(): boolean {
    return this.#timer !== undefined;
  }

  /** Does it after a time in milliseconds, in place of what it waited to do. */
  wait(time: number, then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(then, time);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
