/** The explorer on its page: what is set, what is trained, what is shown. */
import {html} from "../../components/dom.ts";
import {chooseTab, explorerTabs, tabAfter} from "../../components/explorer/tabs.ts";
import {chapterMessages} from "../../i18n/chapters.ts";
import {type ExplorerSpeech, explorerSpeech} from "../../i18n/explorer.ts";
import type {Place} from "../../i18n/routes.ts";
import type {Done} from "../../views/explorer/context.ts";
import {
  type ExplorerState,
  explorerName,
  initial,
  type Recipe,
  stateOf,
  stateText,
  type TabName
} from "../../views/explorer/state.ts";
import {headline} from "../../views/explorer/summary.ts";
import {formatQuery} from "../../views/state.ts";
import type {LoadPart} from "../lazy.ts";
import {say} from "../live.ts";
import {reasonOf} from "../reason.ts";
import type {Setting} from "../setting.ts";
import {codeOf} from "./code.ts";
import {Datasets, type SourcedTable} from "./datasets.ts";
import {ExplorerForm} from "./form.ts";
import {OwnFile, type OwnTable} from "./own-file.ts";
import {Panel, said} from "./panel.ts";
import {Progress} from "./progress.ts";
import {comparisonNodes, fillComparison, summaryNodes} from "./results.ts";
import {Halted, Trainer} from "./trainer.ts";

export interface ExplorerOpening {
  readonly root: HTMLElement;
  readonly place: Place;
  readonly setting: Setting;
  readonly load: LoadPart;
}

/** Time between the reader's last change and the training that follows, milliseconds. */
const quiet = 250;

