/** The tab that is open: its figures at once where the run has them, after more work where it has not. */

import {html} from "../../components/dom.ts";
import {indicatorList} from "../../components/explorer/parts.ts";
import type {ExplorerSpeech} from "../../i18n/explorer.ts";
import {explorerSentences} from "../../i18n/explorer-problems.ts";
import type {Done, ExplorerContext} from "../../views/explorer/context.ts";
import {foldsFigure, learningFigure, mapFigure} from "../../views/explorer/costly.ts";
import {curveFigures} from "../../views/explorer/curves.ts";
import {datasetFacts, datasetFigure, modelFacts} from "../../views/explorer/dataset.ts";
import {distributionFigure, featureOrder, importanceFigure} from "../../views/explorer/features.ts";
import {confusionFigure, reportFigure} from "../../views/explorer/report.ts";
import type {ExplorerState, TabName} from "../../views/explorer/state.ts";
import type {FigureView} from "../../views/view.ts";
import type {Code} from "./code.ts";
import {type FigureLinks, putFigure} from "./figures.ts";
import {Progress} from "./progress.ts";
import {Halted, Refused, type Trainer} from "./trainer.ts";

type Choice = Pick<ExplorerState, "axes" | "feature">;

export interface PanelLinks extends FigureLinks {
  readonly trainer: Trainer;
  readonly code: (done: Done) => Code;
  readonly reason: (error: unknown) => string;
  /** The reader has chosen axes or a feature. */
  choose(choice: Partial<Choice>): void;
}

const costly: readonly TabName[] = ["map", "learning", "folds"];

export class Panel {
  readonly #place: HTMLElement;
  readonly #links: PanelLinks;
  readonly #progress: Progress;
  #working = new AbortController();
  /** Figures that took work, by run, tab and axes. */
  readonly #made = new Map<string, FigureView>();
  #done: Done | null = null;

  constructor(place: HTMLElement, links: PanelLinks) {
    this.#place = place;
    this.#links = links;
    this.#progress = new Progress(links.speech, () => this.#working.abort());
  }

  /** Ends the work of the tab. */
  stop(): void {
    this.#working.abort();
  }

  /** Shows a tab of a run, beside it the run that is kept. */
  show(tab: TabName, done: Done, kept: Done | null, choice: Choice): void {
    this.#working.abort();
    if (this.#done !== done) this.#made.clear();
    this.#done = done;
    this.#place.replaceChildren();
    const context = {done, speech: this.#links.speech};
    if (costly.includes(tab)) return void this.#work(tab, context, choice);
    const controls = tab === "distributions" ? this.#featureChoice(context, choice) : null;
    if (controls) this.#place.append(controls);
    if (tab === "dataset")
      this.#place.append(indicatorList(document, datasetFacts(done, this.#links.speech)));
    for (const [i, view] of this.#figures(tab, context, choice).entries())
      this.#pair(`${tab}-${i}`, view, tab, i, kept);
    if (tab === "dataset") this.#datasetNotes(done);
    if (tab === "code") this.#place.append(...this.#links.code(done).nodes);
  }

  /** A figure, and the same of the run that is kept. */
  #pair(name: string, view: FigureView, tab: TabName, i: number, kept: Done | null): void {
    const {speech} = this.#links;
    if (!kept || tab === "distributions" || tab === "dataset")
      return void putFigure(this.#place, name, view, this.#links);
    const other = this.#figures(tab, {done: kept, speech}, {axes: null, feature: null})[i];
    const pair = html(document, "div", {class: "explorer-pair"});
    this.#place.append(pair);
    for (const [own, side, word] of [
      [other, "a", speech.keep.a],
      [view, "b", speech.keep.b]
    ] as const) {
      const holder = html(document, "div", {}, html(document, "p", {class: "name"}, word));
      pair.append(holder);
      putFigure(holder, `${name}-${side}`, own, this.#links);
    }
  }

  #figures(tab: TabName, context: ExplorerContext, {feature}: Choice): readonly FigureView[] {
    switch (tab) {
      case "report":
        return [reportFigure(context)];
      case "confusion":
        return [confusionFigure(context)];
      case "curves":
        return curveFigures(context);
      case "importance":
        return [importanceFigure(context)];
      case "distributions":
        return [distributionFigure(context, feature)];
      case "dataset":
        return [datasetFigure(context)];
      default:
        return [];
    }
  }

  #select(
    label: string,
    options: readonly (readonly [string, string])[],
    at: string,
    choose: (value: string) => void
  ): HTMLElement {
    const select = html(
      document,
      "select",
      {autocomplete: "off"},
      ...options.map(([value, text]) => html(document, "option", {value, selected: value === at}, text))
    ) as HTMLSelectElement;
    select.addEventListener("change", () => choose(select.value));
    return html(document, "label", {class: "explorer-choice"}, html(document, "span", {}, label), select);
  }

  #featureChoice(context: ExplorerContext, {feature}: Choice): HTMLElement {
    const {speech, choose} = this.#links;
    const order = featureOrder(context);
    const at = feature !== null && order.includes(feature) ? feature : order[0];
    return this.#select(
      speech.distributions.choose,
      order.map((name) => [name, name] as const),
      at,
      (name) => {
        choose({feature: name});
        this.#place.querySelector<HTMLElement>("select")?.focus();
      }
    );
  }

