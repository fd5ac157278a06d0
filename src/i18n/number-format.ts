/** Number formats, each made once: making one costs a hundred times what writing a number with it does. */
const formats = new Map<string, Intl.NumberFormat>();

/** The format of a language with these options. */
export function numberFormat(tag: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const name = tag + JSON.stringify(options);
  const known = formats.get(name);
  if (known) return known;
  const made = new Intl.NumberFormat(tag, options);
  formats.set(name, made);
  return made;
}
