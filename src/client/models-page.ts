/** The page that compares models: follows the reader's choice, and loads the predictions of the model looked at. */
import {predictionsTable} from "../../pipeline/contract/rul.ts";
import {isDataError} from "../data/error.ts";
import {type Speech, speech} from "../i18n/messages.ts";
import {type Place, unitLink} from "../i18n/routes.ts";
import {theName} from "../views/models/context.ts";
import {type ModelPredictions, type ModelsData, predictionsOf} from "../views/models/data.ts";
import {modelsView} from "../views/models/models.ts";
import {type ModelsState, parseModelsState} from "../views/models/state.ts";
import {formatQuery} from "../views/state.ts";
import {openReport} from "./open-report.ts";
import {PageStatus} from "./page-status.ts";
import {render} from "./render.ts";
import type {Setting} from "./setting.ts";

class ModelsPage {
  readonly #data: ModelsData;
  readonly #speech: Speech;
  readonly #place: Place;
  readonly #setting: Setting;
  readonly #form = document.querySelector<HTMLFormElement>("form.filters");
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
    setting.address.follow(() => this.#show());
    setting.signal.addEventListener("abort", () => this.#turn++);
    this.#form?.addEventListener("change", ({target}) => {
      const {name, value} = target as HTMLSelectElement;
      this.#choose({...this.#state(), [name]: value || null});
    });
    this.#form?.addEventListener("reset", (event) => {
      event.preventDefault();
      this.#choose({scenario: null, model: null});
    });
    this.#form?.addEventListener("submit", (event) => event.preventDefault());
  }

  start(): void {
    const state = this.#state();
    this.#show(state.scenario === null && state.model === null);
  }

  #state(): ModelsState {
    return parseModelsState(this.#setting.address.query(), this.#data);
  }

  #choose(state: ModelsState): void {
    const {address} = this.#setting;
    address.push(formatQuery({...state}, address.query()));
    this.#show();
  }

  /** Shows the choice; the scatter waits for its predictions and stays as it was when they do not come. */
  async #show(first = false): Promise<void> {
    const turn = ++this.#turn;
    const state = this.#state();
    const model = state.model ?? this.#data.production;
    this.#status.clear();
    this.#controls(state);
    try {
      const predictions = await this.#load(model);
      if (turn !== this.#turn) return;
      this.#predictions = predictions;
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#fail(model, error);
    }
    render(
      modelsView({
        data: this.#data,
        state,
        speech: this.#speech,
        predictions: this.#predictions,
        unitHref: (scenario, id) => unitLink(this.#place, this.#data.id, scenario, id)
      }),
      first
    );
  }

  async #load(model: string): Promise<ModelPredictions> {
    if (!this.#known.has(model)) {
      const files = await openReport(this.#setting.files(this.#place, this.#data.id));
      const table = await files.table("predictions.arrow", predictionsTable);
      for (const {id} of this.#data.models)
        if (id !== this.#data.production) this.#known.set(id, predictionsOf(table, id, this.#data.scenarios));
    }
    return this.#known.get(model)!;
  }

  #fail(model: string, error: unknown): void {
    const {models} = this.#speech;
    const name = (id: string): string => theName({data: this.#data, speech: this.#speech}, id);
    const reason = (isDataError(error) ? error.message : String(error)).replace(/([^.!?])$/, "$1.");
    this.#status.failed(
      models.failed(name(model)),
      `${reason} ${models.failedText(name(this.#predictions.model))}`,
      models.retry,
      () => this.#show()
    );
    if (!isDataError(error)) reportError(error);
  }

  #controls(state: ModelsState): void {
    for (const select of this.#form?.querySelectorAll("select") ?? [])
      select.value = state[select.name as keyof ModelsState] ?? "";
    const reset = this.#form?.querySelector<HTMLButtonElement>("button[type=reset]");
    if (reset) reset.hidden = state.scenario === null && state.model === null;
  }
}

/** Makes the page that compares models live. */
export const modelsPage = (data: unknown, place: Place, setting: Setting): void =>
  new ModelsPage(data as ModelsData, place, setting).start();
