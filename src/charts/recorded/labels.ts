/** How much text a chart of a cell may hold: signs of one label, of all of them, and the lines they are broken into. */
import {ChartFault} from "./limits.ts";

/** Signs of one text of a chart; what follows is left out. */
const longestText = 500;
/** Signs of a name beside an axis. */
export const longestTick = 120;
/** Signs of the labels that one chart writes: text by text, and in the tips of what is pointed at. */
const mostSigns = {labels: 100_000, titles: 2_000_000} as const;
/** Signs of the different names in one column: each may become a tick or a series; fewer where ticks are broken into lines. */
const mostInNames = {whole: 400_000, broken: 10_000} as const;
/** How much longer a line takes that the library has to find the end of. */
const wrapped = 5;

/** A value as a chart draws it: a text of at most so many signs. */
export function cutText<T>(value: T, longest = longestText): T | string {
  if (typeof value !== "string" || value.length <= longest) return value;
  // Half of a pair is no sign.
  return `${value.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** Whether a mark is one of texts. */
export const isText = (mark: string): boolean => /^text/.test(mark);

const signsOf = (texts: readonly unknown[]): number =>
  texts.reduce<number>((sum, text) => sum + Math.min(longestText, String(text ?? "").length), 0);

/** @throws {ChartFault} when a chart's labels are longer together than a page writes. */
export function checkSigns(kind: keyof typeof mostSigns, texts: readonly unknown[]): void {
  const found = signsOf(texts);
  if (found > mostSigns[kind]) throw new ChartFault("signs", {found, most: mostSigns[kind]});
}

/** @throws {ChartFault} when the names in a column are longer together than a page writes. */
export function checkNames(column: readonly unknown[], ticks: keyof typeof mostInNames): void {
  const found = signsOf([...new Set(column)].filter((one) => typeof one === "string"));
  if (found > mostInNames[ticks]) throw new ChartFault("signs", {found, most: mostInNames[ticks]});
}

/** Lines that a label is broken into at most: at its own ends, and where it is wider than `width`, in ems. */
function linesOf(label: string, width: number): number {
  const own = label.split(/\r\n?|\n/);
  if (!(width < Number.POSITIVE_INFINITY)) return own.length;
  const sum = own.reduce((lines, line) => {
    const words = line.split(/[\s-]+/).length;
    // Two lines one after the other hold more than one width, and no sign is wider than an em.
    return lines + Math.min(words, 1 + Math.ceil((2 * line.length) / Math.max(width, 0.1)));
  }, 0);
  return sum * wrapped;
}

/** Elements that the labels of a mark of texts become at most; `lineWidth` in ems, undefined for lines of any width. */
export function nodesOfTexts(labels: readonly unknown[], lineWidth: unknown): number {
  const width = lineWidth === undefined ? Number.POSITIVE_INFINITY : Number(lineWidth);
  return labels.reduce<number>(
    (sum, label) => sum + linesOf(String(cutText(label ?? "")), width),
    labels.length
  );
}
