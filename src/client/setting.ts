/** What a page is set in: a site of many pages, or the file that holds them all. */
import {besideTransport} from "../data/beside.ts";
import type {Transport} from "../data/report.ts";
import {siteTransport} from "../data/site.ts";
import {fileLink, type Place} from "../i18n/routes.ts";
import {type Address, pageAddress} from "./address.ts";

export interface Setting {
  readonly address: Address;
  /** Whether the page stands in the report file. */
  readonly folded: boolean;
  /** Aborted when the reader leaves the page for another of the same document. */
  readonly signal: AbortSignal;
  /** Where a report's files come from. */
  files(place: Place, report: string): Transport;
}

/** Setting of a page that is a file of its own: on a site its data is fetched, on a disk it is added as scripts. */
export const pageSetting: Setting = {
  address: pageAddress,
  folded: false,
  signal: new AbortController().signal,
  files(place, report) {
    const base = new URL(fileLink(place, `data/${report}/`), location.href);
    return base.protocol === "file:" ? besideTransport(base, report) : siteTransport(base);
  }
};
