/** Links to other pages take along what holds there too. */
import {costParameter} from "../views/assumptions.ts";
import {explorerName} from "../views/explorer/name.ts";
import {formatQuery} from "../views/state.ts";
import type {Address} from "./address.ts";

function carry(selector: string, query: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(selector)) {
    const [address] = (link.getAttribute("href") ?? "").split("?");
    link.setAttribute("href", query ? `${address}?${query}` : address);
  }
}

/** Links to the same page in another language keep the reader's choice. */
export const carryQuery = (query: URLSearchParams): void => carry("a.language", query.toString());

/**
 * Links to the same chapter in another language keep what is set of the explorer, from now on: give its changes to the
 * address that comes back. Code that was edited is of its own language.
 */
export function carryExplorer(address: Address): Address {
  const carried = (): void => {
    const own = address.query().get(explorerName);
    carry("a.language", formatQuery({[explorerName]: own}).slice(1));
  };
  carried();
  address.follow(carried);
  return {
    ...address,
    push(query, replace) {
      address.push(query, replace);
      carried();
    }
  };
}

/** Links to the other pages of the report keep what the reader assumes. */
export function carryAssumptions(query: URLSearchParams): void {
  const own = query.get(costParameter);
  carry("nav.pages a", own === null ? "" : `${costParameter}=${encodeURIComponent(own)}`);
}
