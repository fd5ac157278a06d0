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

  /**
   * Resolves with the run, or with null where the recipe names a file that is not here. Rejects as the trainer does,
   * and with a `DataError` when a table of the course does not come.
   */
  async train(recipe: Recipe, asking: Asking): Promise<Done | null> {
    const sourced = await this.#tableOf(recipe);
    if (!sourced) return null;
    const begun = performance.now();
    const run = await this.#trainer.ask(
      {type: "run", table: sourced.table as never, settings: recipe.settings as never},
      asking
    );
    return {recipe, run, ...sourced, milliseconds: performance.now() - begun};
  }

  async #tableOf({data, file, target}: Recipe): Promise<SourcedTable | null> {
    if (data !== "own") return this.#datasets.table(data);
    const {own} = this;
    if (!own || (file !== null && own.file !== file) || (target !== null && own.target !== target))
      return null;
    return {table: own.table, source: this.#speech.file.source(own.file)};
  }
}
