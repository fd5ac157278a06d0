/** Work in steps: a long computation that its caller drives, and may leave, between two of them. */

/** Yields the share done, 0 to 1; returns the result. */
export type Work<T> = Generator<number, T>;

/** What a caller may hear and say while work is under way. */
export interface Driver {
  /** Told the share done, 0 to 1, before every step. */
  readonly progress?: (done: number) => void;
  /** Asked before every step. */
  readonly shouldStop?: () => boolean;
}

/** Thrown where work was stopped before its end. */
export class Stopped extends Error {
  constructor() {
    super("stopped");
    this.name = "Stopped";
  }
}

/** Does one step: the result at the end, null before. @throws {Stopped} when the caller asks for it */
function step<T>(work: Work<T>, {progress, shouldStop}: Driver): {value: T} | null {
  const next = work.next();
  if (next.done) return {value: next.value};
  progress?.(next.value);
  if (shouldStop?.()) throw new Stopped();
  return null;
}

/** Works to the end. @throws {Stopped} */
export function finish<T>(work: Work<T>, driver: Driver = {}): T {
  for (;;) {
    const done = step(work, driver);
    if (done) return done.value;
  }
}

/** Works to the end and lets others have their turn between steps: `pause` is waited for. @throws {Stopped} */
export async function finishPatiently<T>(
  work: Work<T>,
  driver: Driver,
  pause: () => Promise<void>
): Promise<T> {
  for (;;) {
    const done = step(work, driver);
    if (done) return done.value;
    await pause();
  }
}

/** Work that is part of more: its share done lies between `from` and `to`. */
export function* part<T>(work: Work<T>, from: number, to: number): Work<T> {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
    yield from + (to - from) * next.value;
  }
}
