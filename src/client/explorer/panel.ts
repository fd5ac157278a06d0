/** The tab that is open, of the run at hand and of the kept one beside it; what takes work comes after its progress. */
import {html} from "../../components/dom.ts";
import {indicatorList} from "../../components/explorer/parts.ts";
import type {ExplorerSpeech} from "../../i18n/explorer.ts";
import {explorerSentences} from "../../i18n/explorer-problems.ts";
import {aloneBecause, foldsCompared, namedApart, sameTable} from "../../views/explorer/beside.ts";
import type {Done} from "../../views/explorer/context.ts";
import {datasetFacts} from "../../views/explorer/dataset.ts";
import {featureOrder} from "../../views/explorer/distributions.ts";
import type {TabName} from "../../views/explorer/state.ts";
import {
  type CostlyResults,
  type CostlyTab,
  costlyFigures,
  isCostly,
  readyFigures
} from "../../views/explorer/tabs.ts";
import type {FigureView} from "../../views/view.ts";
import type {Code} from "./code.ts";
import {Costly} from "./costly.ts";
import {modelNote, tableNotes} from "./dataset-notes.ts";
import {type FigureLinks, putFigure} from "./figures.ts";
import {Progress} from "./progress.ts";
import {axesChoice, type Choice, featureChoice} from "./tab-choices.ts";
import {Halted, Refused, type Trainer} from "./trainer.ts";

export interface PanelLinks extends FigureLinks {
  readonly trainer: Trainer;
  readonly code: (done: Done) => Code;
  readonly reason: (error: unknown) => string;
  /** The reader has chosen axes or a feature. */
  choose(choice: Partial<Choice>): void;
}

/** What is shown: a tab of the run at hand, or of two runs, the kept one first. */
interface Open {
  readonly tab: TabName;
  readonly sides: readonly [Done] | readonly [kept: Done, done: Done];
  readonly choice: Choice;
}

export class Panel {
  readonly #place: HTMLElement;
  readonly #links: PanelLinks;
  readonly #progress: Progress;
  readonly #costly: Costly;
  #working = new AbortController();
  /** What is worked out for the tab now; then what was, where another run was to follow. */
  #underWay: Open | null = null;
  #cut: Open | null = null;

  constructor(place: HTMLElement, links: PanelLinks) {
    this.#place = place;
    this.#links = links;
    this.#costly = new Costly(links.trainer);
    this.#progress = new Progress(links.speech, () => this.#working.abort());
  }

  /** Ends the work of the tab, which another run is to follow. */
  stop(): void {
    this.#working.abort();
    this.#working = new AbortController();
    this.#progress.end();
    this.#cut ??= this.#underWay;
    this.#underWay = null;
  }

  /** No other run follows for now: a tab whose work was ended says so, and offers it again. */
  rest(): void {
    if (this.#cut) this.#place.append(this.#again(this.#cut));
    this.#cut = null;
  }

  /** Shows a tab of a run, beside it the run that is kept where the two may differ; what fails says why. */
  show(tab: TabName, done: Done, kept: Done | null, choice: Choice): void {
    this.stop();
    this.#cut = null;
    this.#place.replaceChildren();
    try {
      this.#fill(tab, done, kept, choice);
    } catch (error) {
      this.#fail(error);
    }
  }

  #fill(tab: TabName, done: Done, kept: Done | null, choice: Choice): void {
    const {speech} = this.#links;
    const alone = kept && aloneBecause(tab, kept, done, speech);
    if (alone) this.#say(alone);
    const open: Open = {tab, sides: kept && !alone ? [kept, done] : [done], choice};
    this.#choices(tab, done, choice);
    if (isCostly(tab)) return void this.#work(tab, open);
    if (tab === "dataset") this.#put(open, (side) => [indicatorList(document, datasetFacts(side, speech))]);
    this.#figures(open, readyFigures(tab, this.#contexts(open), choice.feature));
    if (tab === "dataset") this.#notes(open, done, kept);
    if (tab === "code") this.#put(open, (side) => this.#links.code(side).nodes);
  }

  #contexts({sides}: Open) {
    return sides.map((done) => ({done, speech: this.#links.speech}));
  }

  #say(text: string): void {
    this.#place.append(html(document, "p", {class: "explorer-remark"}, text));
  }

  #fail(error: unknown): void {
    const {speech, reason} = this.#links;
    this.#place.append(html(document, "p", {class: "failure"}, said(error, speech, reason)));
  }

