/** What every cell finds by name, beside the chapter's tables. */

import * as aq from "arquero";
import * as d3 from "d3";
import {explorer} from "../../pipeline/core/explorer/explore.ts";
import {formats} from "../i18n/format.ts";
import type {Locale} from "../i18n/locale.ts";
import {cellCore} from "./core.ts";
import {CellFault} from "./fault.ts";
import {fix} from "./fixed.ts";
import {Inputs} from "./inputs.ts";
import {plotFormats} from "./plot/formats.ts";
import {plotRecorder} from "./plot/recorder.ts";
import {Cards, Notice} from "./shown.ts";

const months: readonly number[] = Array.from({length: 12}, (_, i) => i + 1);

/** Formats as cells call them: numbers, shares, dates and sums as the page's language writes them. */
function cellFormats(locale: Locale) {
  const f = formats(locale);
  const iso = (date: unknown): string =>
    (date instanceof Date ? date : new Date(date as number)).toISOString();
  const month = new Intl.DateTimeFormat(locale === "fr" ? "fr-FR" : "en-GB", {
    month: "long",
    timeZone: "UTC"
  });
  return {
    number: (value: number, digits = 0): string => f.decimal(value, digits),
    percent: (value: number, digits = 0): string => f.percent(value, digits),
    euro: (value: number): string => f.wholeMoney(value, "EUR"),
    date: (date: unknown): string => f.day(iso(date)),
    month: (number: number): string => {
      if (!months.includes(Number(number))) throw new CellFault("month", {found: String(number)});
      return month.format(new Date(Date.UTC(2025, number - 1, 1)));
    },
    signed: (value: number, digits = 0): string => f.signed(value, digits),
    list: (items: readonly string[]): string => f.list(items)
  };
}

/** The names of a chapter's cells; `tables` are rows by name. */
export const cellScope = (
  locale: Locale,
  tables: Readonly<Record<string, readonly object[]>>
): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, fix([...rows])])),
  Plot: plotRecorder(plotFormats),
  d3,
  aq,
  op: aq.op,
  Inputs,
  cards: (cards: unknown) => new Cards(cards),
  notice: (state: unknown, text: unknown) => new Notice(state, text),
  core: cellCore,
  explorer,
  format: cellFormats(locale),
  locale
});
