/** The explorer on its page: what is set, what is trained, what is shown. */
import {html} from "../../components/dom.ts";
import {chapterMessages} from "../../i18n/chapters.ts";
import {type ExplorerSpeech, explorerSpeech} from "../../i18n/explorer.ts";
import type {Done} from "../../views/explorer/context.ts";
import {
  type ExplorerState,
  ofFile,
  type Recipe,
  sameRecipe,
  type TabName
} from "../../views/explorer/state.ts";
import {headline} from "../../views/explorer/summary.ts";
import {say} from "../live.ts";
import {reasonOf} from "../reason.ts";
import {codeOf} from "./code.ts";
import {Datasets} from "./datasets.ts";
import {ExplorerForm} from "./form.ts";
import {StateHistory} from "./history.ts";
import type {ExplorerOpening} from "./opening.ts";
import {OwnFile, type OwnTable} from "./own-file.ts";
import {Panel, said} from "./panel.ts";
import {refusedOf} from "./refused.ts";
import {Results} from "./results.ts";
import {Runs} from "./runs.ts";
import {Halted, Trainer} from "./trainer.ts";

/** Time between the reader's last change and the training that follows, milliseconds. */
const quiet = 250;

export class ExplorerPage {
  readonly #root: HTMLElement;
  readonly #history: StateHistory;
  readonly #turn: Promise<void>;
  readonly #speech: ExplorerSpeech;
  readonly #runs: Runs;
  readonly #form: ExplorerForm;
  readonly #file: OwnFile;
  readonly #results: Results;
  readonly #panel: Panel;
  #state: ExplorerState;
  #done: Done | null = null;
  #kept: Done | null = null;
  #training = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  private constructor({root, place, setting, load, turn}: ExplorerOpening, code: string) {
    const speech = explorerSpeech(place.locale);
    this.#root = root;
    this.#history = new StateHistory(setting.address, setting.signal);
    this.#turn = turn();
    this.#speech = speech;
    this.#state = this.#history.read();
    const trainer = new Trainer(code);
    trainer.start();
    this.#runs = new Runs(trainer, new Datasets(setting.files(place, "course"), place.locale), speech);
    this.#form = new ExplorerForm(this.#state.recipe, {
      speech,
      change: (recipe, moved) => this.#change(recipe, moved)
    });
    const links = {speech, trainer, reason: reasonOf, load, course: chapterMessages(place.locale).course};
    this.#file = new OwnFile(this.#form.filePlace, {
      ...links,
      read: (own) => this.#read(own),
      refused: () => this.#refused()
    });
    this.#results = new Results(this.#state.tab, {
      speech,
      stop: () => this.#stop(),
      again: () => this.#wanted(),
      keep: (on) => this.#keep(on ? this.#done : null),
      choose: (tab) => this.#choose(tab)
    });
    this.#panel = new Panel(this.#results.panel, {
      ...links,
      code: (done) => codeOf(done, speech, load),
      choose: (choice) => {
        this.#state = {...this.#state, ...choice};
        this.#history.write(this.#state);
        this.#showTab();
      }
    });
    this.#arrive();
    const present = () => this.#state;
    this.#history.follow(present, (state) => this.#return(state));
    setting.signal.addEventListener("abort", () => {
      clearTimeout(this.#timer);
      trainer.end();
    });
  }

  /**
   * Opens the explorer in its place and starts the first run, unless the reader has left meanwhile. Rejects with a
   * `DataError` when its code does not come.
   */
  static async open(opening: ExplorerOpening): Promise<void> {
    const {text} = await opening.load("engine");
    if (opening.setting.signal.aborted) return;
    const page = new ExplorerPage(opening, text);
    page.#form.element.append(page.#results.echo);
    const body = html(document, "div", {class: "explorer-body"}, page.#form.element, page.#results.element);
    opening.root.replaceChildren(body);
    opening.root.classList.add("open");
    page.#wanted();
  }

  /** A link has brought the state: what it asked for in vain is said, and gone from the address. */
  #arrive(): void {
    const {labels, f} = this.#speech;
    const asked = this.#history.settle(this.#state);
    const refused = asked === null ? [] : refusedOf(asked, this.#state.recipe, this.#speech);
    this.#results.refused(refused.length > 0 ? labels.refused(f.list(refused)) : "");
  }

  /** Starts what the state asks for. */
  #wanted(): void {
    const {recipe} = this.#state;
    if (this.#runs.has(recipe)) return void this.#run();
    if (this.#file.again(recipe.file, recipe.target)) return;
    this.#file.ask(recipe.file, recipe.target);
    this.#markOlder();
  }

  #change(recipe: Recipe, moved: string | null): void {
    this.#history.set(moved);
    this.#results.refused("");
    const own = recipe.data === "own" && this.#runs.own;
    this.#state = {...this.#state, recipe: own ? {...recipe, file: own.file, target: own.target} : recipe};
    if (recipe.data !== this.#done?.recipe.data) this.#state = {...this.#state, axes: null, feature: null};
    this.#training.abort();
    this.#panel.stop();
    clearTimeout(this.#timer);
    if (this.#done) this.#results.mark("old", this.#done);
    this.#timer = setTimeout(() => {
      this.#history.write(this.#state);
      this.#wanted();
    }, quiet);
  }

  #read(own: OwnTable): void {
    this.#runs.own = own;
    const before = this.#state;
    if (before.recipe.data !== "own") return;
    // A run that was about to start would have been of this file: it starts now.
    clearTimeout(this.#timer);
    this.#state = ofFile(before, own.file, own.target);
    if (before.recipe.file !== null && this.#state !== before) this.#history.enter();
    this.#history.write(this.#state);
    void this.#run();
  }

  /** What is shown is not of the file that the reader chose last, and no setting trains on the one before. */
  #refused(): void {
    this.#runs.own = null;
    if (this.#state.recipe.data !== "own") return;
    clearTimeout(this.#timer);
    this.#training.abort();
    this.#state = ofFile(this.#state, null, null);
    this.#form.show(this.#state.recipe);
    this.#history.write(this.#state);
    this.#markOlder();
  }

  /** The reader went back or forth: what was set then is set again, and trained again. */
  #return(state: ExplorerState): void {
    clearTimeout(this.#timer);
    this.#state = state;
    this.#arrive();
    if (!sameRecipe(state.kept, this.#kept?.recipe ?? null)) this.#kept = null;
    this.#form.show(state.recipe);
    this.#results.open(state.tab);
    this.#training.abort();
    this.#panel.stop();
    if (this.#done) this.#results.mark("old", this.#done);
    this.#wanted();
  }

  /** What is shown, if anything, is of other settings, and stays. */
  #markOlder(): void {
    this.#results.mark(this.#done ? "stale" : "empty", this.#done);
    this.#panel.rest();
  }

  #stop(): void {
    this.#training.abort();
    this.#markOlder();
    this.#results.stopped();
  }

  async #run(): Promise<void> {
    this.#training.abort();
    const own = new AbortController();
    this.#training = own;
    this.#panel.stop();
    const {progress} = this.#results;
    progress.start();
    try {
      await this.#turn;
      const done = await this.#train(this.#state.recipe, own.signal);
      if (own.signal.aborted || !done) return;
      this.#done = done;
      this.#show();
      await this.#restoreKept(own.signal);
    } catch (error) {
      if (own !== this.#training || error instanceof Halted) return;
      this.#markOlder();
      this.#results.failed(said(error, this.#speech, reasonOf));
    } finally {
      if (own === this.#training) progress.end();
    }
  }

  #train(recipe: Recipe, signal: AbortSignal): Promise<Done | null> {
    return this.#runs.train(recipe, {signal, progress: (done) => this.#results.progress.at(done)});
  }

  /** A link names the run that was kept: it is trained again. */
  async #restoreKept(signal: AbortSignal): Promise<void> {
    const recipe = this.#state.kept;
    if (!recipe || this.#kept) return;
    const kept = await this.#train(recipe, signal);
    if (signal.aborted) return;
    this.#kept = kept;
    if (!kept) this.#results.missing(recipe.file ?? "");
    this.#showSides();
  }

  #show(): void {
    const done = this.#done!;
    this.#results.show(done);
    this.#root.dataset.milliseconds = String(Math.round(done.milliseconds));
    this.#root.dataset.runs = String(Number(this.#root.dataset.runs ?? 0) + 1);
    this.#showSides();
    say(this.#speech.state.ready(headline(done, this.#speech), done.milliseconds));
  }

  #showSides(): void {
    this.#results.showSides(this.#done!, this.#kept);
    this.#showTab();
  }

  #keep(done: Done | null): void {
    this.#kept = done;
    this.#state = {...this.#state, kept: done?.recipe ?? null};
    this.#history.write(this.#state);
    this.#showSides();
  }

  #choose(tab: TabName): void {
    this.#state = {...this.#state, tab};
    this.#history.write(this.#state);
    this.#results.open(tab);
    this.#showTab();
  }

  #showTab(): void {
    const {tab, axes, feature} = this.#state;
    const kept = this.#kept === this.#done ? null : this.#kept;
    if (this.#done) this.#panel.show(tab, this.#done, kept, {axes, feature});
  }
}
