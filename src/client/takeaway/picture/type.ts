/** The type a picture is set in: the site's own, with real widths where there is a canvas to measure on. */

/** A face: family, size and line height in pixels, weight. */
export interface Face {
  readonly family: "serif" | "sans";
  readonly size: number;
  readonly line: number;
  readonly weight: number;
}

/** Faces by what they set. */
export const faces = {
  finding: {family: "serif", size: 29, line: 34, weight: 600},
  empty: {family: "serif", size: 17, line: 26, weight: 400},
  topic: {family: "sans", size: 14, line: 20, weight: 600},
  subtitle: {family: "sans", size: 14.5, line: 21, weight: 400},
  note: {family: "sans", size: 13.5, line: 19, weight: 400},
  table: {family: "sans", size: 14, line: 20, weight: 400},
  key: {family: "sans", size: 14, line: 20, weight: 640},
  head: {family: "sans", size: 13, line: 18, weight: 400},
  signature: {family: "sans", size: 13, line: 18, weight: 600}
} as const satisfies Record<string, Face>;

/** Families as style sheets name them. */
export const families = {
  serif: "Newsreader, Georgia, serif",
  sans: "Archivo, Helvetica, Arial, sans-serif"
} as const;

/** Width of a text on one line, pixels. */
export type Measure = (text: string, face: Face) => number;

/** Room between the words of the sans, em (the site's own setting). */
const wordSpace = 0.06;
/** Figures are tabular in the picture and may be proportional on the canvas. */
const margin = 1.02;

/** Measures on a canvas, whose page has the fonts loaded. */
export function canvasMeasure(document: Document): Measure {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) throw new Error("This browser gives no canvas to measure texts on.");
  return (text, {family, size, weight}) => {
    context.font = `${weight} ${size}px ${families[family]}`;
    const words = family === "sans" ? text.split(" ").length - 1 : 0;
    return context.measureText(text).width * margin + words * wordSpace * size;
  };
}

/** Breaks what is wider than the limit on its own, character by character. */
function pieces(word: string, limit: number, width: (text: string) => number): string[] {
  if (width(word) <= limit) return [word];
  const out: string[] = [];
  let piece = "";
  for (const character of word) {
    if (piece !== "" && width(piece + character) > limit) {
      out.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...out, piece];
}

/** Breaks a text at its spaces, no-break ones excepted, into lines no wider than `limit`. */
export function lines(text: string, limit: number, face: Face, measure: Measure): string[] {
  const width = (part: string): number => measure(part, face);
  const out: string[] = [];
  for (const word of text.split(/[ \n]+/).flatMap((one) => pieces(one, limit, width))) {
    const last = out.at(-1);
    if (last !== undefined && width(`${last} ${word}`) <= limit) out[out.length - 1] = `${last} ${word}`;
    else out.push(word);
  }
  return out;
}

/**
 * The same in as few lines, but as even as they can be: no word stands alone on the last. Tries narrower and
 * narrower limits.
 */
export function balanced(text: string, limit: number, face: Face, measure: Measure): string[] {
  const whole = lines(text, limit, face, measure);
  let best = whole;
  for (let width = limit - face.size; width > limit / 2 && whole.length > 1; width -= face.size) {
    const next = lines(text, width, face, measure);
    if (next.length > whole.length) break;
    best = next;
  }
  return best;
}
