/** Shows a piece of an input file inside a message: quoted, on one line, short, with nothing invisible. */

/** `text` in quotes, cut to `limit` characters, with control and other unprintable characters as `\u{…}`. */
export function excerpt(text: string, limit = 40): string {
  const characters = [...text.slice(0, limit * 2 + 2)];
  const cut = characters.length > limit;
  const shown = characters.slice(0, limit).map(printable).join("");
  return `"${shown}${cut ? "…" : ""}"`;
}

/** The bytes from `start` to `end`, read as UTF-8 and shown as an excerpt. */
export function excerptBytes(bytes: Uint8Array, start: number, end: number, limit = 40): string {
  const text = new TextDecoder().decode(bytes.subarray(start, Math.min(end, start + limit * 4 + 4)));
  return excerpt(text, limit);
}

const printable = (character: string): string =>
  /^[\p{L}\p{N}\p{P}\p{S} ]$/u.test(character) && character !== "\ufffd"
    ? character
    : `\\u{${character.codePointAt(0)?.toString(16)}}`;
