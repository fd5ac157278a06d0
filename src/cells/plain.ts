/** Values as they travel between a cell's worker and the page: JSON, with marks for what JSON has no word for. */

/** A value that JSON keeps, with dates, numbers that are none, and holes marked. */
export type Plain =
  | null
  | boolean
  | number
  | string
  | readonly Plain[]
  | {readonly $date: number | null}
  | {readonly $number: "NaN" | "Infinity" | "-Infinity"}
  | {readonly [key: string]: Plain};

/** What a cell shows is too much to travel. */
export class TooMuchError extends Error {
  override readonly name = "TooMuchError";
}

/** Values one cell may show: a chart of all of them would take seconds. */
export const mostValues = 400_000;

/** Things that one cell may show, cards that may stand together, options of one list. */
export const mostShown = 200;
export const mostCards = 60;
export const mostOptions = 2000;

/** Levels of objects within objects. */
const deepest = 24;

/** Counts values as they are packed; one for each cell. */
export class Budget {
  #left = mostValues;

  /** @throws {TooMuchError} when more has been asked for than a cell may show. */
  take(count: number): void {
    this.#left -= count;
    if (this.#left < 0) throw new TooMuchError(String(mostValues));
  }

  /** One with as much left, to try something with. */
  copy(): Budget {
    const copy = new Budget();
    copy.#left = this.#left;
    return copy;
  }
}

const packNumber = (value: number): Plain =>
  Number.isFinite(value) ? value : {$number: String(value) as "NaN"};

/** Digits of a big integer that are shown. */
const mostDigits = 1000;

/** A big integer as a number where that is exact, else as its digits. */
function packInteger(value: bigint): Plain {
  const number = Number(value);
  if (Number.isSafeInteger(number)) return number;
  const digits = String(value);
  return digits.length > mostDigits ? `${digits.slice(0, mostDigits)}…` : digits;
}

/** A primitive or a date, packed; undefined and symbols are null, a date that is none has no number. */
export function packScalar(value: unknown): Plain | undefined {
  switch (typeof value) {
    case "number":
      return packNumber(value);
    case "string":
    case "boolean":
      return value;
    case "bigint":
      return packInteger(value);
    case "undefined":
    case "symbol":
      return null;
    case "object":
      if (value === null) return null;
      if (!(value instanceof Date)) return undefined;
      return {$date: Number.isNaN(value.getTime()) ? null : value.getTime()};
    default:
      return undefined;
  }
}

/** A list, whatever holds it. */
export const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));

/**
 * Packs any value: functions and other machinery become what `other` makes of them.
 * @throws {TooMuchError} when it has too many values, or refers to itself.
 */
export function pack(
  value: unknown,
  budget: Budget,
  other: (value: unknown, path: readonly string[]) => Plain | undefined = () => undefined,
  path: readonly string[] = []
): Plain {
  budget.take(1);
  const scalar = packScalar(value);
  if (scalar !== undefined) return scalar;
  if (path.length > deepest) throw new TooMuchError("deep");
  const own = other(value, path);
  if (own !== undefined) return own;
  if (typeof value === "function") return {$function: value.name};
  if (isList(value)) return Array.from(value, (item, i) => pack(item, budget, other, [...path, String(i)]));
  if (value instanceof Map || value instanceof Set)
    return Array.from(value as Iterable<unknown>, (item, i) =>
      pack(item, budget, other, [...path, String(i)])
    );
  const packed: Record<string, Plain> = Object.create(null);
  for (const [key, item] of Object.entries(value as object))
    packed[key.startsWith("$") ? `$${key}` : key] = pack(item, budget, other, [...path, key]);
  return packed;
}

/** Marks of `pack` and what stands for them. */
function unmarked(value: {readonly [key: string]: Plain}): unknown {
  if (typeof value.$date === "number" || value.$date === null) return new Date(value.$date ?? Number.NaN);
  if (typeof value.$number === "string") return Number(value.$number);
  if (typeof value.$function === "string") return value;
  return undefined;
}

/** The value that `pack` packed; objects have no prototype's names. */
export function unpackPlain(value: Plain): unknown {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(unpackPlain);
  const object = value as {readonly [key: string]: Plain};
  const own = unmarked(object);
  if (own !== undefined) return own;
  return Object.fromEntries(
    Object.entries(object).map(([key, item]) => [
      key.startsWith("$$") ? key.slice(1) : key,
      unpackPlain(item)
    ])
  );
}
