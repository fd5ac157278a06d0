/** What cells hand to each other does not change: what one did to it another would meet without knowing. */
import {mostValues} from "./plain.ts";

/** Whether it belongs to the language or a class: what all their instances share, such as `Array.prototype`. */
const isShared = (value: object): boolean => Object.hasOwn(value, "constructor");

/** An object of fields, as braces make it: neither an instance of a class nor what the language brings. */
function isPlainObject(value: unknown): value is object {
  if (typeof value !== "object" || value === null || isShared(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && !(Symbol.toStringTag in value);
}

/** Freezes a list with the plain objects in it, or a plain object; every other value stays as it is. */
export function fix<T>(value: T): T {
  if (isPlainObject(value)) return Object.freeze(value);
  if (!Array.isArray(value) || isShared(value)) return value;
  // A list may say that it is longer than anyone could go through.
  const length = Math.min(value.length, mostValues);
  for (let i = 0; i < length; i++) if (isPlainObject(value[i])) Object.freeze(value[i]);
  return Object.freeze(value);
}
