import type {Change} from "../views/state.ts";
import {formatQuery} from "../views/state.ts";
import type {Address} from "./address.ts";

type Listener = () => void;

/** Two changes closer than this are one gesture, such as the clicks of a double click; milliseconds. */
const gesture = 500;

/** The reader's choice on this page, kept in the address: a link restores it and the back button undoes it. */
export class Store<State> {
  #state: State;
  readonly #parse: (query: URLSearchParams) => State;
  readonly #address: Address;
  readonly #listeners: Listener[] = [];
  /** When the last change was made, and the query before it. */
  #last = {at: Number.NEGATIVE_INFINITY, before: ""};

  /** `parse` reads the choice from a query, and gives the default for what it does not know. */
  constructor(parse: (query: URLSearchParams) => State, address: Address) {
    this.#parse = parse;
    this.#address = address;
    this.#state = this.#read();
    address.follow(() => this.#follow());
  }

  get state(): State {
    return this.#state;
  }

  /** The address's query as it is. */
  get query(): URLSearchParams {
    return this.#address.query();
  }

  /** Calls back after each change. */
  subscribe(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /**
   * Changes part of the choice. It becomes an entry of the history; with `undo` it takes the place of the entry
   * that the first click of the same double click has made, and leaves none where it only takes that click back.
   */
  change(part: Change, undo = false): void {
    const before = this.#address.query();
    const query = formatQuery(part, before);
    if (query === formatQuery({}, before)) return;
    const now = performance.now();
    const again = undo && now - this.#last.at < gesture;
    if (again && query === this.#last.before && this.#address.back()) return;
    this.#address.push(query, again);
    this.#last = {at: now, before: formatQuery({}, before)};
    this.#follow();
  }

  /** Changes part of the choice within the history's last entry: what a held control passes through is no entry. */
  replace(part: Change): void {
    const before = this.#address.query();
    const query = formatQuery(part, before);
    if (query === formatQuery({}, before)) return;
    this.#address.push(query, true);
    this.#follow();
  }

  #read(): State {
    return this.#parse(this.#address.query());
  }

  #follow(): void {
    this.#state = this.#read();
    for (const listener of this.#listeners) listener();
  }
}
