/** French spacing, applied once to a whole catalogue so that its sources stay readable. */

const noBreak = "\u00a0";
const narrow = "\u202f";

/** No-break spaces before « ; ! ? : », inside guillemets and numbers, and before % and €. */
export const spaceFrench = (text: string): string =>
  text
    .replace(/ ([;!?])/g, `${narrow}$1`)
    .replace(/(?<=\d) (?=[%€]|\d{3}(?!\d))/g, narrow)
    .replace(/ :/g, `${noBreak}:`)
    .replace(/« /g, `«${noBreak}`)
    .replace(/ »/g, `${noBreak}»`);

/** The same catalogue with every text, and every text its functions return, spaced. */
export function spaced<T>(value: T): T {
  if (typeof value === "string") return spaceFrench(value) as T;
  if (typeof value === "function")
    return ((...parameters: unknown[]) =>
      spaced((value as (...all: unknown[]) => unknown)(...parameters))) as T;
  if (Array.isArray(value)) return value.map(spaced) as T;
  if (value && typeof value === "object")
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, key === "href" ? entry : spaced(entry)])
    ) as T;
  return value;
}
