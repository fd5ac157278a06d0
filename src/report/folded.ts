/** A page as the report file carries it. */
export interface FoldedPage {
  readonly lang: string;
  readonly title: string;
  readonly description: string;
  /** HTML of the body, its links turned into hashes. */
  readonly html: string;
  /** Path of the packed data that belongs into the page, where it was taken out. */
  readonly data?: string;
}

/** The element of a page that holds its data, up to the data. */
export const dataPlace = /<script\b[^>]*\bid="page-data"[^>]*>/;

/** Name under which a page is packed; `folder` is the page's from the site's root. */
export const pagePath = (folder: string): string => `pages/${folder}`;

/** Name under which the data of a page is packed. */
export const dataPath = (folder: string): string => `pages/${folder}data.json`;
