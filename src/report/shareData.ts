/** Pages in two languages draw from the same data: the report file packs it once. */
import {dataPath, dataPlace, type FoldedPage} from "./folded.ts";

export interface SharedPages {
  readonly pages: ReadonlyMap<string, FoldedPage>;
  /** Data of pages by the path under which it is packed. */
  readonly data: ReadonlyMap<string, string>;
}

const island = new RegExp(`(${dataPlace.source})([^<]+)(?=</script>)`);

/** Takes the data out of pages, by folder, and names in each where it is; the same data lies under one path. */
export function shareData(folded: ReadonlyMap<string, FoldedPage>): SharedPages {
  const paths = new Map<string, string>();
  const pages = new Map<string, FoldedPage>();
  for (const [folder, page] of folded) {
    const [, tag, text] = island.exec(page.html) ?? [];
    if (text === undefined) {
      pages.set(folder, page);
      continue;
    }
    const path = paths.get(text) ?? dataPath(folder);
    paths.set(text, path);
    pages.set(folder, {...page, data: path, html: page.html.replace(island, () => tag)});
  }
  return {pages, data: new Map([...paths].map(([text, path]) => [path, text]))};
}
