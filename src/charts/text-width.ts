/**
 * Width of a text in the site's sans, without a browser: drawings are laid out at build. Advance widths of
 * Archivo (width 93, weight 400, tabular figures, no kerning), measured in a browser, in hundredths of an em.
 */
const advances: Readonly<Record<number, string>> = {
  10: "\u202f",
  22: "ijlïî'",
  26: "  I.,",
  28: "ft;:!·/[]",
  32: "r-()’",
  40: "°",
  48: "cçkszvxy–",
  53: "abdeghnopquéèêëàùûôJL?«»",
  54: "0123456789",
  62: "ABEÉKPSVXYZÀFT−+±=<>×&",
  69: "CÇDGHNOQRUw…△◆○",
  80: "mM",
  90: "W%œ—",
  115: "Œ"
};
const table = new Map(
  Object.entries(advances).flatMap(([advance, characters]) =>
    [...characters].map((character) => [character, Number(advance) / 100] as const)
  )
);
/** Of a character the table lacks: as wide as a capital, so that a guess never makes texts touch. */
const unknownAdvance = 0.7;
/** How much wider weight 600 sets. */
const boldFactor = 1.04;

/** Width of one line, CSS pixels, for a font size in pixels. */
export function textWidth(text: string, size = 13, bold = false): number {
  let em = 0;
  for (const character of text) em += table.get(character) ?? unknownAdvance;
  return em * size * (bold ? boldFactor : 1);
}

/** The widest of some lines, CSS pixels; 0 for none. */
export const widest = (texts: readonly string[], size = 13, bold = false): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, size, bold)));

/** The text, or its beginning and an ellipsis, so that it is no wider than `limit` pixels. */
export function shorten(text: string, limit: number, size = 13, bold = false): string {
  if (textWidth(text, size, bold) <= limit) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join("").trimEnd()}…`, size, bold) > limit) {
    characters.pop();
  }
  return `${characters.join("").trimEnd()}…`;
}

/** Breaks a text at spaces into lines no wider than `limit`; a word that is wider is shortened. */
export function wrap(text: string, limit: number, size = 13, bold = false): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size, bold) <= limit) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(shorten(word, limit, size, bold));
  }
  return lines;
}
