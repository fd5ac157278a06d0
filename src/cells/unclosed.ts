/** What is still open where a cell's code ends. */
import type {Position, Token} from "acorn";

const closings: Readonly<Record<string, string>> = {"(": ")", "[": "]", "{": "}", "${": "}"};

/** The innermost sign among the first `length` characters that nothing closes; null where all is closed. */
export function openSign(
  tokens: readonly Token[],
  source: string,
  length: number
): {readonly sign: string; readonly at: Position} | null {
  const open: {sign: string; at: Position}[] = [];
  for (const {start, end, loc} of tokens) {
    const sign = source.slice(start, end);
    if (start >= length) break;
    if (sign in closings) open.push({sign, at: loc!.start});
    else if (sign === closings[open.at(-1)?.sign ?? ""]) open.pop();
  }
  return open.at(-1) ?? null;
}
