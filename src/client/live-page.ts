import type {ControlWords} from "../i18n/controls.ts";
import type {Change} from "../views/state.ts";
import type {PageView} from "../views/view.ts";
import {AssumptionsBar} from "./assumptions-bar.ts";
import {carryAssumptions, carryQuery} from "./carried-links.ts";
import {ChoosingBar} from "./choosing-bar.ts";
import {prepareLive} from "./live.ts";
import {render} from "./render.ts";
import type {Setting} from "./setting.ts";
import {Store} from "./store.ts";

/** A page whose choice lives in the address, and whose controls, figures and sentences follow it. */
export class LivePage<State> {
  readonly #store: Store<State>;
  readonly #bar: ChoosingBar;
  readonly #assumptions: AssumptionsBar;
  /** Whether the page still is as it was built. */
  #built = true;
  #clear: Change = {};

  /** `parse` reads the choice from the address; what it does not know is as the page was built. */
  constructor(
    parse: (query: URLSearchParams) => State,
    words: Pick<ControlWords, "choosing">,
    setting: Setting
  ) {
    prepareLive();
    this.#store = new Store(parse, setting.address);
    this.#bar = new ChoosingBar(words.choosing, (change) => this.change(change), setting.signal);
    this.#assumptions = new AssumptionsBar((change, held) =>
      held ? this.#store.replace(change) : this.change(change)
    );
  }

  get state(): State {
    return this.#store.state;
  }

  /** Calls back with the choice, now and after each change. */
  follow(listener: (state: State) => void): void {
    this.#store.subscribe(() => listener(this.#store.state));
    listener(this.#store.state);
  }

  /** Changes the choice; the address and the page follow. */
  change(change: Change, undo = false): void {
    this.#store.change(change, undo);
  }

  /** Changes the choice within the history's last entry: what a held control passes through. */
  replace(change: Change): void {
    this.#store.replace(change);
  }

  /** Shows a view of the choice. `built`: the page says it already, as it was built. */
  show(view: PageView, built = this.#built && view.choosing.choices.length === 0): void {
    const asBuilt = built && !view.assumptions?.changed;
    this.#clear = view.choosing.clear;
    render(view, asBuilt, {
      change: (change) => this.change(change),
      clear: (undo) => this.change(this.#clear, undo)
    });
    this.#built = false;
    this.#bar.show(view.choosing, this.#store.query);
    if (view.assumptions) this.#assumptions.show(view.assumptions);
    carryQuery(this.#store.query);
    carryAssumptions(this.#store.query);
  }
}
