/** Links to what is on screen: the address, the reader's choice in it, and the figure meant. */
import {formatQuery} from "../views/state.ts";
import {pageAddress} from "./address.ts";
import {hold} from "./hold.ts";
import {parseRoute} from "./route.ts";

/** Parameter that names the figure a link leads to. */
const parameter = "figure";

/** Whether the page stands in the report file, where a hash says which it is. */
const inFile = (): boolean => location.hash.startsWith("#/");

const query = (): URLSearchParams => (inFile() ? parseRoute(location.hash).query : pageAddress.query());

/** Address that restores what is on screen, and leads to a figure of the page unless that is null. */
export function shareLink(figure: string | null): string {
  const choice = formatQuery({[parameter]: figure}, query());
  return inFile()
    ? location.href.replace(/[?#].*$/, "") + location.search + location.hash.replace(/\?.*$/, "") + choice
    : location.href.replace(/[?#].*$/, "") + choice;
}

/** Address that was last gone to: what follows on the same page moves nothing. */
let gone = "";

/** Goes to the figure that the address names, once; the figure keeps its place while the page is laid out. */
export function goToFigure(document: Document): void {
  const name = query().get(parameter);
  const here = `${inFile() ? location.hash.replace(/\?.*$/, "") : location.pathname}?${name}`;
  if (name === null || here === gone) return;
  const figure = [...document.querySelectorAll<HTMLElement>("[data-figure]")].find(
    (element) => element.dataset.figure === name
  );
  if (!figure) return;
  gone = here;
  // After the router has put the page at its top.
  requestAnimationFrame(() => {
    figure.tabIndex = -1;
    figure.focus({preventScroll: true});
    hold(figure);
  });
}
