/** What a cell shows, as data that the page makes elements of. */
import {Input, type InputSpec} from "./inputs.ts";
import {refuseOnce} from "./iterators.ts";
import {type Budget, isList, mostCards, type Plain, pack, packScalar, TooMuchError} from "./plain.ts";
import {ChartCall, MarkCall, type Recorded, record} from "./plot/recorder.ts";
import {isTable, rowsOf} from "./plot/rows.ts";

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
const stateOf = (value: unknown): State | null => (states.includes(value) ? (value as State) : null);

/** Characters of a text among others: a table's cell, a card's line. */
const longestPart = 500;

const cut = <T>(value: T): T | string =>
  typeof value === "string" && value.length > longestPart ? `${value.slice(0, longestPart)}…` : value;

/** Cards of key figures: what a cell shows of `cards([…])`. */
export class Cards {
  readonly cards: readonly Card[];
  constructor(cards: unknown) {
    const text = (value: unknown): string =>
      value === undefined || value === null ? "" : cut(String(value));
    const list = isList(cards) ? cards : [cards];
    if (list.length > mostCards) throw new TooMuchError(String(mostCards));
    this.cards = Array.from(list, (one): Card => {
      const card = (typeof one === "object" && one !== null ? one : {}) as Record<string, unknown>;
      return {
        label: text(card.label),
        value: typeof card.value === "number" && Number.isFinite(card.value) ? card.value : text(card.value),
        unit: text(card.unit),
        detail: text(card.detail),
        target: text(card.target),
        state: stateOf(card.state)
      };
    });
  }
}

/** A banner: what a cell shows of `notice(state, text)`. */
export class Notice {
  readonly state: State;
  readonly text: string;
  constructor(state: unknown, text: unknown) {
    this.state = stateOf(state) ?? "good";
    this.text = String(text);
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  packScalar(value) === undefined && typeof value === "object" && value !== null && !isList(value);

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
    rows: rows.slice(0, mostRows).map((row) => columns.map((name) => cut(pack(row[name], budget)))),
    total: rows.length
  };
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
  if (typeof value === "string") return {type: "text", text: value.slice(0, longest)};
  return {type: "value", value: pack(value, budget)};
}
