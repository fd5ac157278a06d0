import type {FleetData} from "../views/fleet-data.ts";
import {formatState, parseState, type State} from "../views/state.ts";
import type {Address} from "./address.ts";

type Listener = (state: State) => void;

/** The reader's choice on this page, kept in the address: a link restores it and the back button undoes it. */
export class Store {
  #state: State;
  readonly #data: FleetData;
  readonly #address: Address;
  readonly #listeners: Listener[] = [];

  constructor(data: FleetData, address: Address) {
    this.#data = data;
    this.#address = address;
    this.#state = this.#read();
    address.follow(() => this.#change(this.#read()));
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
    this.#address.push(formatState(next, this.#address.query()));
    this.#change(next);
  }

  #read(): State {
    return parseState(this.#address.query(), this.#data);
  }

  #change(state: State): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }
}
