/** A cell in the page: it runs, can be edited, put back, copied and shared. */
import type {CellResult} from "../../cells/engine.ts";
import type {CellError} from "../../cells/error.ts";
import type {InputSpec, InputState} from "../../cells/inputs.ts";
import type {SetInput} from "../../cells/protocol.ts";
import {standing} from "../../cells/standing.ts";
import {type CellFacts, shownFacts} from "../../components/cells/chart.ts";
import {placeControl, stateOf, stateText} from "../../components/cells/controls.ts";
import type {CellHost} from "../../components/cells/host.ts";
import {spacedText} from "../../components/cells/parts.ts";
import {say} from "../live.ts";
import {reasonOf} from "../reason.ts";
import {CodePlace, type CodeSetting} from "./code-place.ts";
import {cellFault} from "./fault-text.ts";
import {Outputs} from "./outputs.ts";
import {Player} from "./player.ts";

export interface PageCell extends CellFacts {
  readonly code: string;
  readonly source: string;
}

/** What a cell asks of its chapter. */
export interface CellLinks {
  /** Runs code; `afresh`: after all that other code may have changed is as it was. */
  define(id: string, code: string, afresh?: boolean): void;
  /** Moves a control. */
  set(input: SetInput): void;
  /** Where a control was moved to; null for one that stands where its code puts it. */
  at(id: string, index: number): InputState | null;
  /** A link that restores the chapter as it is, at this cell; null where no address can hold it. */
  link(id: string): Promise<string | null>;
  /** The chapter's edits or controls have changed. */
  changed(): void;
}

const same = (a: InputState | null, b: InputState | null): boolean => JSON.stringify(a) === JSON.stringify(b);

const query = <T extends Element = HTMLElement>(root: Element, selector: string): T | null =>
  root.querySelector<T>(selector);

export class LiveCell {
  readonly element: HTMLElement;
  readonly cell: PageCell;
  readonly outputs: Outputs;
  readonly code: CodePlace | null;
  readonly #host: CellHost;
  readonly #links: CellLinks;
  readonly #player: Player;
  #uses: readonly string[] = [];
  /** Whether the reader has asked for the run that is under way. */
  #asked = false;

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
    this.outputs = new Outputs(query(element, "[data-output]")!, cell, host);
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
    this.#player = new Player(element, host.words, (holder) => this.#moved(holder), signal);
    element.addEventListener("click", ({target}) => this.#click(target as Element), {signal});
    element.addEventListener("input", ({target}) => this.#input(target as Element), {signal});
  }

  /** Ids of the cells whose names it uses. */
  get uses(): readonly string[] {
    return this.#uses;
  }

  /** Whether its last run stopped at an error. */
  get failed(): boolean {
    return this.element.classList.contains("failed");
  }

  /** Whether it has controls. */
  get moves(): boolean {
    return this.outputs.shown.some(({type}) => type === "input");
  }

  /** Where its controls stand, in words. */
  get choices(): string[] {
    return this.outputs.inputs.flatMap(({holder, spec}) => {
      const text = spec.kind === "button" ? "" : this.#stateText(holder, spec);
      return text === "" ? [] : [this.#host.writing.pair(spec.label, text)];
    });
  }

  /** The cell as what it shows tells of it. */
  get facts(): PageCell {
    return shownFacts(this.outputs.shown, this.cell, this.#host);
  }

  /** Runs the code as it stands; `afresh`: in a world that no cell has changed. */
  run(afresh = false): void {
    this.#asked = true;
    this.#links.define(this.cell.id, this.code?.code ?? this.cell.code, afresh);
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
      const before = this.outputs.inputs;
      this.outputs.show(shown);
      this.#name();
      if (this.#asked) this.#followCode(before);
      this.placeControls();
    }
    this.#fail(error);
    if (this.#asked && !error) say(this.#host.words.cell.ran);
    this.#asked = false;
  }

  /** Puts its controls where they stand; one that the reader holds is there already. */
  placeControls(): void {
    const specs = new Map(this.outputs.inputs.map(({index, spec}) => [index, spec]));
    for (const holder of this.element.querySelectorAll<HTMLElement>("[data-input]")) {
      const index = Number(holder.dataset.input);
      const spec = specs.get(index);
      const moved = this.#links.at(this.cell.id, index);
      const at = spec ? standing(spec, moved ?? spec.at) : moved;
      if (at !== null && !same(at, stateOf(holder))) placeControl(holder, at);
      if (spec) this.#writeState(holder, spec);
    }
  }

  /** A control goes where the reader's code says, where that is not what it said before. */
  #followCode(before: Outputs["inputs"]): void {
    for (const {index, spec} of this.outputs.inputs) {
      const old = before.find((one) => one.index === index);
      if (old && !same(old.spec.at, spec.at)) this.#links.set({id: this.cell.id, index, at: null});
    }
  }

  /** What stands above the cell says what it shows now. */
  #name(): void {
    const {title, unit} = this.facts;
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
    const button = target.closest<HTMLButtonElement>("button");
    if (!button) return;
    if (button.classList.contains("press")) {
      button.dataset.count = String(Number(button.dataset.count ?? 0) + 1);
      this.#moved(button.closest<HTMLElement>("[data-input]")!);
    } else if (button.classList.contains("play")) this.#player.toggle(button);
    else if (button.dataset.do)
      this.#do(button.dataset.do).catch((error: unknown) => this.#say(reasonOf(error as Error)));
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
      await navigator.clipboard.writeText(this.code?.code ?? this.cell.code);
      this.#say(words.cell.copied);
    } else if (name === "link") {
      const link = await this.#links.link(this.cell.id);
      if (link !== null) await navigator.clipboard.writeText(link);
      this.#say(link === null ? words.cell.tooLong : words.cell.linked);
    }
  }

  #input(target: Element): void {
    const holder = target.closest<HTMLElement>("[data-input]");
    if (holder && holder.dataset.kind !== "button") this.#moved(holder);
  }

  /** A control was moved: says where it stands, and lets the cells that use it follow. */
  #moved(holder: HTMLElement): void {
    const index = Number(holder.dataset.input);
    const at = stateOf(holder);
    if (at === null) return;
    // Before the first run it is not known what the control is: the text follows with that.
    const input = this.outputs.inputs.find((one) => one.index === index);
    if (input) this.#writeState(holder, input.spec);
    this.#links.set({id: this.cell.id, index, at});
    this.#links.changed();
  }

  #stateText(holder: HTMLElement, spec: InputSpec): string {
    return stateText({...spec, at: stateOf(holder)} as InputSpec, this.#host);
  }

  /** Says beside a control where it stands. */
  #writeState(holder: HTMLElement, spec: InputSpec): void {
    const text = this.#stateText(holder, spec);
    const output = query(holder, "output");
    if (output) output.textContent = text;
    query(holder, "input[type=range]")?.setAttribute("aria-valuetext", text);
  }
}
