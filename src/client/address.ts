/** The query of the page's address, where the reader's choice lives. */
export interface Address {
  /** Query as it is now. */
  query(): URLSearchParams;
  /** Records another query in the history: `?name=value…`, or empty. */
  push(query: string): void;
  /** Calls back after the reader went back or forth on this page. */
  follow(listener: () => void): void;
}

/** Address of a page that is a file of its own. */
export const pageAddress: Address = {
  query: () => new URLSearchParams(location.search),
  push: (query) => history.pushState(null, "", `${location.pathname}${query}${location.hash}`),
  follow: (listener) => addEventListener("popstate", listener)
};
