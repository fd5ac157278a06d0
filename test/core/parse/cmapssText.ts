/** Makes small texts in the C-MAPSS format for tests. */

const SENSORS =
  "518.67 642.35 1586.60 1402.20 14.62 21.61 554.00 2388.06 9055.00 1.30 47.35 521.94 2388.06 8136.40 8.4180 0.03 392 2388 100.00 38.94 23.3600";

/** One line, with its two trailing spaces, without its end. */
export const line = (unit: number | string, cycle: number | string, sensors = SENSORS): string =>
  `${unit} ${cycle} 0.0010 -0.0003 100.0 ${sensors}  `;

/** Lines of units with the given numbers of cycles. */
export const lives = (...lengths: number[]): string[] =>
  lengths.flatMap((length, u) => Array.from({length}, (_, i) => line(u + 1, i + 1)));

/** Bytes of a file of `lines`. */
export const file = (lines: readonly string[], end = "\n"): Uint8Array =>
  new TextEncoder().encode(lines.map((l) => l + end).join(""));

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
