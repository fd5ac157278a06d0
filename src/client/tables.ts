/** Tables of figures in the browser. */
import type {FigureView, TableView} from "../views/view.ts";
import type {VigieTable} from "./table/vigie-table.ts";

const tableOf = (figure: Element): VigieTable | null =>
  figure.querySelector<VigieTable>('vigie-table[data-part="table"]');

/** Shows the figure's table, at once where it can be seen. `built`: it is on the page already. */
export const renderTable = (figure: Element, view: FigureView, built: boolean): void =>
  tableOf(figure)?.show(view.table, built);

/**
 * The figure's table as the reader arranged it: every row that passes its search, on whatever page, in the order
 * shown. Null for a figure without a table.
 */
export const shownRows = (figure: Element): TableView | null => tableOf(figure)?.shown ?? null;

/** What the reader searched the figure's table for, as a sentence; empty when nothing. */
export const searchText = (figure: Element): string => tableOf(figure)?.searchText ?? "";
