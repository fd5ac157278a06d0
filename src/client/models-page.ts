/** The page that compares models: follows the reader's choice, and loads the predictions it needs. */
import {predictionsTable} from "../../pipeline/contract/rul.ts";
import {isDataError} from "../data/error.ts";
import {type Speech, speech} from "../i18n/messages.ts";
import {type Place, unitLink} from "../i18n/routes.ts";
import {theName} from "../views/models/context.ts";
import {type ModelPredictions, type ModelsData, predictionsOf} from "../views/models/data.ts";
import {modelsView} from "../views/models/models.ts";
import {isNarrowed} from "../views/models/narrow.ts";
import {type ModelsState, parseModelsState} from "../views/models/state.ts";
import {LivePage} from "./live-page.ts";
import {openReport} from "./open-report.ts";
import {PageStatus} from "./page-status.ts";
import {reasonOf} from "./reason.ts";
import type {Setting} from "./setting.ts";

class ModelsPage {
  readonly #data: ModelsData;
  readonly #speech: Speech;
  readonly #place: Place;
  readonly #setting: Setting;
  readonly #page: LivePage<ModelsState>;
  readonly #status = new PageStatus();
  readonly #known = new Map<string, ModelPredictions>();
  #predictions: ModelPredictions;
  /** Counts choices: an answer to an earlier one comes too late. */
  #turn = 0;

  constructor(data: ModelsData, place: Place, setting: Setting) {
    this.#data = data;
    this.#place = place;
    this.#setting = setting;
    this.#speech = speech(place.locale, data.vocabulary);
    this.#predictions = data.predictions;
    this.#known.set(data.production, data.predictions);
    this.#page = new LivePage((query) => parseModelsState(query, data), this.#speech, setting);
    setting.signal.addEventListener("abort", () => this.#turn++);
  }

  start(): void {
    this.#page.follow((state) => void this.#show(state));
  }

  /** Shows the choice; what needs predictions waits for them and stays as it was when they do not come. */
  async #show(state: ModelsState): Promise<void> {
    const turn = ++this.#turn;
    const model = state.model ?? this.#data.production;
    this.#status.clear();
    let shown = state;
    try {
      if (isNarrowed(state) || !this.#known.has(model)) await this.#load();
      if (turn !== this.#turn) return;
      this.#predictions = this.#known.get(model)!;
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#fail(model, error);
      shown = {...state, predicted: null, actual: null};
    }
    this.#write(shown);
  }

  #write(state: ModelsState): void {
    this.#page.show(
      modelsView({
        data: this.#data,
        state,
        speech: this.#speech,
        predictions: this.#predictions,
        all: this.#known,
        unitHref: (scenario, id) => unitLink(this.#place, this.#data.id, scenario, id)
      })
    );
  }

  async #load(): Promise<void> {
    if (this.#known.size === this.#data.models.length) return;
    const files = await openReport(this.#setting.files(this.#place, this.#data.id));
    const table = await files.table("predictions.arrow", predictionsTable);
    for (const {id} of this.#data.models)
      if (id !== this.#data.production) this.#known.set(id, predictionsOf(table, id, this.#data.scenarios));
  }

  #fail(model: string, error: unknown): void {
    const {models} = this.#speech;
    const name = (id: string): string => theName({data: this.#data, speech: this.#speech}, id);
    this.#status.failed(
      models.failed(name(model)),
      `${reasonOf(error)} ${models.failedText(name(this.#predictions.model))}`,
      models.retry,
      () => this.#show(this.#page.state)
    );
    if (!isDataError(error)) reportError(error);
  }
}

/** Makes the page that compares models live. */
export const modelsPage = (data: unknown, place: Place, setting: Setting): void =>
  new ModelsPage(data as ModelsData, place, setting).start();
