/** What tabs show that train again: each asked of the worker once a run. */
import type {Done} from "../../views/explorer/context.ts";
import type {CostlyResults, CostlyTab} from "../../views/explorer/tabs.ts";
import type {Choice} from "./tab-choices.ts";
import type {Asking, Trainer} from "./trainer.ts";

type Axes = Choice["axes"];

export class Costly {
  readonly #trainer: Trainer;
  /** Results by run, then by tab and axes. */
  readonly #made = new WeakMap<Done, Map<string, CostlyResults[CostlyTab]>>();

  constructor(trainer: Trainer) {
    this.#trainer = trainer;
  }

  /** Resolves with what a tab shows of a run; `axes` are those of a map. Rejects as the trainer does. */
  async result<T extends CostlyTab>(
    tab: T,
    done: Done,
    axes: Axes,
    asking: Asking
  ): Promise<CostlyResults[T]> {
    const key = `${tab}/${axes?.join("/") ?? ""}`;
    const own = this.#made.get(done) ?? new Map<string, CostlyResults[CostlyTab]>();
    this.#made.set(done, own);
    const before = own.get(key);
    const result = before ?? (await this.#ask(tab, done, axes, asking));
    own.set(key, result);
    return result as CostlyResults[T];
  }

  #ask(tab: CostlyTab, {table, recipe}: Done, axes: Axes, asking: Asking): Promise<CostlyResults[CostlyTab]> {
    const common = {table, settings: recipe.settings as never};
    if (tab === "learning") return this.#trainer.ask({type: "learningCurve", ...common}, asking);
    if (tab === "folds") return this.#trainer.ask({type: "crossValidate", ...common}, asking);
    const options = axes ? {options: {features: [...axes] as [string, string]}} : {};
    return this.#trainer.ask({type: "map", ...common, ...options}, asking);
  }
}
