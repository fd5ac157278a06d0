import {fileLink, type Place} from "../../i18n/routes.ts";

/** Where the history says that a report is kept by the site. */
const KEPT_IN = "reports/";

/**
 * Where links of the history lead from a page: addresses of the web, and reports among `kept`, by file name. Any other
 * link, which is gone or no link at all, leads nowhere.
 */
export const historyLink =
  (from: Place, kept: ReadonlySet<string>) =>
  (link: string): string | null => {
    if (/^https?:\/\//i.test(link)) return link;
    return link.startsWith(KEPT_IN) && kept.has(link.slice(KEPT_IN.length)) ? fileLink(from, link) : null;
  };
