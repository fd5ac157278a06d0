/** Where the page shows what came of training: how far it is, what the run comes to, the kept one beside, the tabs. */
import {html} from "../../components/dom.ts";
import {chooseTab, explorerTabs, tabAfter} from "../../components/explorer/tabs.ts";
import type {ExplorerSpeech} from "../../i18n/explorer.ts";
import type {Done} from "../../views/explorer/context.ts";
import type {TabName} from "../../views/explorer/state.ts";
import {say} from "../live.ts";
import {Progress} from "./progress.ts";
import {comparisonNodes, fillComparison, summaryNodes} from "./summary.ts";

export interface ResultsLinks {
  readonly speech: ExplorerSpeech;
  /** The reader stops the training. */
  stop(): void;
  /** The reader wants what was stopped after all. */
  again(): void;
  /** The reader keeps the run on the page, or forgets the one that was kept. */
  keep(on: boolean): void;
  choose(tab: TabName): void;
}

/** What stands there: nothing, what is set, an older run while another trains, or one that is no longer what is set. */
export type Standing = "empty" | "fresh" | "old" | "stale";

const part = (name: string): HTMLElement => html(document, "div", {class: name});

export class Results {
  readonly element = part("explorer-results");
  /** Where the open tab is shown. */
  readonly panel: HTMLElement;
  /** The accuracy once more, to stand by the settings where those hide the results. */
  readonly echo = html(document, "p", {class: "explorer-echo"});
  readonly progress: Progress;
  readonly #links: ResultsLinks;
  readonly #refused = html(document, "p", {class: "explorer-remark", role: "status", hidden: true});
  readonly #notice = part("explorer-notice");
  readonly #summary = part("explorer-summary");
  readonly #tools = part("explorer-tools");
  readonly #compare: HTMLElement;
  readonly #tabs: HTMLElement;

  constructor(tab: TabName, links: ResultsLinks) {
    const {speech} = links;
    this.#links = links;
    this.progress = new Progress(speech, () => links.stop());
    this.#compare = html(document, "section", {
      class: "explorer-compare",
      hidden: true,
      "aria-label": speech.keep.title
    });
    [this.#tabs, this.panel] = explorerTabs(document, tab, speech);
    this.#tabs.hidden = true;
    this.panel.hidden = true;
    const status = html(document, "div", {class: "explorer-status"}, this.#notice, this.progress.element);
    this.element.append(
      this.#refused,
      status,
      this.#summary,
      this.#tools,
      this.#compare,
      this.#tabs,
      this.panel
    );
    this.mark("empty", null);
    this.#listen();
  }

  #listen(): void {
    const {choose} = this.#links;
    this.#tabs.addEventListener("click", ({target}) => {
      const tab = (target as Element).closest<HTMLElement>("[data-tab]")?.dataset.tab;
      if (tab) choose(tab as TabName);
    });
    this.#tabs.addEventListener("keydown", (event) => {
      const open = this.#tabs.querySelector<HTMLElement>("[aria-selected=true]")!.dataset.tab as TabName;
      const next = tabAfter(open, event.key);
      if (next === null || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      choose(next);
      this.#tabs.querySelector<HTMLElement>(`[data-tab=${next}]`)?.focus();
    });
  }

  /** Says how what is shown stands to what is set. */
  mark(standing: Standing, done: Done | null): void {
    const {state: words} = this.#links.speech;
    this.element.dataset.state = standing;
    this.element.setAttribute("aria-busy", String(standing === "old"));
    this.echo.textContent = done ? words.echo(done.run.accuracy, standing === "fresh") : "";
    const fresh = done ? words.time(done.milliseconds) : "";
    this.#notice.textContent = {empty: "", fresh, old: words.old, stale: words.stale}[standing];
  }

  /** Says what a link asked for in vain; nothing where the text is empty. */
  refused(text: string): void {
    this.#refused.hidden = text === "";
    this.#refused.textContent = text;
  }

  /** Says that the reader stopped the training, and offers it again. */
  stopped(): void {
    const {speech, again} = this.#links;
    const {state} = speech;
    const button = html(document, "button", {type: "button"}, state.again);
    button.addEventListener("click", () => again());
    this.#notice.replaceChildren(`${state.stopped} `, button);
    say(state.stopped);
    button.focus();
  }

  failed(text: string): void {
    this.#notice.replaceChildren(html(document, "p", {class: "failure"}, text));
  }

  /** The run that a link wants beside needs a file that is not here. */
  missing(file: string): void {
    this.#notice.textContent = this.#links.speech.keep.missing(file);
  }

  show(done: Done): void {
    this.mark("fresh", done);
    this.#summary.replaceChildren(...summaryNodes(done, this.#links.speech));
    this.#tabs.hidden = false;
    this.panel.hidden = false;
  }

  open(tab: TabName): void {
    chooseTab(this.#tabs, this.panel, tab);
  }

  /** The buttons that keep and forget a run, and the kept one beside. */
  showSides(done: Done, kept: Done | null): void {
    const {speech, keep} = this.#links;
    const button = (text: string, name: string, on: boolean): HTMLElement => {
      const element = html(document, "button", {type: "button", "data-do": name}, text);
      element.addEventListener("click", () => keep(on));
      return element;
    };
    const focused = this.#tools.contains(document.activeElement);
    this.#tools.replaceChildren(
      button(speech.keep.keep, "keep", true),
      ...(kept ? [button(speech.keep.forget, "forget", false)] : [])
    );
    if (focused) this.#tools.querySelector<HTMLElement>("button")?.focus();
    const beside = kept !== done ? kept : null;
    this.#compare.hidden = !beside;
    this.element.classList.toggle("two", beside !== null);
    this.#compare.replaceChildren(...(beside ? comparisonNodes(beside, done, speech) : []));
    if (beside) fillComparison(this.#compare, beside, done, speech);
  }
}
