import type {FleetData} from "../views/fleet-data.ts";
import {formatState, parseState, type State} from "../views/state.ts";

type Listener = (state: State) => void;

/** The reader's choice on this page, kept in the address: a link restores it and the back button undoes it. */
export class Store {
  #state: State;
  readonly #data: FleetData;
  readonly #listeners: Listener[] = [];

  constructor(data: FleetData) {
    this.#data = data;
    this.#state = this.#read();
    addEventListener("popstate", () => this.#change(this.#read()));
  }

  get state(): State {
    return this.#state;
  }

  /** Calls back after each change. */
  subscribe(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** Changes part of the choice and records it in the history. */
  update(part: Partial<State>): void {
    const next = {...this.#state, ...part};
    const query = formatState(next, new URLSearchParams(location.search));
    history.pushState(null, "", `${location.pathname}${query}${location.hash}`);
    this.#change(next);
  }

  #read(): State {
    return parseState(new URLSearchParams(location.search), this.#data);
  }

  #change(state: State): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }
}
