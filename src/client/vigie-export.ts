import {csv} from "../data/csv.ts";
import type {TableView} from "../views/view.ts";
import {download} from "./download.ts";

/** `<vigie-export data-file data-csv>`: the figure's table, as it is on screen, as a file. */
export class VigieExport extends HTMLElement {
  /** Offers `table` under the name of the figure's file. */
  offer(table: TableView): void {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = this.dataset.csv ?? "CSV";
    button.addEventListener("click", () =>
      download(`${this.dataset.file ?? "table"}.csv`, csv(table), "text/csv;charset=utf-8")
    );
    this.replaceChildren(button);
  }
}
