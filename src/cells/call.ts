/** A cell's code as a function, under a name by which a stack tells it from others. */
import {CellFault} from "./fault.ts";
import {lastName, type ParsedCell} from "./parse.ts";
import {textOf} from "./thrown.ts";

/** What the engine hands to every cell's code before the names that it needs. */
export const handed: readonly string[] = ["display", "view", lastName, "console"];

export type CellCall = (...values: unknown[]) => Promise<object>;

const AsyncFunction = (async () => {}).constructor as new (...text: string[]) => CellCall;

/** Names that no function may have as parameters. */
const reserved = ["eval", "arguments"];

/** Lines that the language puts before the body of a function made of text. */
const headLines = 2;

const sourceStart = "vigie-cell-";
const sourceName = (id: string): string => `${sourceStart}${id}.js`;

/** The function of what is handed and of `needs`. @throws {CellFault} where a need can be no parameter. */
export function callOf(id: string, needs: readonly string[], body: string): CellCall {
  const wrong = needs.find((name) => reserved.includes(name));
  if (wrong !== undefined) throw new CellFault("defined", {name: wrong});
  return new AsyncFunction(...handed, ...needs, `${body}\n//# sourceURL=${sourceName(id)}`);
}

const stackOf = (error: unknown): string => textOf(() => (error as Error | null)?.stack ?? "");

/** Whether it was a library's code that threw, whose names a reader has never seen. */
export function isLibrarys(error: unknown): boolean {
  const first = stackOf(error)
    .split("\n")
    .find((line) => /:\d+:\d+/.test(line));
  return first !== undefined && !first.includes(sourceStart);
}

/** Line and column within a cell where an error was thrown, from its stack; null where it was elsewhere. */
export function placeIn(
  error: unknown,
  id: string,
  {lines, linesBefore, pushed}: ParsedCell
): {readonly line: number; readonly column: number} | null {
  const escaped = sourceName(id).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const found = new RegExp(`${escaped}:(\\d+):(\\d+)`).exec(stackOf(error));
  if (!found) return null;
  const line = Number(found[1]) - headLines - linesBefore;
  const columns = line === pushed?.line ? pushed.columns : 0;
  return line >= 1 && line <= lines ? {line, column: Math.max(0, Number(found[2]) - 1 - columns)} : null;
}
