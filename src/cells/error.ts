/** Why a cell failed, as plain data that the page has words for. */
import {RuntimeError} from "@observablehq/runtime";
import {isLibrarys, placeIn} from "./call.ts";
import {CellFault, type FaultKey} from "./fault.ts";
import {missingColumn} from "./missing.ts";
import {CellSyntaxError, type ParsedCell} from "./parse.ts";
import {TooMuchError} from "./plain.ts";
import {messageOf, nameOf} from "./thrown.ts";

/** `line` counts from 1 and is null where the fault has no place in this cell. */
export interface CellError {
  /** A fault we have words for, or null for one of the language: `message` then says what the language says. */
  readonly key: FaultKey | null;
  readonly values: Readonly<Record<string, string | number>>;
  readonly name: string;
  readonly message: string;
  readonly line: number | null;
  readonly column: number | null;
}

/** What the runtime says of names, in our keys. */
function runtimeFault({message, input}: RuntimeError, circle: string): Pick<CellError, "key" | "values"> {
  if (message === "circular definition" && input === undefined)
    return {key: "circular", values: {name: circle}};
  const [, missing] = /^(.+) is not defined$/.exec(message) ?? [];
  if (missing !== undefined && (input === missing || input === undefined))
    return {key: "defined", values: {name: missing}};
  if (isDuplicate(message, input ?? "")) return {key: "duplicate", values: {name: input ?? ""}};
  return {key: "needed", values: {name: input ?? ""}};
}

const isDuplicate = (message: string, name: string): boolean =>
  message === `${name} is defined more than once`;

/** The error of a name that two cells declare; null for any other. */
export function duplicateError(error: unknown, name: string): CellError | null {
  if (!(error instanceof RuntimeError) || !isDuplicate(error.message, name)) return null;
  const {message} = error;
  return {key: "duplicate", values: {name}, name: "Error", message, line: null, column: null};
}

/** What a cell of that id threw, or the runtime for it; `parsed` is null for code that could not be read. */
export function describeError(error: unknown, id: string, parsed: ParsedCell | null): CellError {
  try {
    return described(error, id, parsed);
  } catch {
    // What was thrown resists even being asked what it is.
    return {key: null, values: {}, name: "Error", message: "Error", line: null, column: null};
  }
}

/** What the language says of a library's own name, which is cut short to a letter, without that name. */
function unnamed(message: string, error: unknown): string {
  const [, what] = /^(?:\S+) is not (iterable|a function)\b/.exec(message) ?? [];
  if (what === undefined || !isLibrarys(error)) return message;
  return what === "iterable" ? "A list is expected" : "A function is expected";
}

function described(error: unknown, id: string, parsed: ParsedCell | null): CellError {
  const name = nameOf(error);
  const message = messageOf(error);
  const plain = {key: null, values: {}, name, message, line: null, column: null};
  if (error instanceof CellSyntaxError) {
    const {key, values, line, column} = error;
    return {...plain, key, values: {...values, message}, line, column};
  }
  const place = (parsed && placeIn(error, id, parsed)) ?? {line: null, column: null};
  if (error instanceof CellFault) return {...plain, ...place, key: error.key, values: error.values};
  if (error instanceof TooMuchError)
    return {...plain, ...place, key: message === "deep" ? "deep" : "tooMuch", values: {most: message}};
  const column = missingColumn(message);
  if (column) return {...plain, ...place, key: "column", values: {...column}};
  const circle = parsed?.declares[0] ?? id;
  const fault = error instanceof RuntimeError ? runtimeFault(error, circle) : null;
  return {...plain, message: unnamed(message, error), ...fault, ...place};
}
