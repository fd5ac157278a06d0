/** The first page of a report of kind `tabular`: follows the reader's choice, and answers the names they try. */
import {isDataError} from "../data/error.ts";
import type {Place} from "../i18n/routes.ts";
import {type TabularSpeech, tabularSpeech} from "../i18n/tabular.ts";
import {classLabel} from "../views/tabular/context.ts";
import {type ExecutiveData, tabularExecutiveView} from "../views/tabular/executive.ts";
import type {Guess} from "../views/tabular/guess.ts";
import {parseTabularState, type TabularState} from "../views/tabular/state.ts";
import {longestName, nameParameter, saysSomething, whyParameter} from "../views/tabular/trial.ts";
import {Classifiers} from "./classifiers.ts";
import {say} from "./live.ts";
import {LivePage} from "./live-page.ts";
import {openReport} from "./open-report.ts";
import {PageStatus} from "./page-status.ts";
import {reasonOf} from "./reason.ts";
import type {Setting} from "./setting.ts";

/** What the reader has chosen and asked. */
interface TrialState extends TabularState {
  /** Name tried, or empty. */
  readonly name: string;
  /** Class explained, or null for the first. */
  readonly why: string | null;
}

/** A name that is being typed is answered, and said, once it rests; milliseconds. */
const rest = 250;

const parse = (query: URLSearchParams, data: ExecutiveData): TrialState => ({
  ...parseTabularState(query, data),
  name: (query.get(nameParameter) ?? "").slice(0, longestName).trim(),
  why: query.get(whyParameter)
});

class TrialPage {
  readonly #data: ExecutiveData;
  readonly #speech: TabularSpeech;
  readonly #page: LivePage<TrialState>;
  readonly #classifiers: Classifiers;
  readonly #status = new PageStatus();
  readonly #form = document.querySelector<HTMLFormElement>("form[data-trial]");
  readonly #input = document.querySelector<HTMLInputElement>("form[data-trial] input");
  /** The answer on the page, and the name it is to. */
  #guess: Guess | null;
  /** Counts choices: an answer to an earlier one comes too late. */
  #turn = 0;
  #resting = 0;

  constructor(data: ExecutiveData, place: Place, setting: Setting) {
    this.#data = data;
    this.#guess = data.example;
    this.#speech = tabularSpeech(place.locale, data.vocabulary);
    this.#classifiers = new Classifiers(() => openReport(setting.files(place, data.id)), data.classes);
    this.#page = new LivePage((query) => parse(query, data), this.#speech, setting);
    this.#listen();
    setting.signal.addEventListener("abort", () => {
      this.#turn++;
      clearTimeout(this.#resting);
    });
  }

  start(): void {
    this.#page.follow((state) => void this.#show(state));
  }

  #listen(): void {
    const [form, input] = [this.#form, this.#input];
    form?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#ask();
    });
    // The model is on its way while the reader thinks of a name.
    input?.addEventListener("focus", () => void this.#classifiers.open().catch(() => {}), {once: true});
    input?.addEventListener("input", () => {
      clearTimeout(this.#resting);
      this.#resting = window.setTimeout(() => this.#ask(), rest);
    });
  }

  /** Takes the name to the address; what a name passes through while it is typed is one entry of the history. */
  #ask(): void {
    clearTimeout(this.#resting);
    const name = this.#input?.value.trim() ?? "";
    const change = {[nameParameter]: name || null, [whyParameter]: null};
    if (this.#page.state.name === "" || name === "") this.#page.change(change);
    else this.#page.replace(change);
  }

  async #show(state: TrialState): Promise<void> {
    const turn = ++this.#turn;
    const input = this.#input;
    if (input && document.activeElement !== input && input.value.trim() !== state.name)
      input.value = state.name;
    this.#status.clear();
    if (state.name !== "" && state.name !== this.#guess?.name) {
      const waiting = window.setTimeout(() => this.#status.busy(this.#speech.trial.loading), rest);
      try {
        const classifier = await this.#classifiers.open();
        if (turn !== this.#turn) return;
        this.#guess = classifier?.guess(state.name) ?? this.#data.example;
        this.#status.clear();
      } catch (error) {
        if (turn !== this.#turn) return;
        this.#fail(error);
      } finally {
        clearTimeout(waiting);
      }
    } else if (state.name === "") this.#guess = this.#data.example;
    this.#write(state);
  }

  #write(state: TrialState): void {
    const guess = this.#guess;
    this.#page.show(
      tabularExecutiveView({data: this.#data, state, speech: this.#speech, guess, why: state.why}),
      state.name !== "" || state.why !== null ? false : undefined
    );
    const line = document.querySelector("[data-trial-status]");
    const own = guess !== null && guess.name === state.name;
    const said = own ? this.#answer(guess) : guess ? this.#speech.trial.example(guess.name) : "";
    if (!line || line.textContent === said) return;
    line.textContent = said;
    if (own) say(said);
  }

  /** The answer in a line. */
  #answer(guess: Guess): string {
    const [first] = guess.classes;
    const words = this.#speech.trial;
    if (!saysSomething(guess)) return words.guess.title.unknown(guess.name);
    return words.said(
      classLabel({data: this.#data, state: this.#page.state, speech: this.#speech}, first.at),
      first.probability
    );
  }

  #fail(error: unknown): void {
    const {trial} = this.#speech;
    this.#status.failed(trial.failed, reasonOf(error), trial.retry, () => this.#show(this.#page.state));
    if (!isDataError(error)) reportError(error);
  }
}

/** Makes the first page of a report of kind `tabular` live. */
export const trialPage = (data: unknown, place: Place, setting: Setting): void =>
  new TrialPage(data as ExecutiveData, place, setting).start();
