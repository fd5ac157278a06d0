/**
 * Dates whose local time is UTC: the course's days are UTC, and what a cell computes must not depend on where it is
 * read. In the worker, a realm of cells alone, the language's `Date` is changed itself, so that d3 and arquero follow.
 * The build's process is everybody's: there the zone of the process is set instead, which Node honours at once.
 */

type Options = Intl.DateTimeFormatOptions | undefined;

const inUtc = (options: Options): Intl.DateTimeFormatOptions => ({
  ...options,
  timeZone: options?.timeZone ?? "UTC"
});

const parts = ["FullYear", "Month", "Date", "Day", "Hours", "Minutes", "Seconds", "Milliseconds"];

/** A day and a time of ISO 8601 that name no zone. */
const isoTime = /^([+-]?\d{4,6}-\d\d-\d\d)[T ](\d\d:\d\d[\d:.]*)$/;
/** A day of ISO 8601, which is in UTC as it stands. */
const isoDay = /^[+-]?\d{4,6}(-\d\d){0,2}$/;
/** The zone of a time. */
const zone = /\b(utc?|gmt|[ecmp][sd]t)\b|[\d\s]z$|:\d\d(\.\d+)?\s*[+-]\d/i;

/** The moment that a text says, in UTC where it names no zone; `native` is the language's own reader. */
function moment(text: string, native: (text: string) => number): number {
  const own = text.trim();
  if (isoDay.test(own) || zone.test(own)) return native(own);
  const read = native(isoTime.test(own) ? own.replace(isoTime, "$1T$2Z") : `${own} UTC`);
  return Number.isNaN(read) ? native(own) : read;
}

/** Day and time as English writes them, whatever the browser's language is. */
function written(date: Date): {readonly day: string; readonly time: string} {
  const [week, day, month, year, time] = date.toUTCString().replace(",", "").split(" ");
  return {day: `${week} ${month} ${day} ${year}`, time: `${time} GMT+0000 (Coordinated Universal Time)`};
}

const isValid = (date: Date): boolean => !Number.isNaN(date.getTime());

function changePrototype(own: Record<string, unknown>): void {
  const put = (methods: Record<string, (...values: never[]) => unknown> & ThisType<Date>): void => {
    for (const [name, value] of Object.entries(methods))
      Object.defineProperty(own, name, {value, writable: true, configurable: true});
  };
  for (const part of parts)
    for (const verb of ["get", "set"])
      if (`${verb}UTC${part}` in own) own[verb + part] = own[`${verb}UTC${part}`];
  for (const name of ["toLocaleString", "toLocaleDateString", "toLocaleTimeString"]) {
    const native = own[name] as (...values: unknown[]) => string;
    put({
      [name](locales?: Intl.LocalesArgument, options?: Options) {
        return native.call(this, locales, inUtc(options));
      }
    });
  }
  put({
    getTimezoneOffset() {
      return isValid(this) ? 0 : Number.NaN;
    },
    getYear() {
      return this.getUTCFullYear() - 1900;
    },
    toString() {
      const {day, time} = written(this);
      return isValid(this) ? `${day} ${time}` : "Invalid Date";
    },
    toDateString() {
      return isValid(this) ? written(this).day : "Invalid Date";
    },
    toTimeString() {
      return isValid(this) ? written(this).time : "Invalid Date";
    }
  });
}

/** Makes UTC the local time of this realm's dates, for good. */
export function keepUtc(): void {
  const {Date: Native} = globalThis;
  const native = Native.parse;
  const parse = (text: unknown): number => moment(String(text), native);
  changePrototype(Native.prototype as unknown as Record<string, unknown>);
  Native.parse = parse;
  const Utc = new Proxy(Native, {
    apply: (target) => new target().toString(),
    construct(target, args: unknown[], newTarget) {
      const [first] = args;
      const given =
        args.length > 1
          ? [target.UTC(...(args as [number]))]
          : typeof first === "string"
            ? [parse(first)]
            : args;
      return Reflect.construct(target, given, newTarget) as Date;
    }
  });
  Object.defineProperty(Native.prototype, "constructor", {value: Utc});
  globalThis.Date = Utc;
  const {DateTimeFormat} = Intl;
  const Format = new Proxy(DateTimeFormat, {
    apply: (target, _, [locales, options]) => new target(locales, inUtc(options)),
    construct: (target, [locales, options], newTarget) =>
      Reflect.construct(target, [locales, inUtc(options)], newTarget) as Intl.DateTimeFormat
  });
  Object.defineProperty(DateTimeFormat.prototype, "constructor", {value: Format});
  Intl.DateTimeFormat = Format;
}

/** Where cells run in Node: the build, the checks. Changing `Date` there would change it for all else that runs. */
export function keepProcessUtc(): void {
  const {process} = globalThis as {process?: {readonly env?: Record<string, string | undefined>}};
  if (process?.env && process.env.TZ !== "UTC") process.env.TZ = "UTC";
}
