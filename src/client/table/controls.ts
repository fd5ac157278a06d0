import {pager, type Step, searchBox} from "../../components/table-controls.ts";
import type {TableMessages} from "../../i18n/fr/tables.ts";
import {isLong, type PageOfRows} from "../../views/table-pages.ts";
import type {ArrangedTable} from "./arranged-table.ts";
import {isComparable} from "./search.ts";

const headsOf = ({view}: ArrangedTable): string => view.columns.map(({head}) => head).join("\n");

/** Controls of a long table: those made at build, or made when the table is first long. */
export class TableControls {
  readonly #host: Element;
  readonly #words: TableMessages;
  /** Heads of the columns that the search box offers. */
  #heads: string;

  /** `table`: what the controls made at build are for. */
  constructor(host: Element, words: TableMessages, table: ArrangedTable) {
    this.#host = host;
    this.#words = words;
    this.#heads = headsOf(table);
  }

  /** Brings the controls up to date; a short table has none. */
  show(table: ArrangedTable): void {
    const needed = isLong(table.view) || table.arrangement.search.text !== "";
    if (needed) this.#make(table);
    const [search, pager] = [".search", ".pager"].map((part) => this.#part(part));
    if (search) search.hidden = !needed;
    if (pager) pager.hidden = !needed || table.rows.length === 0;
    if (!needed) return;
    this.#showSearch(table);
    this.#showPager(table);
  }

  #part(name: string): HTMLElement | null {
    return this.#host.querySelector<HTMLElement>(`:scope > ${name}`);
  }

  #make(table: ArrangedTable): void {
    const {columns} = table.view;
    const search = this.#part(".search");
    if (!search) this.#host.prepend(searchBox(document, this.#words, columns));
    else if (headsOf(table) !== this.#heads) search.replaceWith(searchBox(document, this.#words, columns));
    this.#heads = headsOf(table);
    if (!this.#part(".pager")) this.#part(".rows")?.after(pager(document, this.#words));
  }

  #showSearch({view, arrangement: {search}, rows}: ArrangedTable): void {
    const input = this.#host.querySelector<HTMLInputElement>(".search input")!;
    if (input.value !== search.text) input.value = search.text;
    const numbers = search.column !== null && isComparable(view.rows, search.column);
    input.placeholder = numbers ? this.#words.numbers : this.#words.words;
    this.#host.querySelector<HTMLSelectElement>(".search select")!.value = String(search.column ?? "");
    const found = search.text.trim() === "" ? "" : this.#words.found(rows.length, view.rows.length);
    this.#host.querySelector(".search .found")!.textContent = found;
  }

  #showPager({arrangement, rows, page}: ArrangedTable): void {
    const host = this.#host.querySelector(".pager")!;
    host.querySelector(".range")!.textContent = this.#words.range(page.from + 1, page.to, rows.length);
    host.querySelector("select")!.value = String(arrangement.size);
    for (const button of host.querySelectorAll<HTMLElement>("[data-step]")) {
      const back = ["first", "previous"].includes(button.dataset.step as Step);
      // Not `disabled`: the button that leads to the last page would lose the focus there.
      button.setAttribute("aria-disabled", String(back ? page.page === 0 : page.page === page.pages - 1));
    }
  }
}

/** The page a button of the pager leads to. */
export const stepTo = (step: Step, {page, pages}: PageOfRows): number =>
  ({first: 0, previous: page - 1, next: page + 1, last: pages - 1})[step];
