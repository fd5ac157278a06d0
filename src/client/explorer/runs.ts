/** Trains what a recipe says, on a table of the course or on the reader's own. */
import type {ExplorerSpeech} from "../../i18n/explorer.ts";
import type {Done} from "../../views/explorer/context.ts";
import type {Recipe} from "../../views/explorer/state.ts";
import type {Datasets, SourcedTable} from "./datasets.ts";
import type {OwnTable} from "./own-file.ts";
import type {Asking, Trainer} from "./trainer.ts";

export class Runs {
  /** The reader's own table, once read. */
  own: OwnTable | null = null;
  readonly #trainer: Trainer;
  readonly #datasets: Datasets;
  readonly #speech: ExplorerSpeech;

  constructor(trainer: Trainer, datasets: Datasets, speech: ExplorerSpeech) {
    this.#trainer = trainer;
    this.#datasets = datasets;
    this.#speech = speech;
  }

  /** Whether the table that a recipe names is one of the course, or the reader's own that is here. */
  has({data, file, target}: Recipe): boolean {
    const {own} = this;
    if (data !== "own") return true;
    return own !== null && own.file === (file ?? own.file) && own.target === (target ?? own.target);
  }

  /**
   * Resolves with the run, or with null where the recipe names a file that is not here. Rejects as the trainer does,
   * and with a `DataError` when a table of the course does not come.
   */
  async train(recipe: Recipe, asking: Asking): Promise<Done | null> {
    const sourced = await this.#tableOf(recipe);
    if (!sourced) return null;
    const begun = performance.now();
    const run = await this.#trainer.ask(
      {type: "run", table: sourced.table, settings: recipe.settings as never},
      asking
    );
    return {recipe, run, ...sourced, milliseconds: performance.now() - begun};
  }

  async #tableOf(recipe: Recipe): Promise<SourcedTable | null> {
    if (recipe.data !== "own") return this.#datasets.table(recipe.data);
    if (!this.own || !this.has(recipe)) return null;
    return {table: this.own.table, source: this.#speech.file.source(this.own.file)};
  }
}
