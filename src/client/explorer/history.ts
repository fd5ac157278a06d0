/** The explorer's state in the address, and the entries that the browser's history keeps of it. */
import {type ExplorerState, explorerName, initial, stateOf, stateText} from "../../views/explorer/state.ts";
import {formatQuery} from "../../views/state.ts";
import type {Address} from "../address.ts";

export class StateHistory {
  readonly #address: Address;
  readonly #left: AbortSignal;
  /** The number that the last entry moved: what a slider passes through is one entry. */
  #moved: string | null = null;
  /** Whether what is written next becomes another entry. */
  #entry = false;

  /** @param left Aborted when the reader leaves the page: the address is another's from then on. */
  constructor(address: Address, left: AbortSignal) {
    this.#address = address;
    this.#left = left;
  }

  /** The state as the address has it. */
  read(): ExplorerState {
    return stateOf(this.#address.query().get(explorerName));
  }

  /** What the address asks for, where that is not the state as it is used; the state then stands there instead. */
  settle(state: ExplorerState): string | null {
    const asked = this.#address.query().get(explorerName);
    if (asked === null || asked === stateText(state)) return null;
    this.write(state);
    return asked;
  }

  /** The reader set something, by moving the number of that name or otherwise. */
  set(moved: string | null): void {
    this.#entry ||= moved === null || moved !== this.#moved;
    this.#moved = moved;
  }

  /** What is written next becomes an entry of its own. */
  enter(): void {
    this.#entry = true;
  }

  /** Keeps a state in the address; the first one says nothing. What is only looked at makes no entry. */
  write(state: ExplorerState): void {
    if (this.#left.aborted) return;
    const text = stateText(state);
    const query = this.#address.query();
    const plain = text === stateText(initial) && !query.has(explorerName);
    if (!plain) this.#address.push(formatQuery({[explorerName]: text}, query), !this.#entry);
    this.#entry = false;
  }

  /** Calls back with what was set then, whenever the reader went back or forth to other settings than the present ones. */
  follow(present: () => ExplorerState, listener: (state: ExplorerState) => void): void {
    this.#address.follow(() => {
      const state = this.read();
      // Links within the page come here too.
      if (stateText(state) === stateText(present())) return;
      [this.#moved, this.#entry] = [null, false];
      listener(state);
    });
  }
}
