/** A page as the report file carries it. */
export interface FoldedPage {
  readonly lang: string;
  readonly title: string;
  readonly description: string;
  /** HTML of the body, its links turned into hashes. */
  readonly html: string;
}

/** Name under which a page is packed; `folder` is the page's from the site's root. */
export const pagePath = (folder: string): string => `pages/${folder}`;
