/** Where a chapter's controls stand: where their code puts them, unless the reader moved them or a link says otherwise. */
import type {InputState} from "../../cells/inputs.ts";
import type {SetInput} from "../../cells/protocol.ts";
import {builtStateOf, stateOf} from "../../components/cells/controls.ts";
import {sameState} from "./carried.ts";
import type {Shared} from "./share.ts";

const keyOf = (id: string, index: number): string => `${id}/${index}`;

function inputOf(key: string, at: SetInput["at"]): SetInput {
  const [id, index] = key.split("/");
  return {id, index: Number(index), at};
}

/** Controls of a cell's element that do not stand where they were built. */
const movedIn = (id: string, element: Element): (readonly [string, InputState])[] =>
  [...element.querySelectorAll<HTMLElement>("[data-input]")].flatMap((holder) => {
    const at = stateOf(holder);
    const moved = at !== null && !sameState(at, builtStateOf(holder));
    return moved ? [[keyOf(id, Number(holder.dataset.input)), at] as const] : [];
  });

export class ControlPlaces {
  #moved: Readonly<Record<string, InputState>> = {};

  /** Places of those that were moved. */
  get moved(): Shared["at"] {
    return this.#moved;
  }

  /** Those that were moved, as the worker is told. */
  get inputs(): SetInput[] {
    return Object.entries(this.#moved).map(([key, at]) => inputOf(key, at));
  }

  /** Where one was moved to; null for one that stands where its code puts it. */
  at(id: string, index: number): InputState | null {
    return this.#moved[keyOf(id, index)] ?? null;
  }

  /** Notes the controls of a cell that the reader moved before scripts listened. */
  adopt(id: string, element: Element): void {
    this.#moved = {...this.#moved, ...Object.fromEntries(movedIn(id, element))};
  }

  /** Controls stand where a link says too. */
  add(at: Shared["at"]): void {
    this.#moved = {...this.#moved, ...at};
  }

  /** Moves one; null: back to where its code puts it. */
  set({id, index, at}: SetInput): void {
    const {[keyOf(id, index)]: _, ...others} = this.#moved;
    this.#moved = at === null ? others : {...others, [keyOf(id, index)]: at};
  }

  /** Controls stand where a link says, all others where their code puts them; returns what changes. */
  restore(at: Shared["at"]): SetInput[] {
    const left = Object.keys(this.#moved).filter((key) => !Object.hasOwn(at, key));
    this.#moved = at;
    return [...left.map((key) => inputOf(key, null)), ...this.inputs];
  }
}
