/** The three ways a page reaches its readers: from a site, as a file of the site's folder, in the report file. */
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {folderOf, type Place} from "../../src/i18n/routes.ts";
import {dist, type Site, type Visit} from "./site.ts";

export interface Host {
  readonly name: string;
  /** Opens a page, with a choice in its address. */
  open(site: Site, place: Place, query?: string): Promise<Visit>;
}

const report = pathToFileURL(join(dist, "dashboard-report.html")).href;

/** Waits until the page is live: its figures can be explored. */
async function live(visit: Visit): Promise<Visit> {
  await visit.page.waitForSelector("vigie-chart[tabindex]");
  return visit;
}

export const hosts: readonly Host[] = [
  {name: "on a site", open: async (site, place, query) => live(await site.visit(site.address(place, query)))},
  {
    name: "from disk",
    open: async (site, place, query = "") =>
      live(
        await site.visit(pathToFileURL(join(dist, folderOf(place), "index.html")).href + query, {
          offline: true
        })
      )
  },
  {
    name: "in the report file",
    open: async (site, place, query = "") =>
      live(await site.visit(`${report}#/${folderOf(place)}${query}`, {offline: true}))
  }
];