  /** Axes of the map: principal components, or two features. */
  #axesChoice({done}: ExplorerContext, {axes}: Choice): HTMLElement {
    const {speech, choose} = this.#links;
    const {features} = done.table;
    const words = speech.map;
    const [x, y] = axes ?? ["", ""];
    const pick = (name: string, value: string): void => {
      const other = (taken: string): string => features.find((one) => one !== taken)!;
      if (value === "") choose({axes: null});
      else if (name === "x") choose({axes: [value, y === value || y === "" ? other(value) : y]});
      else choose({axes: [x === value || x === "" ? other(value) : x, value]});
      this.#place.querySelector<HTMLElement>(`[data-axis="${name}"] select`)?.focus();
    };
    const options = [["", words.components] as const, ...features.map((name) => [name, name] as const)];
    const one = (name: "x" | "y", at: string): HTMLElement => {
      const element = this.#select(words[name], options, at, (value) => pick(name, value));
      element.dataset.axis = name;
      return element;
    };
    return html(document, "div", {class: "explorer-choices"}, one("x", x), one("y", y));
  }

  async #work(tab: TabName, context: ExplorerContext, choice: Choice): Promise<void> {
    const {features} = context.done.table;
    const known =
      choice.axes?.every((name) => features.includes(name)) && features.length > 1 ? choice.axes : null;
    if (tab === "map" && features.length > 1)
      this.#place.append(this.#axesChoice(context, {...choice, axes: known}));
    const key = `${tab}/${known?.join("/") ?? ""}`;
    const before = this.#made.get(key);
    if (before) return void putFigure(this.#place, tab, before, this.#links);
    this.#working = new AbortController();
    const {signal} = this.#working;
    const {speech, reason} = this.#links;
    this.#place.append(this.#progress.element);
    this.#progress.start();
    try {
      const view = await this.#make(tab, context, known, signal);
      if (signal.aborted) return;
      this.#made.set(key, view);
      this.#progress.element.remove();
      putFigure(this.#place, tab, view, this.#links);
    } catch (error) {
      if (
        signal !== this.#working.signal ||
        this.#done !== context.done ||
        !this.#progress.element.isConnected
      )
        return;
      this.#progress.element.remove();
      if (error instanceof Halted) this.#offerAgain(tab, context, choice);
      else this.#place.append(html(document, "p", {class: "failure"}, said(error, speech, reason)));
    } finally {
      if (signal === this.#working.signal) this.#progress.end();
    }
  }

  #offerAgain(tab: TabName, {done}: ExplorerContext, choice: Choice): void {
    const {state} = this.#links.speech;
    const again = html(document, "button", {type: "button"}, state.again);
    again.addEventListener("click", () => this.show(tab, done, null, choice));
    this.#place.append(
      html(document, "p", {class: "explorer-stopped", role: "status"}, `${state.stopped} `, again)
    );
    again.focus();
  }

  async #make(
    tab: TabName,
    context: ExplorerContext,
    axes: Choice["axes"],
    signal: AbortSignal
  ): Promise<FigureView> {
    const {trainer} = this.#links;
    const {table, recipe} = context.done;
    const asking = {signal, progress: (share: number) => this.#progress.at(share)};
    const common = {table: table as never, settings: recipe.settings as never};
    if (tab === "learning")
      return learningFigure(context, await trainer.ask({type: "learningCurve", ...common}, asking));
    if (tab === "folds")
      return foldsFigure(context, await trainer.ask({type: "crossValidate", ...common}, asking));
    const options = axes ? {options: {features: [...axes] as [string, string]}} : {};
    return mapFigure(context, await trainer.ask({type: "map", ...common, ...options}, asking));
  }

  #datasetNotes(done: Done): void {
    const {speech} = this.#links;
    const words = speech.dataset;
    const say = explorerSentences(speech.locale);
    const list = (title: string, items: readonly string[]): HTMLElement =>
      html(
        document,
        "div",
        {class: "explorer-notes"},
        html(document, "h4", {}, title),
        html(document, "ul", {class: "explorer-list"}, ...items.map((item) => html(document, "li", {}, item)))
      );
    const notes = done.table.notes.map(say);
    this.#place.append(
      list(words.model, modelFacts(done, speech)),
      list(words.notes, notes.length > 0 ? notes : [words.none]),
      list(words.list, done.table.features)
    );
  }
}

/** Why something was refused, in a sentence. */
export function said(error: unknown, speech: ExplorerSpeech, reason: (error: unknown) => string): string {
  if (error instanceof Refused && error.problem) return explorerSentences(speech.locale)(error.problem);
  return speech.broken(reason(error));
}