export class ExplorerPage {
  readonly #root: HTMLElement;
  readonly #setting: Setting;
  readonly #speech: ExplorerSpeech;
  readonly #trainer: Trainer;
  readonly #datasets: Datasets;
  readonly #form: ExplorerForm;
  readonly #file: OwnFile;
  readonly #panel: Panel;
  readonly #progress: Progress;
  readonly #parts: Readonly<
    Record<"notice" | "summary" | "tools" | "compare" | "tabs" | "panel" | "results", HTMLElement>
  >;
  #state: ExplorerState;
  #own: OwnTable | null = null;
  #done: Done | null = null;
  #kept: Done | null = null;
  #training = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  private constructor({root, place, setting, load}: ExplorerOpening, code: string) {
    const speech = explorerSpeech(place.locale);
    this.#root = root;
    this.#setting = setting;
    this.#speech = speech;
    this.#state = stateOf(setting.address.query().get(explorerName));
    this.#trainer = new Trainer(code);
    this.#trainer.start();
    this.#datasets = new Datasets(setting.files(place, "course"), place.locale);
    this.#form = new ExplorerForm(this.#state.recipe, {speech, change: (recipe) => this.#change(recipe)});
    const links = {
      speech,
      trainer: this.#trainer,
      reason: reasonOf,
      load,
      course: chapterMessages(place.locale).course
    };
    this.#file = new OwnFile(this.#form.filePlace, {...links, read: (own) => this.#read(own)});
    this.#progress = new Progress(speech, () => this.#stop());
    const [tabs, panel] = explorerTabs(document, this.#state.tab, speech);
    const part = (name: string): HTMLElement => html(document, "div", {class: name});
    this.#parts = {
      notice: html(document, "div", {class: "explorer-notice"}),
      summary: part("explorer-summary"),
      tools: part("explorer-tools"),
      compare: html(document, "section", {
        class: "explorer-compare",
        hidden: true,
        "aria-label": speech.keep.title
      }),
      tabs,
      panel,
      results: html(document, "div", {class: "explorer-results", "data-state": "empty"})
    };
    this.#panel = new Panel(panel, {
      ...links,
      code: (done) => codeOf(done, speech),
      choose: (choice) => {
        this.#state = {...this.#state, ...choice};
        this.#write();
        this.#showTab();
      }
    });
  }

  /** Opens the explorer in its place and starts the first run. Rejects with a `DataError` when its code does not come. */
  static async open(opening: ExplorerOpening): Promise<ExplorerPage> {
    const {text} = await opening.load("engine");
    const page = new ExplorerPage(opening, text);
    page.#build();
    page.#wanted();
    return page;
  }

  #build(): void {
    const {notice, summary, tools, compare, tabs, panel, results} = this.#parts;
    const status = html(document, "div", {class: "explorer-status"}, notice, this.#progress.element);
    results.append(status, summary, tools, compare, tabs, panel);
    tabs.hidden = true;
    panel.hidden = true;
    this.#root.replaceChildren(html(document, "div", {class: "explorer-body"}, this.#form.element, results));
    this.#root.classList.add("open");
    tabs.addEventListener("click", ({target}) => {
      const tab = (target as Element).closest<HTMLElement>("[data-tab]")?.dataset.tab;
      if (tab) this.#choose(tab as TabName);
    });
    tabs.addEventListener("keydown", (event) => {
      const next = tabAfter(this.#state.tab, event.key);
      if (next === null || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      this.#choose(next);
      tabs.querySelector<HTMLElement>(`[data-tab=${next}]`)?.focus();
    });
    this.#setting.signal.addEventListener("abort", () => {
      clearTimeout(this.#timer);
      this.#trainer.end();
    });
  }

  /** Starts what the state asks for. */
  #wanted(): void {
    const {recipe} = this.#state;
    if (recipe.data !== "own" || this.#own) return void this.#run();
    this.#file.ask(recipe.file, recipe.target);
    this.#mark(this.#done ? "stale" : "empty");
  }

  #change(recipe: Recipe): void {
    const own = recipe.data === "own" && this.#own;
    this.#state = {...this.#state, recipe: own ? {...recipe, file: own.file, target: own.target} : recipe};
    if (recipe.data !== this.#done?.recipe.data) this.#state = {...this.#state, axes: null, feature: null};
    this.#training.abort();
    this.#panel.stop();
    clearTimeout(this.#timer);
    if (this.#done) this.#mark("old");
    this.#timer = setTimeout(() => {
      this.#write();
      this.#wanted();
    }, quiet);
  }

  #read(own: OwnTable): void {
    this.#own = own;
    const {file, target} = own;
    if (this.#state.recipe.data !== "own") return;
    const same = this.#state.recipe.file === file && this.#state.recipe.target === target;
    this.#state = {
      ...this.#state,
      recipe: {...this.#state.recipe, file, target},
      ...(same ? {} : {axes: null, feature: null})
    };
    this.#write();
    void this.#run();
  }

  /** The address keeps the state; at the beginning it says nothing. */
  #write(): void {
    const text = stateText(this.#state);
    const {address} = this.#setting;
    const plain = text === stateText(initial) && !address.query().has(explorerName);
    if (!plain) address.push(formatQuery({[explorerName]: text}, address.query()), true);
  }

  #mark(state: "empty" | "fresh" | "old" | "stale"): void {
    const {state: words} = this.#speech;
    const {results, notice} = this.#parts;
    results.dataset.state = state;
    results.setAttribute("aria-busy", String(state === "old"));
    const fresh = this.#done ? words.time(this.#done.milliseconds) : "";
    notice.textContent = {empty: "", fresh, old: words.old, stale: words.stale}[state];
  }

  #stop(): void {
    const {notice} = this.#parts;
    this.#training.abort();
    this.#mark(this.#done ? "stale" : "empty");
    const {state} = this.#speech;
    const again = html(document, "button", {type: "button"}, state.again);
    again.addEventListener("click", () => this.#wanted());
    notice.replaceChildren(`${state.stopped} `, again);
    say(state.stopped);
    again.focus();
  }

  async #tableOf({data, file, target}: Recipe): Promise<SourcedTable | null> {
    if (data !== "own") return this.#datasets.table(data);
    const own = this.#own;
    if (!own || (file !== null && own.file !== file) || (target !== null && own.target !== target))
      return null;
    return {table: own.table, source: this.#speech.file.source(own.file)};
  }

  async #train(recipe: Recipe, signal: AbortSignal): Promise<Done | null> {
    const sourced = await this.#tableOf(recipe);
    if (!sourced) return null;
    const begun = performance.now();
    const run = await this.#trainer.ask(
      {type: "run", table: sourced.table as never, settings: recipe.settings as never},
      {signal, progress: (done) => this.#progress.at(done)}
    );
    return {recipe, run, ...sourced, milliseconds: performance.now() - begun};
  }

  async #run(): Promise<void> {
    this.#training.abort();
    const own = new AbortController();
    this.#training = own;
    this.#panel.stop();
    this.#progress.start();
    try {
      const done = await this.#train(this.#state.recipe, own.signal);
      if (own.signal.aborted || !done) return;
      this.#done = done;
      this.#show();
      await this.#restoreKept(own.signal);
    } catch (error) {
      if (own !== this.#training || error instanceof Halted) return;
      this.#mark(this.#done ? "stale" : "empty");
      this.#parts.notice.replaceChildren(
        html(document, "p", {class: "failure"}, said(error, this.#speech, reasonOf))
      );
    } finally {
      if (own === this.#training) this.#progress.end();
    }
  }

  /** A link names the run that was kept: it is trained again. */
  async #restoreKept(signal: AbortSignal): Promise<void> {
    const recipe = this.#state.kept;
    if (!recipe || this.#kept) return;
    const kept = await this.#train(recipe, signal);
    if (signal.aborted) return;
    this.#kept = kept;
    if (!kept) this.#parts.notice.textContent = this.#speech.keep.missing(recipe.file ?? "");
    this.#showSides();
    this.#showTab();
  }

  #show(): void {
    const done = this.#done!;
    const {summary, tabs, panel} = this.#parts;
    this.#mark("fresh");
    summary.replaceChildren(...summaryNodes(done, this.#speech));
    tabs.hidden = false;
    panel.hidden = false;
    this.#root.dataset.milliseconds = String(Math.round(done.milliseconds));
    this.#root.dataset.runs = String(Number(this.#root.dataset.runs ?? 0) + 1);
    this.#showSides();
    this.#showTab();
    say(this.#speech.state.ready(headline(done, this.#speech), done.milliseconds));
  }

  #showSides(): void {
    const {tools, compare} = this.#parts;
    const {keep} = this.#speech;
    const done = this.#done!;
    const button = (text: string, name: string, press: () => void): HTMLElement => {
      const element = html(document, "button", {type: "button", "data-do": name}, text);
      element.addEventListener("click", press);
      return element;
    };
    const focused = tools.contains(document.activeElement);
    tools.replaceChildren(
      button(keep.keep, "keep", () => this.#keep(done)),
      ...(this.#kept ? [button(keep.forget, "forget", () => this.#keep(null))] : [])
    );
    if (focused) tools.querySelector<HTMLElement>("button")?.focus();
    const both = this.#kept !== null && this.#kept !== done;
    compare.hidden = !both;
    this.#parts.results.classList.toggle("two", both);
    compare.replaceChildren(...(both ? comparisonNodes(this.#kept!, done, this.#speech) : []));
    if (both) fillComparison(compare, this.#kept!, done, this.#speech);
  }

  #keep(done: Done | null): void {
    this.#kept = done;
    this.#state = {...this.#state, kept: done?.recipe ?? null};
    this.#write();
    this.#showSides();
    this.#showTab();
  }

  #choose(tab: TabName): void {
    this.#state = {...this.#state, tab};
    this.#write();
    chooseTab(this.#parts.tabs, this.#parts.panel, tab);
    this.#showTab();
  }

  #showTab(): void {
    const {tab, axes, feature} = this.#state;
    const kept = this.#kept === this.#done ? null : this.#kept;
    if (this.#done) this.#panel.show(tab, this.#done, kept, {axes, feature});
  }
}
