/** The formatters of Plot as cells call them: the same answers, without the library. */

const isDefined = (value: unknown): boolean =>
  value !== null && value !== undefined && !Number.isNaN(Number(value));

const named =
  (part: "month" | "weekday", day: (i: number) => number) =>
  (locale = "en-US", format: "short" | "long" | "narrow" = "short") => {
    const names = new Intl.DateTimeFormat(locale, {timeZone: "UTC", [part]: format});
    return (i: unknown): string | undefined =>
      isDefined(i) ? names.format(new Date(day(Number(i)))) : undefined;
  };

export const plotFormats = {
  /** A date as ISO 8601, as short as it can be. */
  formatIsoDate: (date: unknown): string | undefined => {
    if (!isDefined(date)) return undefined;
    const text = new Date(date as number).toISOString();
    return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.replace(/(:00)?\.000Z$/, "Z");
  },
  /** Name of a month, 0 to 11. */
  formatMonth: named("month", (i) => Date.UTC(2000, i)),
  /** Name of a day of the week, 0 (Sunday) to 6. */
  formatWeekday: named("weekday", (i) => Date.UTC(2001, 0, i)),
  formatNumber: (locale = "en-US") => {
    const format = new Intl.NumberFormat(locale);
    return (value: unknown): string | undefined =>
      isDefined(value) ? format.format(Number(value)) : undefined;
  }
} as const;
