/** Letters of UTF-8 that somebody read as Windows-1252 ("CafÃ©"), turned back into what they were. */

/** What Windows-1252 has in place of the controls 80 to 9F, in that order; a space where it has nothing. */
const HIGH = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
const BYTES = new Map([...HIGH].flatMap((c, i) => (c === " " ? [] : [[c, 0x80 + i] as const])));
const RUN = new RegExp(`[\\u0080-\\u00ff${[...BYTES.keys()].join("")}]{2,}`, "gu");

/** First bytes of the sequences met most: accents, signs and punctuation, emoji. */
const USUAL = new Set([0xc2, 0xc3, 0xe2, 0xf0]);

/**
 * `text` with such sequences mended. A pair that may have been meant, as the last two of "NESTLÉ®", is left alone:
 * what does not begin as accents, punctuation or emoji do has to make at least two characters in a row.
 */
export const mendMojibake = (text: string): string => text.replaceAll(RUN, (run) => decoded(run) ?? run);

function decoded(run: string): string | null {
  const bytes = Uint8Array.from(run, (c) => BYTES.get(c) ?? (c.codePointAt(0) as number));
  try {
    const text = new TextDecoder("utf-8", {fatal: true}).decode(bytes);
    const usual = bytes.every((byte) => byte < 0xc0 || USUAL.has(byte));
    return (usual || [...text].length > 1) && !/\p{Cc}/u.test(text) ? text : null;
  } catch {
    return null;
  }
}
