/** A page of the report file as its hash names it: `#/en/aero/rul/?unit=34`. */
export interface Route {
  /** Folder of the page from the root, with a trailing slash unless it is the root. */
  readonly folder: string;
  readonly query: URLSearchParams;
}

/** Reads a hash; anything that is no route is the root. Who types one may leave out its last slash. */
export function parseRoute(hash: string): Route {
  const [, folder = "", query = ""] = /^#\/([^?]*)(.*)$/.exec(hash) ?? [];
  return {folder: folder.replace(/[^/]$/, "$&/"), query: new URLSearchParams(query)};
}

/** The hash of a page; `query` is `?name=value…` or empty. */
export const formatRoute = (folder: string, query: string): string => `#/${folder}${query}`;
