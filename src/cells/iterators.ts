/** Values that can be gone through once only: they neither travel from cell to cell nor are they shown. */
import {CellFault} from "./fault.ts";

/** Whether the runtime would take a value for a generator and go through it for ever. */
const isOnce = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as {next?: unknown}).next === "function" &&
  (typeof (value as {return?: unknown}).return === "function" || Symbol.iterator in value);

/** @throws {CellFault} on a value that can be gone through once only; `name`: what its cell calls it. */
export function refuseOnce(value: unknown, name: string): void {
  if (isOnce(value)) throw new CellFault("once", {name});
}
