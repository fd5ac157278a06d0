/** A part that counts how often it runs. */
const counter = globalThis as {runs?: number};
counter.runs = (counter.runs ?? 0) + 1;

export const greeting = "Voilà";
