/** Outputs of cells that are neither charts, tables nor controls. */
import {type Plain, unpackPlain} from "../../cells/plain.ts";
import type {Card, Shown, State} from "../../cells/shown.ts";
import {spaceFrench} from "../../i18n/typography.ts";
import {html} from "../dom.ts";
import {mark} from "../mark.ts";
import type {CellHost} from "./host.ts";

const marks = {good: "pass", watch: "unclear", bad: "fail"} as const satisfies Record<State, string>;

/** Text of a cell as the page's language spaces it. */
export const spacedText = (text: string, {locale}: Pick<CellHost, "locale">): string =>
  locale === "fr" ? spaceFrench(text).replace(/ ([%€])/g, "\u202f$1") : text;

function card(one: Card, host: CellHost): HTMLElement {
  const {document, writing} = host;
  const value = typeof one.value === "number" ? writing.value(one.value) : spacedText(one.value, host);
  const note = (text: string, name: string): HTMLElement | null =>
    text ? html(document, "p", {class: name}, spacedText(text, host)) : null;
  return html(
    document,
    "div",
    {class: `card ${one.state ?? ""}`.trim()},
    html(document, "dt", {}, one.label),
    html(
      document,
      "dd",
      {},
      html(
        document,
        "p",
        {class: "value"},
        one.state ? mark(document, marks[one.state]) : null,
        value,
        one.unit ? html(document, "span", {class: "unit"}, `\u00a0${one.unit}`) : null
      ),
      note(one.target, "target"),
      note(one.detail, "detail")
    )
  );
}

const deepest = 3;
const most = 30;
/** Characters of a value. */
const longest = 20_000;

/** A value as its author would write it, cut where it is long. */
function inspected(value: unknown, host: Pick<CellHost, "writing" | "words">, depth = 0): string {
  const {writing, words} = host;
  if (value instanceof Date && Number.isNaN(value.getTime())) return words.cell.noDate;
  if (value instanceof Date || typeof value === "number") return writing.value(value);
  if (typeof value === "string") return depth === 0 ? value : JSON.stringify(value);
  if (value === null || typeof value !== "object") return String(value);
  const own = value as Record<string, unknown>;
  if (typeof own.$function === "string") return `ƒ ${own.$function}`;
  if (depth >= deepest) return "…";
  const list = Array.isArray(value);
  const entries = Object.entries(own);
  const inner = entries
    .slice(0, most)
    .map(([key, item]) =>
      list ? inspected(item, host, depth + 1) : `${key}: ${inspected(item, host, depth + 1)}`
    );
  if (entries.length > most) inner.push("…");
  return list ? `[${inner.join(", ")}]` : `{${inner.join(", ")}}`;
}

export function partElement(
  shown: Exclude<Shown, {type: "chart" | "table" | "input"}>,
  host: CellHost
): HTMLElement {
  const {document, words} = host;
  switch (shown.type) {
    case "text":
      return html(document, "p", {class: "text"}, spacedText(shown.text, host));
    case "cards":
      return html(document, "dl", {class: "cell-cards"}, ...shown.cards.map((one) => card(one, host)));
    case "notice":
      return html(
        document,
        "p",
        {class: `cell-notice ${shown.state}`},
        mark(document, marks[shown.state]),
        html(document, "span", {}, spacedText(shown.text, host))
      );
    case "value": {
      const value = unpackPlain(shown.value as Plain);
      const text =
        typeof value === "boolean" ? (value ? words.cell.yes : words.cell.no) : inspected(value, host);
      return html(
        document,
        "p",
        {class: "value"},
        text.length > longest ? `${text.slice(0, longest)}…` : text
      );
    }
  }
}
