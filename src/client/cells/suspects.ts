/** Whose code holds the worker when it does not answer: a cell that runs, or one that has left something behind. */
export class Suspects {
  /** Cells whose code runs, the last begun at the end. */
  readonly #inside = new Set<string>();
  /** Cells that the reader asked for and that ran, the last at the end: their code may run on when they have ended. */
  readonly #ran = new Set<string>();
  #wanted: string | null = null;

  /** The reader asks for a cell: what its old code left behind is not its new code's fault. */
  ask(id: string): void {
    this.#wanted = id;
    this.#ran.delete(id);
  }

  enter(id: string): void {
    this.#inside.delete(id);
    this.#inside.add(id);
    if (id !== this.#wanted) return;
    this.#ran.delete(id);
    this.#ran.add(id);
  }

  /** True when nobody is inside any more. */
  leave(id: string): boolean {
    return this.#inside.delete(id) && this.#inside.size === 0;
  }

  /** Nobody is inside. */
  clear(): void {
    this.#inside.clear();
  }

  isInside(id: string): boolean {
    return this.#inside.has(id);
  }

  /** The most likely one, who is not suspected of the same again; null when nobody can be. */
  name(): string | null {
    const id = [...this.#inside].at(-1) ?? [...this.#ran].at(-1) ?? null;
    if (id !== null) this.#ran.delete(id);
    return id;
  }
}
