/** Links to other pages take along what holds there too. */
import {costParameter} from "../views/assumptions.ts";

function carry(selector: string, query: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(selector)) {
    const [address] = (link.getAttribute("href") ?? "").split("?");
    link.setAttribute("href", query ? `${address}?${query}` : address);
  }
}

/** Links to the same page in another language keep the reader's choice. */
export const carryQuery = (query: URLSearchParams): void => carry("a.language", query.toString());

/** Links to the other pages of the report keep what the reader assumes. */
export function carryAssumptions(query: URLSearchParams): void {
  const own = query.get(costParameter);
  carry("nav.pages a", own === null ? "" : `${costParameter}=${encodeURIComponent(own)}`);
}
