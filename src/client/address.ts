/** The query of the page's address, where the reader's choice lives. */
export interface Address {
  /** Query as it is now. */
  query(): URLSearchParams;
  /** Records another query in the history: `?name=value…`, or empty; with `replace` in place of the last one. */
  push(query: string, replace?: boolean): void;
  /** Goes back to the query before the last one; false where the browser keeps none. */
  back(): boolean;
  /** Calls back after the reader went back or forth on this page. */
  follow(listener: () => void): void;
}

/** The choice where the browser keeps the address as it is. */
let held: string | null = null;

/** Address of a page that is a file of its own. */
export const pageAddress: Address = {
  query: () => new URLSearchParams(held ?? location.search),
  push(query, replace = false) {
    const url = `${location.pathname}${query}${location.hash}`;
    try {
      if (replace) history.replaceState(null, "", url);
      else history.pushState(null, "", url);
      held = null;
    } catch {
      // WebKit lets no page from disk change its query: the choice then lasts as long as the page.
      held = query;
    }
  },
  back() {
    if (held === null) history.back();
    return held === null;
  },
  follow: (listener) => addEventListener("popstate", listener)
};
