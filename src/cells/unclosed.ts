/** What is still open where a cell's code stops making sense. */
import type {Position, Token} from "acorn";

const closings: Readonly<Record<string, string>> = {"(": ")", "[": "]", "{": "}", "${": "}"};

/** What begins a statement, and so stands in no parenthesis or bracket that its author thinks closed. */
const statement = /^(;|(const|let|var|if|for|while|return)\b)/;

interface Open {
  readonly sign: string;
  readonly at: Position;
}

/** The innermost sign that is open before a place. */
function innermost(tokens: readonly Token[], source: string, place: number): Open | null {
  const open: Open[] = [];
  for (const {start, end, loc} of tokens) {
    if (start >= place) break;
    const sign = source.slice(start, end);
    if (sign in closings) open.push({sign, at: loc!.start});
    else if (sign === closings[open.at(-1)?.sign ?? ""]) open.pop();
  }
  return open.at(-1) ?? null;
}

/**
 * The sign that should have been closed before an unexpected one; null where that is not what is wrong. `length`: of
 * the reader's own code.
 */
export function openSign(
  tokens: readonly Token[],
  source: string,
  length: number,
  unexpected: number
): Open | null {
  const open = innermost(tokens, source, Math.min(length, unexpected));
  if (open === null || unexpected >= length) return open;
  const rest = source.slice(unexpected);
  const closesOther = /^[)\]}]/.test(rest) && rest[0] !== closings[open.sign];
  return closesOther || (/^[([]$/.test(open.sign) && statement.test(rest)) ? open : null;
}
