import {html} from "../../components/dom.ts";
import type {TableColumn} from "../../views/view.ts";
import type {Sort} from "./sort.ts";

/** Turns the heads of a table into buttons that sort it; columns of drawings have no order. */
export function offerSorting(table: Element, columns: readonly TableColumn[]): void {
  table.querySelectorAll("thead th").forEach((head, i) => {
    const words = head.querySelector(":scope > span.head");
    if (!words || columns[i].draw !== undefined) return;
    const button = html(
      document,
      "button",
      {type: "button", class: "head", "data-column": i},
      ...words.childNodes
    );
    words.replaceWith(button);
  });
}

/** Says on the heads which column the rows are sorted by. */
export function showSorting(table: Element, sort: Sort | null): void {
  table.querySelectorAll("thead th").forEach((head, i) => {
    if (sort?.column === i) head.setAttribute("aria-sort", sort.direction);
    else head.removeAttribute("aria-sort");
  });
}
