/** A cell in the page: it runs, can be edited, put back, copied and shared. */
import type {CellResult} from "../../cells/engine.ts";
import type {CellError} from "../../cells/error.ts";
import type {Shown} from "../../cells/shown.ts";
import {type CellFacts, shownFacts} from "../../components/cells/chart.ts";
import type {CellHost} from "../../components/cells/host.ts";
import {spacedText} from "../../components/cells/parts.ts";
import {say} from "../live.ts";
import {reasonOf} from "../reason.ts";
import {CellControls, type ControlLinks} from "./cell-controls.ts";
import {CodePlace, type CodeSetting} from "./code-place.ts";
import {cellFault} from "./fault-text.ts";
import {type Asked, Outputs} from "./outputs.ts";

export interface PageCell extends CellFacts {
  readonly code: string;
  readonly source: string;
}

/** What a cell asks of its chapter. */
export interface CellLinks extends ControlLinks {
  /** Runs code; `afresh`: after all that other code may have changed is as it was. */
  define(id: string, code: string, afresh?: boolean): void;
  /** A link that restores the chapter as it is, at this cell; null where no address can hold it. */
  link(id: string): Promise<string | null>;
}

const query = <T extends Element = HTMLElement>(root: Element, selector: string): T | null =>
  root.querySelector<T>(selector);

export class LiveCell {
  readonly element: HTMLElement;
  readonly cell: PageCell;
  readonly outputs: Outputs;
  readonly controls: CellControls;
  readonly code: CodePlace | null;
  readonly #host: CellHost;
  readonly #links: CellLinks;
  #uses: readonly string[] = [];
  /** What the chapter's own code came to last. */
  #own: readonly Shown[] | null = null;
  /** Whether it shows something else, since the reader changed the code. */
  #altered = false;
  /** Why the reader has asked for the run that is under way; null where it came about by itself. */
  #asked: Asked | null = null;

  constructor(
    element: HTMLElement,
    cell: PageCell,
    host: CellHost,
    editing: Pick<CodeSetting, "names" | "load">,
    links: CellLinks,
    signal: AbortSignal
  ) {
    this.element = element;
    this.cell = cell;
    this.#host = host;
    this.#links = links;
    this.outputs = new Outputs(query(element, "[data-output]")!, () => this.told, host);
    const place = query(element, ".code-place");
    this.code = place
      ? new CodePlace(place, {
          original: cell.code,
          locale: host.locale,
          ...editing,
          label: host.words.cell.code,
          run: () => this.run(),
          change: (edited) => this.#edited(edited)
        })
      : null;
    this.controls = new CellControls({element, id: cell.id, outputs: this.outputs, host, links}, signal);
    element.addEventListener("click", ({target}) => this.#click(target as Element), {signal});
  }

  /** Ids of the cells whose names it uses. */
  get uses(): readonly string[] {
    return this.#uses;
  }

  /** Its code as it stands. */
  get written(): string {
    return this.code?.code ?? this.cell.code;
  }

  /** Whether its last run stopped at an error. */
  get failed(): boolean {
    return this.element.classList.contains("failed");
  }

  /** Whether it has controls. */
  get moves(): boolean {
    return this.outputs.shown.some(({type}) => type === "input");
  }

  /** The cell as what it shows tells of it. */
  get facts(): PageCell {
    return shownFacts(this.outputs.shown, this.told, this.#host);
  }

  /**
   * What stands above and below the cell. The chapter's words are of what its own code shows: of anything else they say
   * that they are from before.
   */
  get told(): PageCell {
    if (!this.#altered) return this.cell;
    const {title} = this.cell;
    const before = title === "" ? "" : this.#host.words.cell.before(title);
    return {...this.cell, title: before, unit: "", describe: "", source: ""};
  }

  /** Runs the code as it stands; `afresh`: in a world that no cell has changed. */
  run(afresh = false): void {
    this.#asked = afresh ? "reset" : "run";
    this.#links.define(this.cell.id, this.written, afresh);
    this.#links.changed();
  }

  /** Puts other code in the place of its own, where it differs; true if it did. */
  async put(code: string): Promise<boolean> {
    if (!this.code || this.code.code === code) return false;
    await this.code.put(code);
    return true;
  }

  /** Shows what the cell came to. */
  show({state, shown, error, uses}: CellResult): void {
    if (state === "running") return;
    this.#uses = uses;
    this.element.classList.toggle("failed", error !== null);
    if (state === "done" || shown.length > 0) {
      this.#tell(shown);
      this.outputs.show(shown, this.#asked);
      this.#name();
      this.controls.follow(this.#asked !== null, state === "done");
      this.controls.place();
    }
    this.#fail(error);
    if (this.#asked && !error) say(this.#host.words.cell.ran);
    this.#asked = null;
  }

  #tell(shown: readonly Shown[]): void {
    const edited = this.code?.edited ?? false;
    if (!edited) this.#own = shown;
    this.#altered = edited && JSON.stringify(shown) !== JSON.stringify(this.#own);
  }

  /** What stands above the cell says what it shows now. */
  #name(): void {
    const {title, unit, source} = this.facts;
    const foot = query(this.element, ".foot .source");
    if (foot) foot.hidden = source === "";
    for (const [part, text] of [
      ["title", title],
      ["subtitle", unit]
    ] as const) {
      const place = query(this.element, `[data-part=${part}]`);
      if (place) place.textContent = spacedText(text, this.#host);
    }
  }

  #fail(error: CellError | null): void {
    const text = error ? cellFault(error, this.#host.words) : "";
    query(this.element, "[data-error]")!.textContent = text;
    this.code?.fault(error ? {line: error.line, column: error.column, message: text} : null);
  }

  #edited(edited: boolean): void {
    for (const selector of [".edited", "[data-do=reset]"]) {
      const part = query(this.element, selector);
      if (part) part.hidden = !edited;
    }
  }

  #say(text: string): void {
    const place = query(this.element, ".cell-tools .said");
    if (place) place.textContent = text;
  }

  #click(target: Element): void {
    const name = target.closest<HTMLButtonElement>("button[data-do]")?.dataset.do;
    if (name) this.#do(name).catch((error: unknown) => this.#say(reasonOf(error as Error)));
  }

  async #do(name: string): Promise<void> {
    const {words} = this.#host;
    this.#say("");
    if (name === "run") this.run();
    else if (name === "edit") await this.code?.open();
    else if (name === "reset") {
      this.code?.reset();
      query(this.element, "[data-do=edit]")?.focus();
      this.run(true);
    } else if (name === "copy") {
      await navigator.clipboard.writeText(this.written);
      this.#say(words.cell.copied);
    } else if (name === "link") {
      const link = await this.#links.link(this.cell.id);
      if (link !== null) await navigator.clipboard.writeText(link);
      this.#say(link === null ? words.cell.tooLong : words.cell.linked);
    }
  }
}
