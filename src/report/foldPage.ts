import {parseHTML} from "linkedom";
import type {FoldedPage} from "./folded.ts";

/** What a page of the file may link to. */
export interface Contents {
  /** Folders of the pages from the site's root. */
  readonly pages: ReadonlySet<string>;
  /** Paths of the packed files from the site's root. */
  readonly files: ReadonlySet<string>;
}

/** Any address will do to resolve relative links against. */
const origin = "https://site.invalid/";

/** Reports of earlier builds, each a file of its own: the site has them, this file does not. */
const isKept = (href: string, folder: string): boolean =>
  new URL(href, origin + folder).href.startsWith(`${origin}reports/`);

/** The hash that stands for a link, or the link itself where it leads out of the site. */
function fold(href: string, folder: string, {pages, files}: Contents): string {
  if (href.startsWith("#") || /^[a-z][a-z\d+.-]*:/i.test(href)) return href;
  const {pathname, search} = new URL(href, origin + folder);
  const path = decodeURIComponent(pathname.slice(1));
  const page = path.replace(/(^|\/)index\.html$/, "$1");
  if (pages.has(page)) return `#/${page}${search}`;
  if (files.has(path)) return `#/${path}`;
  throw new Error(
    `The page "${folder}" links to ${path}, which the report file does not hold. Pack it, or take the link away.`
  );
}

/** Folds a built page. `drawn`: keep its drawings; a page that is made live draws them again from its data. */
export function foldPage(html: string, folder: string, contents: Contents, drawn: boolean): FoldedPage {
  const {document} = parseHTML(html);
  for (const link of document.querySelectorAll("a[href]"))
    if (isKept(link.getAttribute("href")!, folder)) link.replaceWith(...link.childNodes);
  for (const link of document.querySelectorAll("a"))
    for (const name of ["href", "xlink:href"]) {
      const href = link.getAttribute(name);
      if (href !== null) link.setAttribute(name, fold(href, folder, contents));
    }
  // What scripts make again is not carried: drawings, and all that a chapter's cells show.
  if (!drawn && document.getElementById("page-data"))
    for (const made of document.querySelectorAll("vigie-chart, vigie-cell > [data-output]"))
      made.replaceChildren();
  return {
    lang: document.documentElement.lang,
    title: document.title,
    description: document.querySelector('meta[name="description"]')?.getAttribute("content") ?? "",
    html: [...document.body.children].map((child) => child.outerHTML).join("")
  };
}
