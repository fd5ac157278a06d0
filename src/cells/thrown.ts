/** What code has thrown, read with care: it may be anything, even what cannot be asked. */

/** Characters of a message that travel to the page. */
const longestMessage = 2000;

/** A part of what was thrown, as text; `Error` where it has none. */
export function textOf(read: () => unknown): string {
  try {
    return String(read());
  } catch {
    return "Error";
  }
}

/** What was thrown has to say. */
export const messageOf = (error: unknown): string =>
  textOf(() => (error as Error | null)?.message ?? error).slice(0, longestMessage);

/** Its name, as errors have one. */
export const nameOf = (error: unknown): string =>
  textOf(() => (error as Error | null)?.name ?? "Error").slice(0, longestMessage);
