import type {RiskLevel} from "../../pipeline/contract/rul.ts";

/** Signs that stand before the word they mean: levels of risk, and what came of a rule. */
export type MarkName = RiskLevel | "pass" | "fail" | "unclear";

/**
 * A piece of a sentence: plain text, text in bold, a link, the mark of a level, or a row of dots with so many
 * marked and what no line may part from it.
 */
export type Piece =
  | string
  | {readonly bold: string}
  | {readonly link: string; readonly href: string}
  | {readonly mark: MarkName}
  | {readonly dots: number; readonly of: number; readonly after: string};

/** A sentence as data, rendered alike at build and in the browser; text is never markup. */
export type Rich = string | readonly Piece[];

/** The words of a sentence without its links and marks, for exports and descriptions. */
export const plain = (rich: Rich): string => (typeof rich === "string" ? rich : rich.map(words).join(""));

function words(piece: Piece): string {
  if (typeof piece === "string") return piece;
  if ("mark" in piece) return "";
  if ("dots" in piece) return piece.after;
  return "bold" in piece ? piece.bold : piece.link;
}

/** Sentences one after the other, empty ones left out. */
export const sentences = (parts: readonly Rich[]): Rich =>
  parts
    .filter((part) => part.length > 0)
    .flatMap((part, i) => [...(i === 0 ? [] : [" "]), ...(typeof part === "string" ? [part] : part)]);

/** A name that no line breaks: word joiners around its hyphens. */
export const whole = (name: string): string => name.replaceAll("-", "\u2060-\u2060");
