/** What a reader may take away of a page: the figures as files. */
import type {FigureView, PageView} from "../views/view.ts";
import type {VigieExport} from "./vigie-export.ts";

/** Offers a figure of the page as files, as it is on screen. */
export function offerFigure(figure: Element, view: FigureView, _page: PageView): void {
  figure.querySelector<VigieExport>("vigie-export")?.offer(view.table);
}
