/** Where each page is, in both languages; links are relative so that the site works under any address. */
import type {ReportKind} from "../../pipeline/contract/manifest.ts";
import type {Locale} from "./locale.ts";

/** Pages of a report of each kind, in the order of the navigation. */
export const reportPages = {
  rul: ["executive", "fleet", "rul", "models"],
  tabular: ["executive", "models", "data"]
} as const satisfies Readonly<Record<ReportKind, readonly string[]>>;

/** Pages of a report of a kind. */
export type PageOf<Kind extends ReportKind> = (typeof reportPages)[Kind][number];

/** Pages of a report of any kind. */
export type PageName = PageOf<ReportKind>;

/** Chapters of the course, in the order they are read. */
export const chapterNames = ["why", "charts", "hr", "explorer", "monitoring", "practice"] as const;
export type ChapterName = (typeof chapterNames)[number];

/** Where a page stands: its language, its report and its name; without a report it is the home page, or the course's. */
export interface Place {
  readonly locale: Locale;
  readonly report: string | null;
  readonly page: PageName | null;
  /** A chapter of the course, or the list of all; such a page belongs to no report. */
  readonly chapter?: ChapterName | "list" | undefined;
  /** True within the report file, where a page is a hash and not a file of its own. */
  readonly folded?: boolean;
}

/** Folder of a page from the site's root, with a trailing slash unless it is the root. */
export function folderOf({locale, report, page, chapter}: Place): string {
  const own = chapter
    ? ["chapters", chapter === "list" ? null : chapter]
    : [report, page === "executive" ? null : page];
  const parts = [locale === "fr" ? null : locale, ...own];
  return parts.map((part) => (part === null ? "" : `${part}/`)).join("");
}

/** The way from a page to the site's root: `./` or as many `../` as it is deep. */
export const rootFrom = (place: Place): string => "../".repeat(folderOf(place).split("/").length - 1) || "./";

/** Link from one page to another. It names `index.html`, because a folder cannot be opened from disk. */
export const pageLink = (from: Place, to: Place): string =>
  from.folded ? `#/${folderOf(to)}` : `${rootFrom(from)}${folderOf(to)}index.html`;

/** Link from a page to a file of the site, by its path from the root. */
export const fileLink = (from: Place, path: string): string => rootFrom(from) + path;

/** Link to the page of one unit of a report of kind `rul`. */
export function unitLink(from: Place, report: string, scenario: string, unit: string): string {
  const query = new URLSearchParams({scenario, unit});
  return `${pageLink(from, {...from, report, page: "rul"})}?${query}`;
}
