/** The form that collects cells into a file. */

import type {CellHost} from "../../components/cells/host.ts";
import {spacedText} from "../../components/cells/parts.ts";
import {collected} from "../../components/chapter/collected.ts";
import {reasonOf} from "../reason.ts";
import type {LiveCell} from "./live-cell.ts";

export interface BuilderLinks {
  readonly host: CellHost;
  readonly cells: ReadonlyMap<string, LiveCell>;
  /** Gives the cells of these ids as a file; resolves with its name. */
  takeAway(ids: readonly string[], title: string): Promise<string>;
}

export class Builder {
  readonly #form: HTMLElement;
  readonly #links: BuilderLinks;

  constructor(form: HTMLElement, links: BuilderLinks, signal: AbortSignal) {
    this.#form = form;
    this.#links = links;
    form.querySelector("[data-do=save]")?.addEventListener("click", () => void this.#save(), {signal});
  }

  /** A cell is called by what it shows now. */
  name(cell: LiveCell): void {
    const {host} = this.#links;
    const {id, title} = cell.facts;
    const [found] = collected([{id, title}], new Map([[id, cell.outputs]]));
    const place = this.#choices.find(({value}) => value === id)?.nextElementSibling;
    if (found && place)
      place.textContent = spacedText(
        host.writing.pair(host.words.builder.kinds[found.kind], found.name),
        host
      );
  }

  get #choices(): HTMLInputElement[] {
    return [...this.#form.querySelectorAll<HTMLInputElement>("fieldset input")];
  }

  async #save(): Promise<void> {
    const said = this.#form.querySelector(".said")!;
    said.textContent = "";
    try {
      said.textContent = await this.#saved();
    } catch (error) {
      said.textContent = reasonOf(error);
    }
  }

  async #saved(): Promise<string> {
    const {cells, host, takeAway} = this.#links;
    const {builder} = host.words;
    const ids = this.#choices.flatMap(({checked, value}) => (checked ? [value] : []));
    if (ids.length === 0) return builder.none;
    const failed = ids.find((id) => cells.get(id)?.failed);
    if (failed !== undefined) return builder.failed(cells.get(failed)!.facts.title || failed);
    const name = this.#form.querySelector<HTMLInputElement>("input[type=text]")?.value.trim();
    return builder.made(await takeAway(ids, name || builder.preset));
  }
}
