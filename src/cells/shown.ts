/** What a cell shows, as data that the page makes elements of. */
import {CellFault} from "./fault.ts";
import {Input, type InputSpec, Viewed} from "./inputs.ts";
import {refuseOnce} from "./iterators.ts";
import {type Budget, isList, mostCards, type Plain, pack, packScalar, TooMuchError} from "./plain.ts";
import {namedFunction} from "./plot/named.ts";
import {ChartCall, MarkCall, type Recorded, record} from "./plot/recorder.ts";
import {isTable, rowsOf} from "./plot/rows.ts";
import {textOf} from "./thrown.ts";

export type State = "good" | "watch" | "bad";

/** A card of a key figure. */
export interface Card {
  readonly label: string;
  readonly value: string | number;
  readonly unit: string;
  readonly detail: string;
  readonly target: string;
  readonly state: State | null;
}

export type Shown =
  | {readonly type: "chart"; readonly chart: Recorded}
  | {
      readonly type: "table";
      readonly columns: readonly string[];
      readonly rows: readonly (readonly Plain[])[];
      readonly total: number;
    }
  | {readonly type: "text"; readonly text: string}
  | {readonly type: "value"; readonly value: Plain}
  | {readonly type: "input"; readonly index: number; readonly input: InputSpec}
  | {readonly type: "cards"; readonly cards: readonly Card[]}
  | {readonly type: "notice"; readonly state: State; readonly text: string};

/** Rows of a table that travel to the page; it says how many there are in all. */
const mostRows = 2000;
/** Columns of a table. */
const mostColumns = 60;
/** Characters of a text. */
const longest = 20_000;

const states: readonly unknown[] = ["good", "watch", "bad"];

function stateOf(value: unknown): State {
  if (!states.includes(value)) throw new CellFault("state", {found: found(value)});
  return value as State;
}

/** A value as a sentence names it. */
const found = (value: unknown): string => cut(textOf(() => value));

/** Characters of a text among others: a table's cell, a card's line. */
const longestPart = 500;

const cut = <T>(value: T): T =>
  typeof value === "string" && value.length > longestPart
    ? (`${value.slice(0, longestPart)}…` as T & string)
    : value;

const ofCard = ["label", "value", "unit", "detail", "target", "state"];

/** A card's fields. @throws {CellFault} where a card has others, or nothing to say. */
function fieldsOfCard(one: unknown): Readonly<Record<string, unknown>> {
  const keys = typeof one === "object" && one !== null ? Object.keys(one) : [];
  const wrong = keys.find((key) => !ofCard.includes(key));
  if (wrong !== undefined || !(keys.includes("label") || keys.includes("value")))
    throw new CellFault("card", {found: cut(wrong ?? found(one)), names: ofCard.join(", ")});
  return one as Readonly<Record<string, unknown>>;
}

/** Cards of key figures: what a cell shows of `cards([…])`. */
export class Cards {
  readonly cards: readonly Card[];
  constructor(cards: unknown) {
    const text = (value: unknown): string =>
      value === undefined || value === null ? "" : cut(String(value));
    const list = isList(cards) ? cards : [cards];
    if (list.length > mostCards) throw new TooMuchError(String(mostCards));
    this.cards = Array.from(list, (one): Card => {
      const card = fieldsOfCard(one);
      return {
        label: text(card.label),
        value: typeof card.value === "number" && Number.isFinite(card.value) ? card.value : text(card.value),
        unit: text(card.unit),
        detail: text(card.detail),
        target: text(card.target),
        // `late && "bad"` is no state where it is not so.
        state: card.state ? stateOf(card.state) : null
      };
    });
  }
}

/** A banner: what a cell shows of `notice(state, text)`. */
export class Notice {
  readonly state: State;
  readonly text: string;
  constructor(state: unknown, text: unknown) {
    if (text === undefined) throw new CellFault("notice", {found: found(state)});
    this.state = stateOf(state);
    this.text = String(text);
  }
}

/** What has no fields to show, but is written as a text. */
const isWritten = (value: unknown): boolean => value instanceof RegExp || value instanceof Error;

const isObject = (value: unknown): value is Record<string, unknown> =>
  packScalar(value) === undefined &&
  typeof value === "object" &&
  value !== null &&
  !isList(value) &&
  !isWritten(value);

/** Whether a list reads as a table: objects of at least one field. */
const isRows = (value: unknown): boolean =>
  isTable(value) ||
  (Array.isArray(value) &&
    value.length > 0 &&
    value.slice(0, 20).every((row) => isObject(row) && !(row instanceof MarkCall)));

function table(value: unknown, budget: Budget): Shown {
  const rows = rowsOf(value) as Record<string, unknown>[];
  const columns = [...new Set(rows.slice(0, 100).flatMap((row) => Object.keys(row)))].slice(0, mostColumns);
  return {
    type: "table",
    columns: columns.map(cut),
    rows: rows
      .slice(0, mostRows)
      .map((row) => columns.map((name) => cut(pack(row[name], budget, machinery)))),
    total: rows.length
  };
}

/** What neither is data nor has fields: functions by the name d3 has for them, patterns and errors as they are written. */
function machinery(value: unknown): Plain | undefined {
  if (value instanceof Viewed) throw new CellFault("viewedHere", {});
  if (typeof value === "function") return {$function: namedFunction(value) ?? value.name};
  return isWritten(value) ? found(value) : undefined;
}

/** Describes a value that a cell shows. @throws {CellFault} or {TooMuchError} where it cannot be shown. */
export function show(value: unknown, index: number, budget: Budget): Shown {
  if (value instanceof Input) return {type: "input", index, input: value.spec};
  if (value instanceof ChartCall) return {type: "chart", chart: record(value, budget)};
  if (value instanceof MarkCall) return {type: "chart", chart: record(value.plot(), budget)};
  if (value instanceof Cards) return {type: "cards", cards: value.cards};
  if (value instanceof Notice)
    return {type: "notice", state: value.state, text: value.text.slice(0, longest)};
  refuseOnce(value, "x");
  if (isRows(value)) return table(value, budget);
  if (value instanceof Promise) throw new CellFault("promise", {});
  if (typeof value === "string" || value === undefined)
    return {type: "text", text: String(value).slice(0, longest)};
  return {type: "value", value: pack(value, budget, machinery)};
}
