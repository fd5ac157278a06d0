/** The controls of a cell in the page: moved by the reader, played, put where they stand, said in words. */
import type {InputSpec, InputState} from "../../cells/inputs.ts";
import type {SetInput} from "../../cells/protocol.ts";
import {standing} from "../../cells/standing.ts";
import {placeControl, stateOf, stateText} from "../../components/cells/controls.ts";
import type {CellHost} from "../../components/cells/host.ts";
import {type Asked, carried, sameState} from "./carried.ts";
import type {Outputs} from "./outputs.ts";
import {Player} from "./player.ts";

/** What controls ask of their chapter. */
export interface ControlLinks {
  /** Moves a control. */
  set(input: SetInput): void;
  /** Where a control was moved to; null for one that stands where its code puts it. */
  at(id: string, index: number): InputState | null;
  /** The chapter's edits or controls have changed. */
  changed(): void;
}

/** The cell as its controls need it. */
export interface ControlsOf {
  readonly element: HTMLElement;
  readonly id: string;
  readonly outputs: Outputs;
  readonly host: CellHost;
  readonly links: ControlLinks;
}

export class CellControls {
  readonly #element: HTMLElement;
  readonly #id: string;
  readonly #outputs: Outputs;
  readonly #host: CellHost;
  readonly #links: ControlLinks;
  readonly #player: Player;
  /** What the cell last asked for. */
  #asked: readonly Asked[] = [];

  constructor({element, id, outputs, host, links}: ControlsOf, signal: AbortSignal) {
    this.#element = element;
    this.#id = id;
    this.#outputs = outputs;
    this.#host = host;
    this.#links = links;
    this.#player = new Player(element, host.words, (holder) => this.#moved(holder), signal);
    element.addEventListener("click", ({target}) => this.#click(target as Element), {signal});
    element.addEventListener("input", ({target}) => this.#input(target as Element), {signal});
  }

  /** Where they stand, in words. */
  get choices(): string[] {
    return this.#outputs.inputs.flatMap(({holder, spec}) => {
      const text = spec.kind === "button" ? "" : this.#text(holder, spec);
      return text === "" ? [] : [this.#host.writing.pair(spec.label, text)];
    });
  }

  /** Puts them where they stand; one that the reader holds is there already. */
  place(): void {
    const specs = new Map(this.#outputs.inputs.map(({index, spec}) => [index, spec]));
    for (const holder of this.#element.querySelectorAll<HTMLElement>("[data-input]")) {
      const index = Number(holder.dataset.input);
      const spec = specs.get(index);
      const moved = this.#links.at(this.#id, index);
      const at = spec ? standing(spec, moved ?? spec.at) : moved;
      if (at !== null && !sameState(at, stateOf(holder))) placeControl(holder, at);
      if (spec) this.#say(holder, spec);
    }
  }

  /** What the cell asked for before says nothing of the places of a link. */
  forget(): void {
    this.#asked = [];
  }

  /**
   * They follow what the cell has asked for; `whole`: it came to its end. Where the reader has `edited` the code, they
   * go where it puts them, if that is not what it said before.
   */
  follow(edited: boolean, whole: boolean): void {
    const before = this.#asked;
    const now: readonly Asked[] = this.#outputs.inputs;
    const isHere = ({index}: Asked): boolean => now.some((one) => one.index === index);
    const gone = before.filter((one) => !isHere(one));
    this.#asked = whole ? now : [...now, ...gone];
    // Where a link has put them they stay.
    if (before.length === 0) return;
    const movedTo = (index: number): InputState | null => this.#links.at(this.#id, index);
    const places = now.map((one) => ({index: one.index, at: carried(before, one, movedTo, edited)}));
    const left = whole ? gone.map(({index}) => ({index, at: null})) : [];
    for (const {index, at} of [...places, ...left])
      if (!sameState(at, movedTo(index))) this.#links.set({id: this.#id, index, at});
  }

  #click(target: Element): void {
    const button = target.closest<HTMLButtonElement>("button.press, button.play");
    if (!button) return;
    if (button.classList.contains("play")) this.#player.toggle(button);
    else {
      button.dataset.count = String(Number(button.dataset.count ?? 0) + 1);
      this.#moved(button.closest<HTMLElement>("[data-input]")!);
    }
  }

  #input(target: Element): void {
    const holder = target.closest<HTMLElement>("[data-input]");
    if (holder && holder.dataset.kind !== "button") this.#moved(holder);
  }

  /** One was moved: says where it stands, and lets the cells that use it follow. */
  #moved(holder: HTMLElement): void {
    const index = Number(holder.dataset.input);
    const at = stateOf(holder);
    if (at === null) return;
    // Before the first run it is not known what the control is: the text follows with that.
    const input = this.#outputs.inputs.find((one) => one.index === index);
    if (input) this.#say(holder, input.spec);
    this.#links.set({id: this.#id, index, at});
    this.#links.changed();
  }

  #text(holder: HTMLElement, spec: InputSpec): string {
    return stateText({...spec, at: stateOf(holder)} as InputSpec, this.#host);
  }

  /** Says beside a control where it stands. */
  #say(holder: HTMLElement, spec: InputSpec): void {
    const text = this.#text(holder, spec);
    const output = holder.querySelector("output");
    if (output) output.textContent = text;
    holder.querySelector("input[type=range]")?.setAttribute("aria-valuetext", text);
  }
}
