/** What each figure of a page shows. */

export interface Shown {
  readonly name: string;
  /** Drawings and tables that are its evidence and can be seen. */
  readonly seen: number;
  /** Tables it holds, seen or not. */
  readonly tables: number;
}

const evidence = ".drawing svg, .evidence > .table";

/** Whether an element takes up room and is not hidden. */
function isSeen(element: Element): boolean {
  const {width, height} = element.getBoundingClientRect();
  return width > 0 && height > 0 && getComputedStyle(element).visibility === "visible";
}

/** The figures that a reader may meet; one that is made by moving a control is not among them. */
export const figures = (drawings = evidence): Shown[] =>
  [...document.querySelectorAll("figure:not([hidden] *)")].map((figure) => ({
    name: figure.id,
    seen: [...figure.querySelectorAll(drawings)].filter(isSeen).length,
    tables: figure.querySelectorAll("table").length
  }));
