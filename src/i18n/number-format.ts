/** Number formats and plural rules, each made once: making one costs a hundred times what it costs to use. */
const formats = new Map<string, Intl.NumberFormat>();
const rules = new Map<string, Intl.PluralRules>();

function once<T>(made: Map<string, T>, name: string, make: () => T): T {
  const known = made.get(name) ?? make();
  made.set(name, known);
  return known;
}

/** The format of a language with these options. */
export const numberFormat = (tag: string, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  once(formats, tag + JSON.stringify(options), () => new Intl.NumberFormat(tag, options));

/** The rules by which a language counts. */
export const pluralRules = (tag: string): Intl.PluralRules =>
  once(rules, tag, () => new Intl.PluralRules(tag));
