/** What this browser remembers of the course: ticks, answers, sections read. It stays in the browser. */

const prefix = "vigie-course-";

/** What was remembered under a name; null where nothing was, or the browser keeps nothing. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

/** Remembers a text, or forgets it. */
export function remember(name: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, text);
  } catch {
    // A browser that keeps nothing lets the course be read all the same.
  }
}
