/** What a cell shows in the page, kept in step with what it last came to. */
import type {InputSpec} from "../../cells/inputs.ts";
import type {Recorded} from "../../cells/plot/recorder.ts";
import type {Shown} from "../../cells/shown.ts";
import type {CellFacts} from "../../components/cells/chart.ts";
import type {CellHost} from "../../components/cells/host.ts";
import {outputNodes} from "../../components/cells/output.ts";
import {tableView} from "../../components/cells/views.ts";
import type {VigieTable} from "../table/vigie-table.ts";
import {LiveChart} from "./live-chart.ts";

/** Why the reader's own act has run a cell: its code may be another, or is put back. */
export type Asked = "run" | "reset";

interface Piece {
  readonly element: HTMLElement;
  /** What it shows, as text that tells it from another. */
  key: string;
  readonly chart: LiveChart | null;
}

/** A control is the same one wherever it stands: the reader may hold it. */
const keyOf = (shown: Shown): string =>
  JSON.stringify(shown.type === "input" ? {...shown, input: {...shown.input, at: null}} : shown);

/** Draws other data in a chart's place; false where the page cannot draw them. */
function redrawn(chart: LiveChart, recorded: Recorded, edited: boolean): boolean {
  try {
    chart.show(recorded, edited);
    return true;
  } catch {
    // What takes its place says why.
    return false;
  }
}

/** A copy of a control that does not say where it stands. */
function bareControl(holder: Element): Element {
  const copy = holder.cloneNode(true) as Element;
  for (const said of copy.querySelectorAll("output, .play")) said.textContent = "";
  for (const name of ["checked", "selected", "aria-valuetext", "aria-pressed", "data-count"])
    for (const part of copy.querySelectorAll(`[${name}]`)) part.removeAttribute(name);
  for (const input of copy.querySelectorAll("input:not([type=radio], [type=checkbox])"))
    input.removeAttribute("value");
  return copy;
}

export class Outputs {
  readonly #place: HTMLElement;
  readonly #facts: () => CellFacts;
  readonly #host: CellHost;
  #pieces: Piece[] = [];
  #shown: readonly Shown[] = [];
  /** Whether what stands there is still what was built. */
  #built = true;

  /** `facts`: the cell as it is to be told of now. */
  constructor(place: HTMLElement, facts: () => CellFacts, host: CellHost) {
    this.#place = place;
    this.#facts = facts;
    this.#host = host;
  }

  get #cell(): CellFacts {
    return this.#facts();
  }

  get shown(): readonly Shown[] {
    return this.#shown;
  }

  get charts(): readonly LiveChart[] {
    return this.#pieces.flatMap(({chart}) => (chart ? [chart] : []));
  }

  /** Controls: on the page, and as their code asks for them. */
  get inputs(): {readonly index: number; readonly holder: HTMLElement; readonly spec: InputSpec}[] {
    return this.#shown.flatMap((one) => {
      if (one.type !== "input") return [];
      const holder = this.#place.querySelector<HTMLElement>(`[data-input="${one.index}"]`);
      return holder ? [{index: one.index, holder, spec: one.input}] : [];
    });
  }

  /** Shows what the cell came to; what is the same stays where it is. */
  show(shown: readonly Shown[], asked: Asked | null = null): void {
    this.#shown = shown;
    if (asked === "reset") for (const chart of this.charts) chart.showAll();
    const built = this.#built ? this.#taken(shown) : null;
    this.#built = false;
    const before = built ?? this.#pieces;
    this.#pieces = shown.map((one, i) => this.#piece(one, i, before[i], asked !== null));
    for (const old of before.slice(shown.length)) this.#drop(old);
    const elements = this.#pieces.map(({element}) => element);
    const {children} = this.#place;
    // Putting an element where it is would take the focus from it.
    const same =
      children.length === elements.length && elements.every((element, i) => children[i] === element);
    if (!same) this.#place.replaceChildren(...elements);
  }

  /**
   * Elements of the build that can stay. A reader's edit, or a control moved before the cells ran, may have changed
   * what a cell shows: charts and tables are made to show it, words are written anew.
   */
  #taken(shown: readonly Shown[]): Piece[] | null {
    const elements = [...this.#place.querySelectorAll<HTMLElement>(":scope > .shown")];
    const same =
      elements.length === shown.length && elements.every(({dataset}, i) => dataset.type === shown[i].type);
    if (!same) return null;
    return elements.map((element, i) => {
      const one = shown[i];
      const frame = element.querySelector<HTMLElement>(":scope > .cell-chart");
      const chart =
        one.type === "chart" && frame ? new LiveChart(one.chart, this.#facts, this.#host, frame) : null;
      if (one.type === "table") this.#table(element, one, false);
      return {element, key: this.#stands(one, element) ? keyOf(one) : "", chart};
    });
  }

  /**
   * Whether an element of the build shows what the cell came to, or has been made to. A control stays wherever it
   * stands: the reader may have moved it since the run began, and may hold it.
   */
  #stands(shown: Shown, element: HTMLElement): boolean {
    if (shown.type !== "input") return shown.type === "chart" || shown.type === "table";
    const [made] = outputNodes([shown], this.#cell, this.#host);
    const [here, there] = [element, made].map((one) => one.querySelector("[data-input]"));
    return here != null && there != null && bareControl(here).isEqualNode(bareControl(there));
  }

  #piece(shown: Shown, index: number, before: Piece | undefined, edited: boolean): Piece {
    const key = keyOf(shown);
    if (before?.key === key) return before;
    const same = before?.chart && shown.type === "chart" && !this.#cell.still;
    if (same && redrawn(before.chart, shown.chart, edited)) {
      before.key = key;
      return before;
    }
    if (before) this.#drop(before);
    const [element] = outputNodes([shown], this.#cell, this.#host, !this.#cell.still);
    element.dataset.shown = String(index);
    if (shown.type === "table") this.#table(element, shown, false);
    const frame = element.querySelector<HTMLElement>(":scope > .cell-chart");
    const live = shown.type === "chart" && frame && !this.#cell.still;
    return {element, key, chart: live ? new LiveChart(shown.chart, this.#facts, this.#host, frame) : null};
  }

  #table(element: HTMLElement, shown: Extract<Shown, {type: "table"}>, built: boolean): void {
    const view = tableView(shown, this.#cell.title || this.#cell.id, this.#host);
    element.querySelector<VigieTable>("vigie-table")?.show(view, built);
  }

  #drop({element, chart}: Piece): void {
    chart?.end();
    element.remove();
  }
}