  /** Controls of the tab; the one that was used keeps the focus. */
  #choices(tab: TabName, done: Done, {axes, feature}: Choice): void {
    const {speech, choose} = this.#links;
    const {features} = done.table;
    const chosen = (choice: Partial<Choice>): void => {
      const at = [...this.#place.querySelectorAll("select")].indexOf(document.activeElement as never);
      choose(choice);
      this.#place.querySelectorAll("select")[at]?.focus();
    };
    if (tab === "distributions") {
      const order = featureOrder({done, speech});
      const at = feature !== null && order.includes(feature) ? feature : order[0];
      this.#place.append(featureChoice(order, at, speech, chosen));
    }
    if (tab === "map" && features.length > 1)
      this.#place.append(axesChoice(features, axesOf(done, axes), speech, chosen));
  }

  /** A place for each side, with its name where there are two. */
  #holders({sides}: Open): readonly HTMLElement[] {
    const {keep} = this.#links.speech;
    if (sides.length === 1) return [this.#place];
    const holders = [keep.a, keep.b].map((name) =>
      html(document, "div", {}, html(document, "p", {class: "name"}, name))
    );
    this.#place.append(html(document, "div", {class: "explorer-pair"}, ...holders));
    return holders;
  }

  #put(open: Open, nodes: (side: Done) => readonly Node[]): void {
    for (const [i, holder] of this.#holders(open).entries()) holder.append(...nodes(open.sides[i]));
  }

  /** Figures, each with the same of the other side beside it. */
  #figures(open: Open, figures: readonly (readonly FigureView[])[]): void {
    for (const [i, views] of figures.entries())
      for (const [side, holder] of this.#holders(open).entries())
        putFigure(holder, `${open.tab}-${i}-${side}`, namedApart(views)[side], this.#links);
  }

  /** The models differ even where all of the table is the same. */
  #notes(open: Open, done: Done, kept: Done | null): void {
    const {speech} = this.#links;
    const sides: Open["sides"] = kept ? [kept, done] : [done];
    this.#put({...open, sides}, (side) => [modelNote(side, speech)]);
    const tables: Open["sides"] = kept && !sameTable(kept, done) ? sides : [done];
    this.#put({...open, sides: tables}, (side) => tableNotes(side, speech));
  }

  async #work(tab: CostlyTab, open: Open): Promise<void> {
    const working = new AbortController();
    [this.#working, this.#underWay] = [working, open];
    this.#place.append(this.#progress.element);
    this.#progress.start();
    try {
      const results = await this.#results(tab, open, working.signal);
      if (working !== this.#working) return;
      this.#progress.element.remove();
      const compared =
        tab === "folds" ? foldsCompared(open.sides, results as never, this.#links.speech) : null;
      if (compared) this.#say(compared);
      this.#figures(open, [costlyFigures(tab, this.#contexts(open), results)]);
    } catch (error) {
      if (working !== this.#working) return;
      this.#progress.element.remove();
      if (error instanceof Halted) this.#offerAgain(open);
      else this.#fail(error);
    } finally {
      if (working === this.#working) {
        this.#progress.end();
        this.#underWay = null;
      }
    }
  }

  async #results<T extends CostlyTab>(
    tab: T,
    {sides, choice}: Open,
    signal: AbortSignal
  ): Promise<CostlyResults[T][]> {
    const results: CostlyResults[T][] = [];
    for (const [i, done] of sides.entries()) {
      const progress = (share: number): void => this.#progress.at((i + share) / sides.length);
      const axes = tab === "map" ? axesOf(done, choice.axes) : null;
      results.push(await this.#costly.result(tab, done, axes, {signal, progress}));
    }
    return results;
  }

  #offerAgain(open: Open): void {
    const line = this.#again(open);
    this.#place.append(line);
    line.querySelector("button")!.focus();
  }

  /** Says that the work of a tab was stopped, beside the button that does it after all. */
  #again({tab, sides, choice}: Open): HTMLElement {
    const {state} = this.#links.speech;
    const again = html(document, "button", {type: "button"}, state.again);
    const [first, second] = sides;
    again.addEventListener("click", () => this.show(tab, second ?? first, second ? first : null, choice));
    return html(document, "p", {class: "explorer-stopped", role: "status"}, `${state.stopped} `, again);
  }
}

/** The axes that are chosen, where the run's table has both. */
const axesOf = ({table: {features}}: Done, axes: Choice["axes"]): Choice["axes"] =>
  axes?.every((name) => features.includes(name)) && features.length > 1 ? axes : null;

/** Why something was refused, in a sentence. */
export function said(error: unknown, speech: ExplorerSpeech, reason: (error: unknown) => string): string {
  if (error instanceof Refused && error.problem) return explorerSentences(speech.locale)(error.problem);
  return speech.broken(reason(error));
}
