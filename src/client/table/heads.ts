import type {TableColumn} from "../../views/view.ts";
import type {Sort} from "./sort.ts";

/** Turns the heads of a table into buttons that sort it; columns of drawings have no order. */
export function offerSorting(table: Element, columns: readonly TableColumn[]): void {
  table.querySelectorAll("thead th").forEach((head, i) => {
    if (columns[i].draw !== undefined || head.querySelector("button")) return;
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.column = String(i);
    button.append(...head.childNodes);
    head.append(button);
  });
}

/** Says on the heads which column the rows are sorted by. */
export function showSorting(table: Element, sort: Sort | null): void {
  table.querySelectorAll("thead th").forEach((head, i) => {
    if (sort?.column === i) head.setAttribute("aria-sort", sort.direction);
    else head.removeAttribute("aria-sort");
  });
}
