import {tableBody, table as tableElement} from "../../components/table.ts";
import type {Step} from "../../components/table-controls.ts";
import type {TableMessages} from "../../i18n/fr/tables.ts";
import type {Locale} from "../../i18n/locale.ts";
import {siteMessages} from "../../i18n/messages.ts";
import {pageSizes, printedRows} from "../../views/table-pages.ts";
import type {TableView} from "../../views/view.ts";
import {ArrangedTable} from "./arranged-table.ts";
import {stepTo, TableControls} from "./controls.ts";
import {emptyBody} from "./empty.ts";
import {offerSorting, showSorting} from "./heads.ts";
import {moveAmongRows} from "./keys.ts";
import {reachWhileScrolling} from "./reach.ts";
import {nextSort} from "./sort.ts";
import {Voice} from "./voice.ts";

const isSummary = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("summary") !== null;

/**
 * `<vigie-table>`: a table as it was built; once given what it holds, it can be sorted and, where it is long,
 * searched and shown a page at a time. In closed details it is written when they open.
 */
export class VigieTable extends HTMLElement {
  #table: ArrangedTable | null = null;
  #controls: TableControls | null = null;
  #voice: Voice | null = null;
  #reach: ResizeObserver | null = null;
  /** Whether what is on the page is not yet what the table holds. */
  #late = false;
  #leave = new AbortController();

