import {table} from "../components/table.ts";
import type {Cell, TableView} from "../views/view.ts";

type Direction = "ascending" | "descending";

/** Absent values come last in both directions. */
function compare(a: Cell, b: Cell, sign: number, locale: string): number {
  if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
  if (typeof a.value === "number" && typeof b.value === "number") return sign * (a.value - b.value);
  return sign * String(a.value).localeCompare(String(b.value), locale, {numeric: true});
}

function sorted(view: TableView, column: number, direction: Direction): TableView {
  const sign = direction === "ascending" ? 1 : -1;
  const locale = document.documentElement.lang;
  return {...view, rows: [...view.rows].sort((a, b) => compare(a[column], b[column], sign, locale))};
}

/** Turns the heads of a table into buttons that sort it; the table in `holder` shows `view`. */
export function makeSortable(holder: Element, view: TableView): void {
  const heads = [...holder.querySelectorAll("thead th")];
  heads.forEach((head, column) => {
    if (view.columns[column].draw !== undefined) return;
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => {
      const direction: Direction =
        head.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending";
      const body = table(document, sorted(view, column, direction)).querySelector("tbody")!;
      holder.querySelector("tbody")?.replaceWith(body);
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", direction);
    });
    head.append(button);
  });
}
