/** Memory through which a thread tells another, which listens to no messages, what went wrong. */

/** A word that counts failures and the text of the first. */
export interface FailureNote {
  readonly count: Int32Array<SharedArrayBuffer>;
  readonly text: Uint8Array<SharedArrayBuffer>;
}

const TEXT_BYTES = 2048;

export const createFailureNote = (): FailureNote => ({
  count: new Int32Array(new SharedArrayBuffer(8)),
  text: new Uint8Array(new SharedArrayBuffer(TEXT_BYTES))
});

/** Notes what a task threw; the first is kept. */
export function writeFailure({count, text}: FailureNote, error: unknown): void {
  if (Atomics.add(count, 0, 1) > 0) return;
  const message = error instanceof Error ? error.message : String(error);
  const bytes = new TextEncoder().encode(message).subarray(0, TEXT_BYTES);
  text.set(bytes);
  Atomics.store(count, 1, bytes.length);
}

/** The first failure's message, or null; forgets it. */
export function takeFailure({count, text}: FailureNote): string | null {
  if (Atomics.load(count, 0) === 0) return null;
  const message = new TextDecoder().decode(text.slice(0, Atomics.load(count, 1)));
  Atomics.store(count, 0, 0);
  return message;
}