  connectedCallback(): void {
    this.#leave = new AbortController();
    const {signal} = this.#leave;
    this.addEventListener("click", ({target}) => this.#click(target as Element), {signal});
    this.addEventListener("input", ({target}) => this.#input(target as Element), {signal});
    this.addEventListener("keydown", (event) => this.#key(event), {signal});
    addEventListener("beforeprint", () => this.#writeRows({from: 0, to: printedRows}), {signal});
    addEventListener("afterprint", () => this.#writeRows(), {signal});
    const details = this.closest("details");
    // The click comes before they open, so that nothing stale is seen; they also open without one, as for a search.
    details?.addEventListener("click", ({target}) => isSummary(target) && this.#catchUp(), {signal});
    details?.addEventListener("toggle", () => details.open && this.#catchUp(), {signal});
  }

  disconnectedCallback(): void {
    this.#leave.abort();
    this.#reach?.disconnect();
    this.#voice?.stop();
  }

  /** Shows a table from its first page. `built`: its first page is there already. */
  show(view: TableView, built: boolean): void {
    this.#table = this.#table?.replace(view) ?? new ArrangedTable(view, document.documentElement.lang);
    this.#late = this.closest("details:not([open])") !== null;
    if (!this.#late) this.#write(built);
  }

  /** The table with all rows that pass the search, in the order shown. */
  get shown(): TableView | null {
    return this.#table && {...this.#table.view, rows: this.#table.rows};
  }

  /** What the rows were searched for, as a sentence. */
  get searchText(): string {
    const text = this.#table?.arrangement.search.text.trim();
    return text ? this.#words.searched(text, this.#table!.searched) : "";
  }

  get #words(): TableMessages {
    return siteMessages(document.documentElement.lang as Locale).tables;
  }

  get #rows(): HTMLElement {
    return this.querySelector<HTMLElement>(":scope > .rows")!;
  }

  /** Writes what the closed details let wait. */
  #catchUp(): void {
    if (this.#late) this.#write(false);
  }

  /** Writes the table, or takes over the one that was built. */
  #write(built: boolean): void {
    const table = this.#table!;
    this.#late = false;
    this.#controls ??= new TableControls(this, this.#words, table);
    this.#voice ??= new Voice(this);
    if (!built) this.#rows.replaceChildren(tableElement(document, table.part()));
    if (this.#rows.classList.contains("scroll")) this.#liven(table.view);
    if (table.rows.length === 0) this.#writeRows();
    this.#follow();
  }

  /** A table that scrolls can be sorted. */
  #liven({columns}: TableView): void {
    offerSorting(this.#rows, columns);
    this.#reach?.disconnect();
    this.#reach ??= reachWhileScrolling(this.#rows);
    for (const part of [this.#rows, ...this.#rows.children]) this.#reach.observe(part);
  }

  /** Writes the rows between two; those of the page at hand unless said otherwise. */
  #writeRows(span?: {from: number; to: number}): void {
    if (!this.#table || this.#late) return;
    const part = this.#table.part(span);
    const body = part.rows.length > 0 ? tableBody(document, part) : emptyBody(this.#table, this.#words);
    this.#rows.querySelector("tbody")?.replaceWith(body);
  }

  /** Brings what stands around the rows up to date. */
  #follow(): void {
    const table = this.#table!;
    const {from, to} = table.page;
    showSorting(this.#rows, table.arrangement.sort);
    this.#rows.classList.toggle("tall", to - from > pageSizes[0]);
    this.#controls?.show(table);
    this.#note(table);
  }

  /** Says for paper which rows are printed, and of what. */
  #note({rows}: ArrangedTable): void {
    const note = this.querySelector('[data-part="printed"]');
    const cut = rows.length > printedRows ? [this.#words.beginning(printedRows, rows.length)] : [];
    note?.replaceChildren([this.searchText, ...cut].filter(Boolean).join(" "));
    note?.parentElement?.toggleAttribute("hidden", cut.length === 0 && this.searchText === "");
  }

  /** Shows another arrangement and says what changed. */
  #arrange(table: ArrangedTable, said = ""): void {
    this.#table = table;
    this.#writeRows();
    this.#follow();
    const counts = [...this.querySelectorAll(".found, .pager:not([hidden]) .range")];
    const counted = counts.map(({textContent}) => textContent).filter(Boolean);
    this.#voice?.say(`${said} ${counted.join(", ")}`);
  }

  #click(target: Element): void {
    const table = this.#table;
    const button =
      target.closest("thead th")?.querySelector("button") ??
      target.closest<HTMLElement>("[data-step], [data-clear]");
    if (!table || !button || button.getAttribute("aria-disabled") === "true") return;
    const {column, step} = button.dataset;
    if (column !== undefined) this.#sort(table, Number(column));
    else if (step !== undefined) this.#turn(table, step as Step);
    else this.#clear(table);
  }

  #sort(table: ArrangedTable, column: number): void {
    const sort = nextSort(table.arrangement.sort, column);
    const {head} = table.view.columns[column];
    const said = sort ? this.#words.sorted(head, sort.direction === "ascending") : this.#words.unsorted;
    this.#arrange(table.rearrange({sort}), said);
  }

  /** The last page takes the room of a full one: the pager stays under the pointer. */
  #turn(table: ArrangedTable, step: Step): void {
    this.#rows.style.minHeight = `${this.#rows.offsetHeight}px`;
    this.#arrange(table.turn(stepTo(step, table.page)));
    this.#rows.scrollTop = 0;
  }

  #clear(table: ArrangedTable): void {
    this.#arrange(table.rearrange({search: {...table.arrangement.search, text: ""}}));
    this.querySelector<HTMLElement>(".search input")?.focus();
  }

  #input(target: Element): void {
    const table = this.#table;
    if (!table) return;
    this.#rows.style.minHeight = "";
    const [text, column] = [".search input", ".search select"].map((name) => this.#value(name));
    if (target.closest(".search"))
      this.#arrange(table.rearrange({search: {text, column: column === "" ? null : Number(column)}}));
    if (target.closest(".pager"))
      this.#arrange(table.rearrange({size: Number(this.#value(".pager select"))}));
  }

  #value(name: string): string {
    return this.querySelector<HTMLInputElement | HTMLSelectElement>(name)?.value ?? "";
  }

  #key(event: KeyboardEvent): void {
    const table = this.#table;
    if (
      event.key === "Escape" &&
      table?.arrangement.search.text &&
      (event.target as Element).closest(".search")
    ) {
      // The key is spent here: it does not clear the page's selection too.
      event.stopPropagation();
      this.#clear(table);
    } else moveAmongRows(event);
  }
}
